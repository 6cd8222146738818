"""Who hands over to whom: how many transfers, how much is left to guess at them, and which border they cross."""

from collections import defaultdict
from collections.abc import Iterable

from backbrief.app.matrices.matrix import Heading, Mark, Matrix
from backbrief.check.check import guesses_by_record
from backbrief.domain.finding import Finding
from backbrief.domain.identity import workflow_of
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.survey import Survey

BORDERS = {
    Boundary.PERSON: "in one function",
    Boundary.MACHINE: "person and system",
    Boundary.FUNCTION: "between functions",
    Boundary.COMPANY: "company's border",
}
"""What a transfer crosses, in words."""


def transfers_by_role(survey: Survey, findings: Iterable[Finding], *, workflow: str = "") -> Matrix:
    """Senders against receivers; each transfer counts in one cell. Of all workflows, or of one."""
    crossing: dict[tuple[str, str], list[Transfer]] = defaultdict(list)
    for each in survey.transfers.values():
        if not workflow or workflow_of(each.id) == workflow:
            crossing[each.sender_role, each.receiver_role].append(each)
    left = guesses_by_record(findings)
    return Matrix(
        name="Transfers by role",
        corner="From \\ to",
        rows=_headings((sender for sender, _ in crossing), survey),
        columns=_headings((receiver for _, receiver in crossing), survey),
        cells={place: _marks(some, left=sum(left[each.id] for each in some)) for place, some in crossing.items()},
    )


def _headings(hands: Iterable[str], survey: Survey) -> tuple[Heading, ...]:
    ordered = sorted(set(hands), key=list(survey.design.records).index)
    return tuple(Heading(key=each, text=survey.design.name_of(each), record=each) for each in ordered)


def _marks(transfers: list[Transfer], *, left: int) -> tuple[Mark, ...]:
    count = len(transfers)
    border = BORDERS[transfers[0].boundary]
    said = (
        f"{count} {'transfer' if count == 1 else 'transfers'}",
        f"{left} {'guess' if left == 1 else 'guesses'}",
        border,
    )
    return tuple(Mark(sign=words, says=words) for words in said)
