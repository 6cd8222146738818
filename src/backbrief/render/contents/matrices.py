"""Two matrices that show holes at a glance: who does what to which information, and who hands over to whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from backbrief.domain.information import Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import link
from backbrief.render.document import Block, Heading, Paragraph, Table

LETTERS = {"creates": "C", "looks at": "R", "is guided by": "R", "changes": "U", "ends": "D"}


def matrices(survey: Survey) -> Iterator[Block]:
    """The chapter with both matrices."""
    yield Heading("Matrices", 1, "matrices")
    yield from _crud(survey)
    yield from _handing_over(survey)


def _crud(survey: Survey) -> Iterator[Block]:
    letters = _letters(survey)
    known = survey.of(Information)
    roles = list(dict.fromkeys(role for _, role in letters))
    if not known or not roles:
        return
    yield Heading("Who creates, reads, changes and ends which information", 2, "crud")
    yield Paragraph("C creates, R reads or goes by, U changes, D ends.", "note")
    rows = tuple((link(survey, each.id), *_letters_by_role(letters, each.id, roles)) for each in known)
    columns = ("Information", *(_role_name(survey, role) for role in roles))
    yield Table("Information by role", columns, rows, "matrix")


def _letters_by_role(
    letters: Mapping[tuple[str, str], set[str]], information: str, roles: Iterable[str]
) -> Iterator[str]:
    return (_cell(letters[information, role]) for role in roles)


def _letters(survey: Survey) -> dict[tuple[str, str], set[str]]:
    """What is done to each information by each role."""
    letters: dict[tuple[str, str], set[str]] = defaultdict(set)
    for step in survey.of(Step):
        for use in step.uses if isinstance(step.uses, tuple) else ():
            letters[str(use.information), str(step.role)].add(_letter(use))
    return letters


def _letter(use: Use) -> str:
    return LETTERS.get(str(use.kind), "?")


def _cell(letters: set[str]) -> str:
    return " ".join(letter for letter in "CRUD?" if letter in letters)


def _role_name(survey: Survey, role: str) -> str:
    return survey.design.name_of(role) if role in survey.records else "Nobody named"


def _handing_over(survey: Survey) -> Iterator[Block]:
    counts = Counter((each.sender_role, each.receiver_role) for each in survey.transfers.values())
    if not counts:
        return
    senders = list(dict.fromkeys(map(itemgetter(0), counts)))
    receivers = list(dict.fromkeys(map(itemgetter(1), counts)))
    yield Heading("Who hands over to whom", 2, "handing-over")
    rows = tuple((link(survey, sender), *_cells(counts, sender, receivers)) for sender in senders)
    columns = ("From, down; to, across", *(survey.design.name_of(receiver) for receiver in receivers))
    yield Table("Number of transfers", columns, rows, "matrix")


def _cells(counts: Counter[tuple[str, str]], sender: str, receivers: list[str]) -> tuple[str, ...]:
    return tuple(str(counts[sender, receiver] or "") for receiver in receivers)
