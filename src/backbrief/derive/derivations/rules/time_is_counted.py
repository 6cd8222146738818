"""Time is counted by a calendar that everybody can check."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.business_rule import Calendar

_LINES = (
    Line(
        "hours",
        "the Solution shall count working time by {name} in these hours: {said}",
        "for 10 dates counted by hand, the Solution gives the same end of a time limit by {name}: {said}",
    ),
    Line(
        "zone",
        "the Solution shall count time by {name} in this time zone: {said}",
        "for 2 moments beside midnight, the Solution gives the date of this zone by {name}: {said}",
    ),
    Line(
        "holidays",
        "the Solution shall leave out these holidays when it counts by {name}: {said}",
        "for 10 dates around holidays, the Solution gives the same end by {name} as a count by hand: {said}",
    ),
    Line(
        "counting",
        "the Solution shall count a time limit by {name} in this way: {said}",
        "for 10 dates counted by hand, the Solution gives the same end by {name}: {said}",
    ),
)


@derivation(Calendar)
def time_is_counted(calendar: Calendar, account: Account) -> Iterator[Draft]:
    """A draft each for hours, zone, holidays and counting."""
    yield from worded(_LINES, account)
