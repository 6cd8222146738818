"""An interview with the coach: asks, takes answers, remembers what was skipped, and can be taken up again."""

from collections import Counter
from functools import partial
from itertools import filterfalse

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.all_questions import all_questions, is_settled
from backbrief.app.answer_lines import as_read
from backbrief.app.asking import question_at
from backbrief.app.coach import Question
from backbrief.check.check import check
from backbrief.diff.compare import apply
from backbrief.domain.design import Design
from backbrief.domain.fact import Asked
from backbrief.domain.finding import Severity
from backbrief.domain.spelling import how_to_answer
from backbrief.flow.survey import Survey

LEAVE = "stop"
NONE = "none"
_TO = {Asked.SENDER: "To the sender, alone", Asked.RECEIVER: "To the receiver, alone", Asked.OWNER: "To the owner"}


class Interview:
    """What is asked next of a design; every answer makes the next design, all the rest follows from it."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self._skipped: set[str] = set()
        self._answered: set[str] = set()
        self._open: list[Question] | None = None

    def next(self) -> Question | None:
        """The question whose answer helps most now, or None when all are answered or skipped.

        An answer that was given here and still does not fit is not asked for again.
        """
        if self._open is None:
            survey = Survey(self.design)
            settled = partial(is_settled, survey, skipped=self._skipped, answered=self._answered)
            self._open = list(filterfalse(settled, _in_turn(survey)))
        return self._open[0] if self._open else None

    def told(self, question: Question) -> str:
        """The question as it is put: where we are, whom it is for, what is said now, how an answer may look."""
        whom = _TO.get(question.asked, "To whoever does it")
        removes = f"; answers {question.removes} questions at once" if question.removes > 1 else ""
        head = f"[level {int(question.level)}] {question.about} - {whom}{removes}"
        said = self._said(question)
        hint = how_to_answer(question.fact)
        lines = (head, question.text, f"So far: {said}" if said else "", f"({hint})" if hint else "")
        return "\n".join(line for line in lines if line)

    def why(self) -> str:
        """Why the present question is asked."""
        question = self.next()
        return f"Why we ask: {question.fact.why}" if question else ""

    def answer(self, text: str) -> None:
        """Take an answer to the present question; nothing said skips it for now. Raises Unreadable."""
        question = self.next()
        if question is None:
            return
        if text:
            self.design = apply(self.design, answer_question(self.design, question, _spelled_out(text)))
            self._answered.add(question.key)
        else:
            self._skipped.add(question.key)
        self._open = None

    def left(self) -> Counter[Severity]:
        """How much a check still finds, asked here or not: guesses, gaps and hints."""
        return Counter(finding.severity for finding in check(Survey(self.design)))

    def _said(self, question: Question) -> str:
        """The answer that stands there and is asked for anew, because a rule finds that it does not fit."""
        put = question_at(Survey(self.design), question.key)
        return "" if put.answer is None else as_read(put.question.fact, put.answer, names=self.design.name_of)


def _in_turn(survey: Survey) -> list[Question]:
    """The questions level by level, and in each level what removes most guesses first."""
    return sorted(all_questions(survey, check(survey)), key=lambda each: (each.level, -each.removes))


def _spelled_out(text: str) -> str:
    head, colon, reason = text.partition(":")
    return f"none, on purpose{colon}{reason}" if head.strip().lower() == NONE else text
