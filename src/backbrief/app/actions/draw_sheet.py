"""Draw the sheet of a record: every fact with its question, its answer, what was found at it and what may be chosen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from backbrief.app.actions.state_once_for_all import home_of
from backbrief.app.asking import names_of, question_at
from backbrief.app.earlier_answers import EarlierAnswer, earlier_answers
from backbrief.app.form.data import written
from backbrief.app.form.directory import Directory
from backbrief.app.form.filling import Paper, fields_for
from backbrief.app.form.name_lists import lists_of
from backbrief.app.form.notes import guesses_at, left_open, notes_at, place_in
from backbrief.app.form.submitted import NOTHING_SUBMITTED, Submitted, kept
from backbrief.app.placed_facts import sheet_facts
from backbrief.app.placing import blank_record
from backbrief.app.sheet import Group, Inherited, Line, Section, Sheet, place_of
from backbrief.app.statements import subject_of
from backbrief.app.theme import in_order, theme_of
from backbrief.app.two_sides import differences_at
from backbrief.check.completeness import must_be_stated
from backbrief.diff.compare import answers
from backbrief.diff.sentence import called
from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import SUBJECTS, Defaults, Record
from backbrief.domain.fact import Fact, Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import last_part
from backbrief.domain.kind import Text, Texts
from backbrief.domain.part import Parts
from backbrief.domain.reading import answer_words
from backbrief.domain.spelling import in_one_line
from backbrief.domain.workflow import Header
from backbrief.flow.survey import Survey


def draw_sheet(
    survey: Survey, record_id: str, *, findings: Iterable[Finding], submitted: Submitted = NOTHING_SUBMITTED
) -> Sheet | None:
    """The sheet of a record, or None when there is no such record.

    `findings` are those at the record; for what holds everywhere, those at all records that it holds for.
    """
    record = _record(survey, record_id)
    if record is None:
        return None
    drawing = _Drawing(survey, record, tuple(findings), submitted)
    sections = tuple(drawing.sections())
    return Sheet(
        record=record_id,
        word=type(record).word,
        title=_title(record, survey),
        sections=sections,
        loose=tuple(each.question for each in drawing.found if not each.fact),
        names=drawing.paper.names,
        lists=lists_of((line.field for each in sections for line in each.every_line()), drawing.paper.directory),
    )


class _Drawing:
    """A sheet in the making: the record as it is stated and as it counts, and what was found at it."""

    def __init__(self, survey: Survey, record: Record, findings: tuple[Finding, ...], submitted: Submitted) -> None:
        self.survey = survey
        self.record = record
        self.for_all = isinstance(record, Defaults)
        self.found = () if self.for_all else findings
        self.said = answers(survey.design.records.get(record.id) or blank_record(record.id))
        self.wider = _stated_more_widely(survey, record)
        self.counts = {**answers(self.wider), **answers(record)} if self.wider else answers(record)
        self.guesses = Counter(each.fact for each in self.found if each.severity is Severity.GUESS)
        self.facts = _facts(record)
        self.due = frozenset[str]() if self.for_all else {each.name for each in must_be_stated(record)}
        self.paper = self._paper(submitted, left_open(findings) if self.for_all else {})

    def sections(self) -> Iterator[Section]:
        """One section for each level at which something is asked."""
        lines = [self._line(fact) for fact in self.facts]
        for level in Level:
            groups = _groups(line for line in lines if line.field.fact.level is level)
            guesses = sum(each.severity is Severity.GUESS and each.level is level for each in self.found)
            if groups or guesses:
                yield Section(level=level, groups=groups, guesses=guesses)

    def _paper(self, submitted: Submitted, open_elsewhere: Mapping[str, tuple[str, ...]]) -> Paper:
        directory = Directory(self.survey.design, scope=self.record.id)
        data: dict[str, Sequence[str]] = {}
        for fact in self.facts:
            data |= written(fact, self.said.get(fact.name), spell=directory.spelled)
        placed = [(place_in(data, each), each) for each in self.found if each.fact]
        return Paper(
            data=kept(data, submitted),
            directory=directory,
            names=names_of(self.record, self.survey),
            troubles={each.at: each for each in submitted.troubles},
            notes={**notes_at(placed), **open_elsewhere},
            differences=self._differences(),
            guesses=guesses_at(placed),
            more=submitted.more,
            earlier=self._earlier,
        )

    def _line(self, fact: Fact) -> Line:
        own, effective = self.said.get(fact.name), self.counts.get(fact.name)
        inherited = self._inherited(fact) if own is None and effective is not None else None
        return Line(
            field=fields_for(fact, self.paper),
            state="inherited" if inherited else _STATES.get(type(own), "stated"),
            words=tuple(_words(fact, effective if own is None else own, self.survey)),
            inherited=inherited,
            condition="" if effective is not None else self._condition(fact),
            guesses=self.guesses[fact.name],
            may_hold_everywhere=own is not None and self._may_hold_everywhere(fact),
        )

    def _may_hold_everywhere(self, fact: Fact) -> bool:
        """True when the answer could be stated for all records like this one, and nothing is yet."""
        word = type(self.record).word
        homes = (self.survey.design.records.get(each) for each in (home_of(self.record.id, word), f"defaults/{word}"))
        is_stated = any(fact.name in answers(home) for home in homes if home)
        return fact.inherits and not self.for_all and not is_stated

    def _condition(self, fact: Fact) -> str:
        """When the fact is asked, if it is not asked of this record."""
        if fact.when is None or fact.name in self.due or self.for_all:
            return ""
        return fact.when.words

    def _inherited(self, fact: Fact) -> Inherited | None:
        home = self.wider.id if self.wider else self.survey.origin(self.record.id, fact.name)
        return Inherited(home=home, place=place_of(home, self.survey)) if home else None

    def _differences(self) -> dict[str, tuple[str, ...]]:
        sides, names = names_of(self.record, self.survey), self.survey.design.name_of
        found: dict[str, tuple[str, ...]] = {}
        for fact in self.facts:
            if fact.two_sided and isinstance(answer := self.said.get(fact.name), Sides):
                found |= differences_at(fact, answer, sides=sides, names=names)
        return found

    def _earlier(self, at: str, fact: Fact) -> tuple[EarlierAnswer, ...]:
        """What was said to the same question elsewhere, as long as nothing is said here."""
        if self.for_all or not _is_offered(fact, at) or self.counts.get(fact.name) is not None:
            return ()
        put = question_at(self.survey, f"{self.record.id}#{at}")
        return tuple(earlier_answers(self.survey, put)[:_OFFERED])


_OFFERED = 3
_STATES = {type(None): "blank", NoneOnPurpose: "none", Unknown: "unknown"}


def _record(survey: Survey, record_id: str) -> Record | None:
    """The record as it counts; a place for what holds everywhere is there before anything is stated in it."""
    if "defaults/" in record_id:
        return _defaults(survey, record_id)
    if record_id == Header().id:
        return survey.find(record_id, Header) or Header()
    return survey.records.get(record_id) or survey.design.records.get(record_id)


def _defaults(survey: Survey, record_id: str) -> Record | None:
    known = survey.design.records.get(record_id)
    scope = record_id.rpartition("defaults/")[0].rstrip("/")
    subject = SUBJECTS.get(last_part(record_id))
    may_be = subject is not None and any(each.inherits for each in sheet_facts(subject))
    if known or (may_be and (not scope or scope in survey.design.records)):
        return known or Defaults(id=record_id)
    return None


def _stated_more_widely(survey: Survey, record: Record) -> Record | None:
    """What holds in the whole design, for what holds in one workflow."""
    wider = f"{Defaults.word}/{last_part(record.id)}"
    return survey.design.records.get(wider) if isinstance(record, Defaults) and record.id != wider else None


def _facts(record: Record) -> tuple[Fact, ...]:
    facts = sheet_facts(subject_of(record))
    return tuple(each for each in facts if each.inherits) if isinstance(record, Defaults) else facts


def _title(record: Record, survey: Survey) -> str:
    if isinstance(record, Defaults):
        return f"What holds at {place_of(record.id, survey)} unless said otherwise"
    if isinstance(record, Header):
        return "The design as a whole"
    title = survey.title(record) if record.id in survey.records else called(record, survey.design)
    return title.replace(" -> ", " → ")


def _words(fact: Fact, answer: Any, survey: Survey) -> Iterator[str]:
    """An answer in lines: one for each part, and one for each side where the two are kept apart."""
    names = survey.design.name_of
    if answer is None:
        return
    if isinstance(answer, Sides):
        for side in ("sender", "receiver"):
            said = getattr(answer, side)
            yield f"The {side}: {'; '.join(_words(fact, said, survey)) if said is not None else 'not stated'}"
    elif isinstance(fact.kind, Parts) and isinstance(answer, tuple):
        yield from (in_one_line(part, names=names) for part in answer)
    else:
        yield answer_words(fact, answer, names=names)


def _groups(lines: Iterable[Line]) -> tuple[Group, ...]:
    """The lines by theme, each with the next theme that leaves something to guess."""
    by_theme: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_theme[theme_of(line.field.fact)].append(line)
    onward: Group | None = None
    groups = []
    for theme in sorted(by_theme, key=in_order, reverse=True):
        asked = tuple(line for line in by_theme[theme] if not line.condition)
        idle = tuple(line for line in by_theme[theme] if line.condition)
        groups.append(Group(theme=theme, lines=asked, idle=idle, onward=onward))
        onward = groups[-1] if groups[-1].guesses else onward
    return tuple(reversed(groups))


def _is_offered(fact: Fact, at: str) -> bool:
    """True for facts that are often answered alike; names of things are picked from lists anyway."""
    whole = at in (fact.name, f"{fact.name}.sender", f"{fact.name}.receiver")
    return whole and fact.inherits and isinstance(fact.kind, Text | Texts | Parts)
