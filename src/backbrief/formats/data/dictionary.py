"""The data dictionary: one row for each field, with all that is stated about it and the requirements that need it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backbrief.domain.fact import facts_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.reading import answer_words
from backbrief.formats.csv_rows import csv_file
from backbrief.formats.export import Export

_INFORMATION = ("definition", "owner", "confidentiality", "personal", "source_of_truth", "kept_for")


def dictionary(export: Export, requirements: Mapping[str, Sequence[str]]) -> bytes:
    """The rows as a CSV file for a spreadsheet; information without fields has one row of its own."""
    about = [fact for fact in facts_of(Information) if fact.name in _INFORMATION]
    columns = (
        "Information",
        *(f"Information: {fact.label.lower()}" for fact in about),
        "Field id",
        *(f"Field: {fact.label.lower()}" for fact in facts_of(Attribute)),
        "Requirements",
    )
    return csv_file(columns, _rows(export, requirements), for_a_spreadsheet=True)


def _rows(export: Export, requirements: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for information in export.survey.of(Information):
        head = (export.title(information.id), *_words(information, _INFORMATION, export))
        fields = export.survey.design.inside(information.id, Attribute)
        names = tuple(fact.name for fact in facts_of(Attribute))
        for field in fields:
            labels = " ".join(requirements.get(field.id, ()))
            yield (*head, field.id, *_words(field, names, export), labels)
        if not fields:
            yield (*head, "", *("" for _ in names), " ".join(requirements.get(information.id, ())))


def _words(record: Any, names: Sequence[str], export: Export) -> Iterator[str]:
    subject: type = type(record)
    for fact in facts_of(subject):
        if fact.name in names:
            answer = getattr(record, fact.name)
            yield "" if answer is None else answer_words(fact, answer, names=export.design.name_of)
