"""Questions about words: one for each record, which names the words and the place."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from backbrief.check.naming import called
from backbrief.check.rule import Found
from backbrief.check.wording.phrases import Hit
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


def questions(hits: Iterable[Hit], survey: Survey, *, ask: str) -> Iterator[Found]:
    """A question per record; in `ask`, {words} stands for what was found and {place} for the record's name."""
    for record, group in groupby(hits, key=lambda hit: hit.passage.record):
        found = list(group)
        words = dict.fromkeys(word for hit in found for word in hit.words)
        question = ask.format(words=in_a_row(words), place=place_of(record, survey))
        yield Found(question, found[0].passage.fact, found[0].passage.part, record)


def in_a_row(words: Iterable[str]) -> str:
    """Words in quotation marks, joined as in a sentence."""
    *first, last = (f"'{word}'" for word in words)
    return f"{', '.join(first)} and {last}" if first else last


def place_of(record_id: str, survey: Survey) -> str:
    """What a person calls a record in the middle of a sentence."""
    record = survey.records.get(record_id) or survey.design.records[record_id]
    if isinstance(record, Defaults):
        return f"what holds for every {record.subject}"
    if isinstance(record, Flow):
        return f"the way from {_end(record.source, survey)} to {_end(record.target, survey)}"
    if isinstance(record, Transfer) and not record.sender:
        return f"'{stale_title(record, survey)}'"
    return _node(record_id, survey) or f"'{survey.title(record)}'"


def is_about_today(record_id: str, design: Design) -> bool:
    """True for a record that tells of the work as it is."""
    workflow = design.find(workflow_of(record_id), Workflow)
    return workflow is not None and workflow.state == "as-is"


def stale_title(transfer: Transfer, survey: Survey) -> str:
    """What a person calls a transfer that no flow makes any more: the steps that its id names."""
    workflow, ends = workflow_of(transfer.id), last_part(transfer.id).split("--")
    return " -> ".join(survey.design.name_of(f"{workflow}/{end}") for end in ends)


def _end(end: object, survey: Survey) -> str:
    return _node(str(end), survey) or f"'{survey.design.name_of(str(end))}'"


def _node(record_id: str, survey: Survey) -> str:
    """What a person calls a node of a workflow; empty for anything else."""
    graph = survey.graphs.get(workflow_of(record_id))
    return called(record_id, graph) if graph and record_id in graph.nodes else ""
