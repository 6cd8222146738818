"""The work as a whole goes by its calendar, its settings and its service level."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.workflow import Workflow

_LINES = (
    Line(
        "calendar",
        "the Solution shall count time in {workflow} by the calendar {said}",
        "for 10 dates counted by hand, the Solution gives the same end of a time limit in {workflow} by {said}",
    ),
    Line(
        "settings",
        "the Solution shall keep these values of {workflow} as settings: {said}",
        "for 1 change of each value, {workflow} follows the change without rebuilding: {said}",
    ),
    Line(
        "service_level",
        "the Solution shall serve {workflow} on the service level {said}",
        "over 1 month, the measured service of {workflow} reaches {said}",
    ),
)


@derivation(Workflow)
def whole_is_served(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft each for the calendar, the settings and the service level."""
    yield from worded(_LINES, account)
