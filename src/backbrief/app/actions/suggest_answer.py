"""Suggest another answer: what somebody without the right to change would say, as the changes that would say it."""

from backbrief.app.placing import blank_record
from backbrief.app.text_limit import refuse_too_long
from backbrief.diff.compare import answers
from backbrief.domain.answer import read_reserved
from backbrief.domain.change import Added, Change, Stated
from backbrief.domain.design import Defaults, Design
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.kind import Unreadable
from backbrief.domain.naming import Namer
from backbrief.domain.part import Parts
from backbrief.domain.reading import read_answer
from backbrief.domain.spelling import how_to_answer, spelled
from backbrief.flow.survey import Survey


def facts_to_suggest(survey: Survey, record_id: str) -> tuple[Fact, ...]:
    """The facts of a record that an answer in one text can be suggested for; none for an unknown record."""
    record = survey.records.get(record_id)
    if record is None or isinstance(record, Defaults):
        return ()
    subject: type = type(record)
    return tuple(each for each in facts_of(subject) if each.ask and not isinstance(each.kind, Parts))


def suggest_answer(survey: Survey, record_id: str, fact: Fact, text: str) -> tuple[Change, ...]:
    """The changes that the suggestion stands for; none when it says what is there already.

    Raises Unreadable when the text does not fit the fact, with an example of one that does.
    """
    design = survey.design
    namer = Namer(design)
    after = _read(fact, text, namer, scope=record_id)
    record = design.records.get(record_id)
    added = [Added(each) for each in namer.fresh.values()]
    if record is None:
        record = blank_record(record_id)
        added.append(Added(record))
    before = answers(record).get(fact.name)
    return () if after == before else (*added, Stated(record_id, fact.name, before, after))


def _read(fact: Fact, text: str, namer: Namer, *, scope: str) -> object:
    if not text.strip():
        raise Unreadable("Say which answer you would give.")
    refuse_too_long(text)
    try:
        return read_reserved(text) or read_answer(fact, spelled(fact, text, resolve=namer), scope=scope)
    except Unreadable as trouble:
        hint = how_to_answer(fact)
        raise Unreadable(f"{trouble.message}{f' ({hint})' if hint else ''}") from None


def still_fits(design: Design, changes: tuple[Change, ...]) -> bool:
    """True when what a suggestion starts from still stands, so that accepting it overwrites nothing unseen."""
    return all(_fits(design, each) for each in changes)


def _fits(design: Design, change: Change) -> bool:
    if isinstance(change, Stated):
        record = design.records.get(change.record)
        return bool((answers(record).get(change.fact) if record else None) == change.before)
    return not isinstance(change, Added) or change.record.id not in design.records
