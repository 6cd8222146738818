"""Technology serves as many, as long, as fast and as reliably as stated."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.business_rule import ServiceLevel

_LINES = (
    Line(
        "users",
        "where the service level {name} holds, the Solution shall serve this number of people: {said}",
        "in a load test of 1 hour with this number, each person works as usual: {said}",
    ),
    Line(
        "hours",
        "where the service level {name} holds, the Solution shall be in service at these hours: {said}",
        "over 1 month, the Solution is usable at each of these hours: {said}",
    ),
    Line(
        "availability",
        "where the service level {name} holds, the Solution shall be available as stated: {said}",
        "over 1 stated period, the measured share reaches this: {said}",
    ),
    Line(
        "response_time",
        "where the service level {name} holds, the Solution shall answer a request in this time: {said}",
        "for 1,000 measured requests, the stated share is answered in time: {said}",
    ),
    Line(
        "recovery",
        "where the service level {name} holds, if the Solution breaks down, then the Solution shall return so: {said}",
        "in 1 rehearsed breakdown, the Solution is back as stated: {said}",
    ),
)


@derivation(ServiceLevel)
def service_is_kept(level: ServiceLevel, account: Account) -> Iterator[Draft]:
    """A draft for each figure of the service level."""
    yield from worded(_LINES, account)
