"""The sheet of a record: its facts as plain questions, level by level and theme by theme, with all that is known."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from backbrief.app.form.field import Field, inner_fields
from backbrief.app.form.name_lists import Lists
from backbrief.domain.fact import Asked, Level
from backbrief.domain.identity import last_part, slug, workflow_of
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Inherited:
    """Where an answer comes from that is not stated here: the id of the defaults, and what they hold for."""

    home: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact on the sheet: its field, what is answered in words, and what a person may do about it.

    `state` is stated, none, unknown, inherited or blank; `condition` says when a fact is asked that is not asked here;
    `may_hold_everywhere` is true when the answer could be stated once for all, and nothing is yet.
    """

    field: Field
    state: str
    words: tuple[str, ...] = ()
    inherited: Inherited | None = None
    condition: str = ""
    guesses: int = 0
    may_hold_everywhere: bool = False

    @property
    def is_open(self) -> bool:
        """True when the field is shown at once: something is still to guess in it, or an answer does not fit."""
        return self.guesses > 0 or self.has_trouble

    @property
    def has_trouble(self) -> bool:
        """True when an answer in it does not fit."""
        return any(each.trouble for each in inner_fields(self.field))

    @property
    def differs(self) -> bool:
        """True when the two sides of a transfer say different things."""
        return any(each.differs for each in inner_fields(self.field))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What is asked of one theme, and what is not asked of this record; `onward` is the next theme to answer."""

    theme: str
    lines: tuple[Line, ...]
    idle: tuple[Line, ...]
    onward: "Group | None" = None

    @property
    def id(self) -> str:
        """The theme as an element's id."""
        return slug(self.theme)

    @property
    def guesses(self) -> int:
        """How many things IT would have to guess here."""
        return sum(line.guesses for line in self.lines)

    @property
    def is_optional(self) -> bool:
        """True when nothing in it must be stated."""
        return all(line.field.is_optional for line in self.lines)

    @property
    def first_open(self) -> str:
        """The name of the first fact that is left to guess; empty when there is none."""
        return next((line.field.id for line in self.lines if line.guesses), "")

    @property
    def has_trouble(self) -> bool:
        """True when an answer in it does not fit."""
        return any(line.has_trouble for line in (*self.lines, *self.idle))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What is asked at one level."""

    level: Level
    groups: tuple[Group, ...]
    guesses: int

    @property
    def first_to_answer(self) -> str:
        """The id of the first theme that leaves something to guess; of the very first where none does."""
        return next((group.id for group in self.groups if group.guesses or not self.guesses), "")

    def asked_of(self, side: Asked) -> "Section":
        """What is asked of one side of a transfer alone; what only the other side or the owner can say is left out."""
        kept = (replace(group, lines=tuple(filter(_is_asked_of(side), group.lines)), idle=()) for group in self.groups)
        return replace(self, groups=tuple(group for group in kept if group.lines))

    def theme_of(self, fact: str) -> str:
        """The id of the theme in which a fact is asked; empty when it is not asked here."""
        return next((group.id for group in self.groups if fact in {line.field.at for line in group.lines}), "")

    def every_line(self) -> Iterator[Line]:
        """Every line, those that are not asked of this record included."""
        for group in self.groups:
            yield from (*group.lines, *group.idle)

    @property
    def asked(self) -> int:
        """How many facts are asked."""
        return sum(len(group.lines) for group in self.groups)

    @property
    def answered(self) -> int:
        """How many of them have an answer, from here or from what holds everywhere."""
        return sum(line.state != "blank" for group in self.groups for line in group.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that is asked of a record; `loose` are findings that no single answer closes.

    `names` are those that stand in its questions, `lists` what its fields pick from.
    """

    record: str
    word: str
    title: str
    sections: tuple[Section, ...]
    loose: tuple[str, ...]
    names: Mapping[str, str]
    lists: Lists

    @property
    def guesses(self) -> int:
        """How many things IT would have to guess at this record."""
        return sum(section.guesses for section in self.sections)

    @property
    def current(self) -> Level:
        """The level to work on: the first one that leaves something to guess."""
        return next((section.level for section in self.sections if section.guesses), Level.OUTLINE)

    def section(self, level: Level | None = None) -> Section:
        """The section of a level; of the one to work on where none is wanted, or nothing is asked at that level."""
        by_level = {section.level: section for section in self.sections}
        return by_level.get(level or self.current) or self.sections[0]

    def troubles(self) -> list[Field]:
        """Every field in which an answer does not fit."""
        return [each for line in self.lines() for each in inner_fields(line.field) if each.trouble]

    def level_of(self, fact: str) -> Level | None:
        """The level at which a fact is asked; None when it is not asked of this record."""
        return next((line.field.fact.level for line in self.lines() if line.field.at == fact), None)

    def lines(self) -> Iterator[Line]:
        """Every line of the sheet."""
        for section in self.sections:
            yield from section.every_line()


def _is_asked_of(side: Asked) -> Callable[[Line], bool]:
    return lambda line: line.field.fact.asked in (side, Asked.BOTH_SIDES)


def place_of(home: str, survey: Survey) -> str:
    """What defaults hold for, in words: every step of one workflow, or of all."""
    where = "" if home.startswith("defaults/") else f" of '{survey.design.name_of(workflow_of(home))}'"
    return f"every {last_part(home)}{where}"
