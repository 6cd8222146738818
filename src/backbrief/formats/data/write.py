"""Writes what passes and what is kept as data contracts: JSON Schema, AsyncAPI and the data dictionary."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.data.async_api import async_api, takes_part
from backbrief.formats.data.dictionary import dictionary
from backbrief.formats.data.fields import Fields
from backbrief.formats.data.information_schema import information_file, information_schema
from backbrief.formats.data.packet_schema import packet_file, packet_schema
from backbrief.formats.data.reasons import reasons
from backbrief.formats.export import Export

Labels = Mapping[str, Sequence[str]]


def write(export: Export) -> dict[str, bytes]:
    """The schemas, `asyncapi.json`, `dictionary.csv`, and `requirements.json` with the requirements that these name."""
    labels = _labels(export)
    transfers = [each for each in export.survey.of(Transfer) if _is_to_be(each, export)]
    carried = [each for each in transfers if takes_part(each, export.survey)]
    files = {**dict(_information(export, labels)), **dict(_packets(export, transfers, labels))}
    files["asyncapi.json"] = async_api(export, carried)
    written = {name: json.dumps(content, ensure_ascii=False, indent=1).encode() for name, content in files.items()}
    fields = [each.id for each in export.survey.of(Attribute)]
    contracts = [*(each.id for each in export.survey.of(Information)), *fields, *(each.id for each in transfers)]
    named = {label for each in contracts for label in labels.get(each, ())}
    return {**written, "requirements.json": reasons(export, named), "dictionary.csv": dictionary(export, labels)}


def _labels(export: Export) -> Labels:
    """The requirements that rest on each record."""
    found: dict[str, list[str]] = defaultdict(list)
    for requirement in export.derived.requirements:
        for record in dict.fromkeys(trace.record for trace in requirement.traces):
            found[record].append(requirement.label)
    return found


def _is_to_be(transfer: Transfer, export: Export) -> bool:
    workflow = export.survey.find(workflow_of(transfer.id), Workflow)
    return workflow is not None and workflow.state != "as-is"


def _information(export: Export, labels: Labels) -> Iterator[tuple[str, Any]]:
    fields = Fields(export.survey)
    for each in export.survey.of(Information):
        title, requirements = export.title(each.id), labels.get(each.id, ())
        yield information_file(each.id), information_schema(each, fields, title=title, requirements=requirements)


def _packets(export: Export, transfers: Sequence[Transfer], labels: Labels) -> Iterator[tuple[str, Any]]:
    fields = Fields(export.survey)
    for each in transfers:
        requirements = labels.get(each.id, ())
        yield packet_file(each.id), packet_schema(each, export.survey, fields, requirements=requirements)
