"""A case has one name from beginning to end, one owner, one promise, and is found among all that are open."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of
from backbrief.derive.place import doer_of
from backbrief.domain.workflow import Workflow

_LINES = (
    Line(
        "owner",
        "the Solution shall show {said} each open case of {workflow} from beginning to end",
        "{trial}, {said} finds {case} at each step of {workflow} without asking",
    ),
    Line(
        "case_identifier",
        "the Solution shall name each case of {workflow} by this identifier: {said}",
        "{trial}, {case} carries this identifier on each screen, letter and message: {said}",
    ),
    Line(
        "promise",
        "the Solution shall watch for each case of {workflow} this promise to the customer: {said}",
        "{trial}, {owner} reads for {case} whether the promise is kept: {said}",
    ),
    Line(
        "volume",
        "the Solution shall carry {workflow} in this volume: {said}",
        "in a load test of 1 day, each role does its steps of {workflow} in this volume: {said}",
    ),
    Line(
        "open_at_once",
        "the Solution shall list and find {case} with this number open at once: {said}",
        "in a load test with this number open, {owner} finds {case} as usual: {said}",
    ),
)


@derivation(Workflow)
def case_is_followed(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft each for the owner, the identifier, the promise and the volumes."""
    owner = doer_of(workflow.owner, account.lexicon, otherwise="the role that answers for the case")
    for line in _LINES:
        if said := account.say(line.fact):
            yield draft_of(line, said, account, owner=owner)
