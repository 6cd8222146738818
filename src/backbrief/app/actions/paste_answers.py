"""Answers pasted from a spreadsheet: read line by line, shown before anything is kept, then one change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.coach import Question
from backbrief.diff.compare import apply, diff
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.kind import Unreadable
from backbrief.formats.csv_rows import guarded

COLUMNS = ("question id", "level", "about", "asked", "question", "answer")
"""The columns in which questions are copied out; the first names the question when they come back."""

_ANSWER = len(COLUMNS) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedLine:
    """One answer with the question it goes to; `trouble` says why it cannot be taken, empty when it can."""

    question: Question
    text: str
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What pasting would do: line by line, the lines that no question is left for, and the changes together."""

    lines: tuple[PastedLine, ...]
    left_over: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def understood(self) -> int:
        """How many answers can be taken."""
        return sum(not line.trouble for line in self.lines)


def paste_answers(design: Design, asked: Sequence[Question], text: str, *, start: str = "") -> Pasted:
    """The answers in a pasted block: rows copied out go to their questions by id, a column to those from `start` on.

    A blank cell leaves its question as it is. Nothing is changed yet.
    """
    pairs, left_over = _paired(asked, text, start)
    after, lines = design, []
    for question, cell in pairs:
        try:
            after = apply(after, answer_question(after, question, cell))
            lines.append(PastedLine(question=question, text=cell))
        except (Unreadable, LookupError, TypeError) as trouble:
            lines.append(PastedLine(question=question, text=cell, trouble=_said(trouble)))
    return Pasted(lines=tuple(lines), left_over=left_over, changes=diff(design, after))


def copied_out(asked: Sequence[tuple[Question, str]]) -> str:
    """Questions and their answers as rows that a spreadsheet takes, with their columns named in the first row."""
    rows = [COLUMNS, *(_row(question, answer) for question, answer in asked)]
    return "\n".join("\t".join(_cell(each) for each in row) for row in rows) + "\n"


def _row(question: Question, answer: str) -> tuple[str, ...]:
    level = str(int(question.level))
    return (question.key, level, question.about, question.asked.value, question.text, answer)


def _cell(text: str) -> str:
    """The text in one cell; what a spreadsheet would take for a formula begins with an apostrophe."""
    return guarded(" ".join(text.split()))


def _paired(asked: Sequence[Question], text: str, start: str) -> tuple[list[tuple[Question, str]], tuple[str, ...]]:
    rows = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
    known = {question.key: question for question in asked}
    if any(row[0] in known for row in rows):
        return _by_id(known, rows)
    below = asked[next((place for place, each in enumerate(asked) if each.key == start), 0) :]
    cells = [row[-1].strip() for row in rows]
    pairs = [(question, cell) for question, cell in zip(below, cells, strict=False) if cell]
    return pairs, tuple(cell for cell in cells[len(below) :] if cell)


def _by_id(
    known: Mapping[str, Question], rows: Sequence[Sequence[str]]
) -> tuple[list[tuple[Question, str]], tuple[str, ...]]:
    told = [
        (row[0], row[_ANSWER].strip().removeprefix("'")) for row in rows if len(row) > _ANSWER and row[0] != COLUMNS[0]
    ]
    pairs = [(known[key], cell) for key, cell in told if key in known and cell]
    return pairs, tuple(cell for key, cell in told if key not in known and cell)


def _said(trouble: Exception) -> str:
    if isinstance(trouble, Unreadable):
        return trouble.message
    return "what this question was about is no longer there"
