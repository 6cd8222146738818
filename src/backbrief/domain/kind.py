"""The kinds of answer that a fact can take: how each is read, written, described and put into words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from backbrief.domain.identity import full_id, local_id

Names = Callable[[str], str]


class Unreadable(ValueError):  # noqa: N818 - named for what it says about the answer
    """An answer that does not fit its kind; `at` is the path of keys to the place inside it."""

    def __init__(self, message: str, *, at: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.at = at

    def inside(self, key: str | int) -> "Unreadable":
        """The same trouble, seen from one level further out."""
        return Unreadable(self.message, at=(key, *self.at))


class Kind(Protocol):
    """How answers of one kind are read from plain data, written to it, described and worded."""

    def read(self, raw: object, *, scope: str) -> Any:
        """The answer that plain data holds; `scope` is the id of the enclosing record. Raises Unreadable."""

    def write(self, value: Any, *, scope: str) -> Any:
        """The plain data for an answer: the inverse of read."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the plain data."""

    def words(self, value: Any, *, names: Names) -> str:
        """The answer as a person reads it, with ids replaced by names."""


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or a short name in the business's own words."""

    def read(self, raw: object, *, scope: str) -> str:
        """A text; numbers and dates are taken as they are spelled."""
        return _scalar(raw)

    def write(self, value: str, *, scope: str) -> str:
        """The text itself."""
        return value

    def schema(self) -> dict[str, Any]:
        """Text, or a number that is read as text."""
        return {"type": ["string", "number"]}

    def words(self, value: str, *, names: Names) -> str:
        """The text itself."""
        return value


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of short texts."""

    def read(self, raw: object, *, scope: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        return tuple(_scalar(item) for item in _items(raw))

    def write(self, value: tuple[str, ...], *, scope: str) -> list[str]:
        """The texts as a list."""
        return list(value)

    def schema(self) -> dict[str, Any]:
        """A list of texts."""
        return {"type": "array", "items": {"type": ["string", "number"]}}

    def words(self, value: tuple[str, ...], *, names: Names) -> str:
        """The texts, separated by semicolons."""
        return "; ".join(value)


@dataclass(frozen=True, slots=True)
class YesNo:
    """A plain yes or no."""

    options: ClassVar[tuple[str, ...]] = ("yes", "no")

    def read(self, raw: object, *, scope: str) -> bool:
        """True for yes, False for no."""
        known = {"yes": True, "true": True, "no": False, "false": False}
        word = str(raw).strip().lower()
        if word not in known:
            raise Unreadable(f"'{raw}' is neither yes nor no")
        return known[word]

    def write(self, value: bool, *, scope: str) -> str:  # noqa: FBT001 - the answer is the argument
        """Yes or no, spelled out."""
        return "yes" if value else "no"

    def schema(self) -> dict[str, Any]:
        """The words yes and no, or a boolean."""
        return {"enum": ["yes", "no", True, False]}

    def words(self, value: bool, *, names: Names) -> str:  # noqa: FBT001 - the answer is the argument
        """Yes or no, spelled out."""
        return "yes" if value else "no"


@dataclass(frozen=True, slots=True)
class Percent:
    """A share from 0 to 100 percent."""

    def read(self, raw: object, *, scope: str) -> float:
        """The share as a number from 0 to 100; a percent sign is allowed."""
        try:
            value = float(str(raw).strip().removesuffix("%"))
        except ValueError:
            raise Unreadable(f"'{raw}' is not a number of percent") from None
        if not 0 <= value <= 100:  # noqa: PLR2004 - a share of a hundred
            raise Unreadable(f"{raw} is not between 0 and 100 percent")
        return value

    def write(self, value: float, *, scope: str) -> float | int:
        """The number, whole when it is."""
        return int(value) if value == int(value) else value

    def schema(self) -> dict[str, Any]:
        """A number from 0 to 100."""
        return {"type": "number", "minimum": 0, "maximum": 100}

    def words(self, value: float, *, names: Names) -> str:
        """The number with a percent sign."""
        return f"{value:g}%"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list of words."""

    options: tuple[str, ...]

    def read(self, raw: object, *, scope: str) -> str:
        """One of the options, whatever its case."""
        word = _scalar(raw).strip().lower()
        if word not in self.options:
            raise Unreadable(f"'{raw}' is not one of: {', '.join(self.options)}")
        return word

    def write(self, value: str, *, scope: str) -> str:
        """The option."""
        return value

    def schema(self) -> dict[str, Any]:
        """One of the options."""
        return {"enum": list(self.options)}

    def words(self, value: str, *, names: Names) -> str:
        """The option."""
        return value


