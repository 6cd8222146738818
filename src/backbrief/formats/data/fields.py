"""The fields of information as JSON Schema, from what is stated about them and never from what is guessed."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from backbrief.domain.answer import is_stated
from backbrief.domain.identity import last_part, slug
from backbrief.domain.information import Attribute, Information
from backbrief.flow.survey import Survey

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that AsyncAPI and most generators of code take."""

_FORMS: Mapping[str, Schema] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "money": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"},
    "choice": {"type": "string"},
    "yes or no": {"type": "boolean"},
    "file": {"type": "string", "contentEncoding": "base64"},
}
_TOLD = {
    "allowed": "Allowed",
    "unit": "Unit",
    "required_when": "Required",
    "origin": "Origin",
    "formula": "Worked out",
}


def field_schema(attribute: Attribute) -> Schema:
    """One field; what no schema can check stands in its description."""
    form = attribute.form if isinstance(attribute.form, str) else ""
    schema = {"title": attribute.name if isinstance(attribute.name, str) else last_part(attribute.id)}
    return {**schema, **_described(attribute), **_FORMS.get(form, {}), **_choices(attribute), **_example(attribute)}


class Fields:
    """The fields of all information, to be found by the names that steps and packets give them."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey

    def of(self, information: Information) -> Mapping[str, Attribute]:
        """The fields of one information, by the names that messages give them."""
        return {last_part(each.id): each for each in self._survey.design.inside(information.id, Attribute)}

    def named(self, information: str, name: str) -> tuple[str, Attribute | None]:
        """The field that a person calls by a name; none when the information has no such field."""
        found = self._by_name.get((information, slug(name)))
        return (last_part(found.id), found) if found else (slug(name), None)

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], Attribute]:
        return dict(self._names())

    def _names(self) -> Iterator[tuple[tuple[str, str], Attribute]]:
        for attribute in self._survey.of(Attribute):
            information = attribute.id.rpartition("/")[0]
            yield (information, last_part(attribute.id)), attribute
            if isinstance(attribute.name, str):
                yield (information, slug(attribute.name)), attribute


def _described(attribute: Attribute) -> Schema:
    """What is stated in words, a full stop behind each; what is not stated is said to be open."""
    told = [
        f"{label}: {getattr(attribute, name)}" for name, label in _TOLD.items() if is_stated(getattr(attribute, name))
    ]
    if not isinstance(attribute.form, str):
        told.append("Form: not stated yet")
    meaning = [attribute.meaning] if isinstance(attribute.meaning, str) else []
    words = " ".join(f"{each.rstrip(' .')}." for each in (*meaning, *told))
    return {"description": words} if words else {}


def _choices(attribute: Attribute) -> Schema:
    """The values of a choice when they are listed; they are when the example is one of them."""
    if attribute.form != "choice" or not isinstance(attribute.allowed, str):
        return {}
    values = [value.strip() for value in attribute.allowed.rstrip(". ").split(";")]
    return {"enum": values} if len(values) > 1 and attribute.example in values else {}


def _example(attribute: Attribute) -> Schema:
    """The example as the form writes it; words are no example of a yes or no, nor of a file."""
    write = _EXAMPLES.get(str(attribute.form), str)
    example = write(attribute.example) if write and isinstance(attribute.example, str) else None
    return {} if example is None else {"examples": [example]}


def _number(example: str) -> float | None:
    try:
        return float(example.replace(" ", "").replace(",", ""))
    except ValueError:
        return None


_EXAMPLES: Mapping[str, Callable[[str], Any] | None] = {
    "number": _number,
    "money": _number,
    "yes or no": None,
    "file": None,
}
