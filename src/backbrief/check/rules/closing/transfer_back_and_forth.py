"""Work that goes to and fro between the same two.

## What it does
Flags two roles inside the company between which one workflow changes hands three times or more.

## Why it matters
Every crossing waits in a queue and can go wrong. Fewer transfers beat better transfers.

## What to do
Let one of the two finish what they have in hand, or give both steps to one role.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from backbrief.check.rule import Found, rule
from backbrief.domain.design import Design
from backbrief.domain.finding import Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.survey import Survey

_TOO_OFTEN = 3


@rule(Design, Severity.HINT)
def transfer_back_and_forth(design: Design, survey: Survey) -> Iterator[Found]:
    """A question for each pair of roles, at their first transfer."""
    for transfers in _by_pair(survey).values():
        first = transfers[0]
        if len(transfers) >= _TOO_OFTEN and any(each.sender_role != first.sender_role for each in transfers):
            sender, receiver = design.name_of(first.sender_role), design.name_of(first.receiver_role)
            question = (
                f"Work passes {len(transfers)} times between {sender} and {receiver}: "
                "what would it take for one of them to finish it?"
            )
            yield Found(question, record=first.id)


def _by_pair(survey: Survey) -> Mapping[tuple[str, frozenset[str]], list[Transfer]]:
    """The transfers inside the company by workflow and the two roles between which they pass."""
    between: dict[tuple[str, frozenset[str]], list[Transfer]] = defaultdict(list)
    for transfer in survey.of(Transfer):
        if transfer.boundary in (Boundary.PERSON, Boundary.FUNCTION):
            pair = frozenset((transfer.sender_role, transfer.receiver_role))
            between[workflow_of(transfer.id), pair].append(transfer)
    return between
