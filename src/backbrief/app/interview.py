"""An interview with the coach: asks, takes answers, remembers what was skipped, and can be taken up again."""

from collections import Counter

from backbrief.app.actions.answer_question import answer_question
from backbrief.app.coach import Question, questions
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
        self._open: list[Question] | None = None

    def next(self) -> Question | None:
        """The question whose answer helps most now, or None when all are answered or skipped."""
        if self._open is None:
            self._open = questions(Survey(self.design), skipped=self._skipped)
        return self._open[0] if self._open else None

    def told(self, question: Question) -> str:
        """The question as it is put: where we are, whom it is for, how an answer may look."""
        whom = _TO.get(question.asked, "To whoever does it")
        removes = f"; answers {question.removes} questions at once" if question.removes > 1 else ""
        head = f"[level {int(question.level)}] {question.about} - {whom}{removes}"
        hint = how_to_answer(question.fact)
        return "\n".join(line for line in (head, question.text, f"({hint})" if hint else "") if line)

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
        else:
            self._skipped.add(question.key)
        self._open = None

    def left(self) -> Counter[Severity]:
        """How much a check still finds, asked here or not: guesses, gaps and hints."""
        return Counter(finding.severity for finding in check(Survey(self.design)))


def _spelled_out(text: str) -> str:
    head, colon, reason = text.partition(":")
    return f"none, on purpose{colon}{reason}" if head.strip().lower() == NONE else text
