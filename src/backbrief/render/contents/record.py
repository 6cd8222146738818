"""Everything that is stated about one record, fact by fact, with where each answer comes from."""

from collections.abc import Iterator, Sequence
from typing import Any

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Record
from backbrief.domain.fact import Fact, answers_of, facts_of
from backbrief.domain.kind import Texts
from backbrief.domain.part import Parts
from backbrief.domain.reading import answer_words
from backbrief.flow.survey import Survey
from backbrief.render.document import Definition, Definitions, Listing, Table, Words


def facts_stated(survey: Survey, record: Record, *, but: tuple[str, ...] = ("name",)) -> Definitions:
    """The effective answers of a record, blanks left out; what the heading says already is left out too."""
    subject: type = type(record)
    pairs = zip(facts_of(subject), answers_of(subject)(record), strict=True)
    stated = [(fact, answer) for fact, answer in pairs if answer is not None and not _is_in_heading(fact, answer, but)]
    items = (item for fact, answer in stated for item in _told(survey, record, fact, answer))
    return Definitions(tuple(items))


def answer_block(survey: Survey, fact: Fact, answer: Any) -> Words | Table | Listing:
    """One answer as a reader wants it: parts as a table, lists as a list, all else in words."""
    if isinstance(fact.kind, Parts) and isinstance(answer, tuple):
        return _parts(survey, fact, answer)
    if _is_a_list(fact, answer):
        return Listing(answer)
    return answer_words(fact, answer, names=survey.design.name_of)


def _is_a_list(fact: Fact, answer: Any) -> bool:
    return isinstance(fact.kind, Texts) and isinstance(answer, tuple) and len(answer) > 1


def _is_in_heading(fact: Fact, answer: Any, but: tuple[str, ...]) -> bool:
    return fact.name in but and isinstance(answer, str)


def _told(survey: Survey, record: Record, fact: Fact, answer: Any) -> Iterator[Definition]:
    origin = _origin(survey, record, fact)
    if not isinstance(answer, Sides):
        yield Definition(fact.label, answer_block(survey, fact, answer), origin)
        return
    for side, said in (("sender", answer.sender), ("receiver", answer.receiver)):
        if said is not None:
            yield Definition(f"{fact.label}, says the {side}", answer_block(survey, fact, said), origin)


def _origin(survey: Survey, record: Record, fact: Fact) -> str:
    if not fact.inherits:
        return ""
    origin = survey.origin(record.id, fact.name)
    if not origin:
        return ""
    where = "in this design" if origin.startswith("defaults/") else "in this workflow"
    return f"holds at every {type(record).word} {where}"


def _parts(survey: Survey, fact: Fact, parts: tuple[Any, ...]) -> Table:
    columns = stated_columns(parts)
    rows = tuple(tuple(_cell(survey, each, getattr(part, each.name)) for each in columns) for part in parts)
    return Table(fact.label, tuple(each.label for each in columns), rows)


def stated_columns(parts: Sequence[Any]) -> list[Fact]:
    """The facts that are stated of at least one of the parts."""
    subject: type = type(parts[0])
    return [each for each in facts_of(subject) if any(getattr(part, each.name) is not None for part in parts)]


def _cell(survey: Survey, fact: Fact, answer: Any) -> str:
    if answer is None:
        return ""
    if isinstance(answer, NoneOnPurpose | Unknown):
        return str(answer)
    return answer_words(fact, answer, names=survey.design.name_of)
