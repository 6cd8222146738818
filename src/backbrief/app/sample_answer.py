"""An example of an answer, from a design in which the same question is answered."""

from backbrief.app.answer_lines import as_read
from backbrief.app.asking import Put
from backbrief.app.statements import Statement, statements
from backbrief.domain.answer import is_stated
from backbrief.domain.design import Design
from backbrief.domain.kind import Choice, Choices, YesNo


def sample_answer(sample: Design, put: Put) -> str:
    """What the sample answers to the same question, in words; empty when it answers none.

    Where the answers to choose from are shown anyway, an example would only lead.
    """
    if isinstance(put.question.fact.kind, Choice | Choices | YesNo):
        return ""
    found = next((each for each in statements(sample) if _fits(each, put)), None)
    return as_read(found.fact, found.answer, names=sample.name_of) if found else ""


def _fits(statement: Statement, put: Put) -> bool:
    same = statement.outer is put.outer and statement.fact is put.question.fact
    return same and is_stated(statement.answer)