@dataclass(frozen=True, slots=True)
class Choices:
    """Any of a closed list of words."""

    options: tuple[str, ...]

    def read(self, raw: object, *, scope: str) -> tuple[str, ...]:
        """The chosen options in the order of the list."""
        chosen = {Choice(self.options).read(item, scope=scope) for item in _items(raw)}
        return tuple(option for option in self.options if option in chosen)

    def write(self, value: tuple[str, ...], *, scope: str) -> list[str]:
        """The chosen options as a list."""
        return list(value)

    def schema(self) -> dict[str, Any]:
        """A list of the options."""
        return {"type": "array", "items": {"enum": list(self.options)}}

    def words(self, value: tuple[str, ...], *, names: Names) -> str:
        """The chosen options, separated by commas."""
        return ", ".join(value)


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of another record; `to` names the subjects it may be."""

    to: tuple[str, ...]

    def read(self, raw: object, *, scope: str) -> str:
        """The full id: a bare word is completed with the subject, or with the workflow for what lies inside one."""
        text = _scalar(raw).strip()
        if not text:
            raise Unreadable(f"a {' or '.join(self.to)} must be named here")
        return full_id(text, to=self.to, scope=scope)

    def write(self, value: str, *, scope: str) -> str:
        """The shortest spelling that reads back to the same id."""
        return local_id(value, to=self.to, scope=scope)

    def schema(self) -> dict[str, Any]:
        """The id as text."""
        return {"type": "string", "description": f"id of a {' or '.join(self.to)}"}

    def words(self, value: str, *, names: Names) -> str:
        """The name of the record."""
        return names(value)


@dataclass(frozen=True, slots=True)
class References:
    """The ids of several other records."""

    to: tuple[str, ...]

    def read(self, raw: object, *, scope: str) -> tuple[str, ...]:
        """The full ids."""
        return tuple(Reference(self.to).read(item, scope=scope) for item in _items(raw))

    def write(self, value: tuple[str, ...], *, scope: str) -> list[str]:
        """The shortest spellings that read back to the same ids."""
        return [Reference(self.to).write(item, scope=scope) for item in value]

    def schema(self) -> dict[str, Any]:
        """A list of ids."""
        return {"type": "array", "items": Reference(self.to).schema()}

    def words(self, value: tuple[str, ...], *, names: Names) -> str:
        """The names of the records, separated by commas."""
        return ", ".join(names(item) for item in value)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Named short texts, such as what a verb must also state."""

    def read(self, raw: object, *, scope: str) -> tuple[tuple[str, str], ...]:
        """The pairs in the order given."""
        if not isinstance(raw, dict):
            raise Unreadable("a list of 'name: text' lines is expected here")
        return tuple((str(name), _scalar(text)) for name, text in raw.items())

    def write(self, value: tuple[tuple[str, str], ...], *, scope: str) -> dict[str, str]:
        """The pairs as a mapping."""
        return dict(value)

    def schema(self) -> dict[str, Any]:
        """A mapping of texts."""
        return {"type": "object", "additionalProperties": {"type": ["string", "number"]}}

    def words(self, value: tuple[tuple[str, str], ...], *, names: Names) -> str:
        """The pairs as 'name: text', separated by semicolons."""
        return "; ".join(f"{name}: {text}" for name, text in value)


def _scalar(raw: object) -> str:
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if raw is None or isinstance(raw, dict | list | tuple):
        raise _no_text(raw)
    return str(raw)


def _no_text(raw: object) -> Unreadable:
    return Unreadable("a text is expected here, not " + ("a blank" if raw is None else "a list or a mapping"))


def _items(raw: object) -> Iterable[object]:
    return raw if isinstance(raw, list | tuple) else [raw]
