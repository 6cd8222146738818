"""The work: each workflow with its picture, steps, decisions, events, flows and transfers."""

from collections.abc import Iterator, Mapping

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import SUBJECTS, Defaults
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import anchor, link
from backbrief.render.contents.record import answer_block, facts_stated
from backbrief.render.counts import counted
from backbrief.render.diagram import Diagram
from backbrief.render.document import Block, Definition, Definitions, Figure, Heading, Paragraph, Table, Words
from backbrief.render.title import title

LARGEST_PICTURE = 400
"""More nodes than this are not drawn in one picture: nobody could read it."""


def work(survey: Survey, workflow: Workflow, guesses: Mapping[str, int]) -> Iterator[Block]:
    """One chapter for one workflow; `guesses` counts what is left to guess by record."""
    state = f" ({workflow.state})" if isinstance(workflow.state, str) else ""
    yield Heading(f"{survey.title(workflow)}{state}", 1, anchor(workflow.id))
    yield Paragraph(_in_short(survey, workflow), "note")
    yield facts_stated(survey, workflow, but=("name", "state"))
    yield from picture(survey, workflow, guesses)
    yield from defaults(survey, workflow.id)
    for subject, heading in ((Step, "Steps"), (Branch, "Where paths part and meet"), (Event, "Events")):
        yield from _records(survey, workflow, subject, heading)
    yield from _flows(survey, workflow)
    yield from _transfers(survey, workflow)


def _in_short(survey: Survey, workflow: Workflow) -> str:
    """How much work it is."""
    steps = list(survey.graphs[workflow.id].steps())
    roles = len({step.role for step in steps if isinstance(step.role, str)})
    transfers = len(survey.transfers_in(workflow.id))
    counts = (counted(len(steps), "step"), counted(roles, "role"), counted(transfers, "transfer"))
    return f"{', '.join(counts)}."


def picture(survey: Survey, workflow: Workflow, guesses: Mapping[str, int]) -> Iterator[Figure]:
    """The swimlanes of a workflow, unless they are too large to be read."""
    if len(survey.graphs[workflow.id].nodes) <= LARGEST_PICTURE:
        drawn = Diagram(survey=survey, workflow=workflow.id, guesses=guesses, prefix=anchor(workflow.id))
        caption = f"{survey.title(workflow)}: who does what, and where it changes hands"
        yield Figure(drawn.whole(), caption, drawn.sheets(), drawn.lying)


def defaults(survey: Survey, scope: str) -> Iterator[Block]:
    """What is stated once for all in a workflow, or in the design when the scope is empty."""
    prefix = f"{scope}/defaults/" if scope else "defaults/"
    for each in survey.design.of(Defaults):
        if each.id.startswith(prefix):
            yield Heading(f"What holds at every {each.subject} unless said otherwise", 2, anchor(each.id))
            yield Definitions(tuple(_default(survey, each.subject, name, said) for name, said in each.answers))


def _default(survey: Survey, subject: str, name: str, answer: object) -> Definition:
    fact = fact_of(SUBJECTS[subject], name)
    return Definition(fact.label, answer_block(survey, fact, answer))


def _records(
    survey: Survey, workflow: Workflow, subject: type[Step] | type[Branch] | type[Event], heading: str
) -> Iterator[Block]:
    records = [record for record in survey.graphs[workflow.id].nodes.values() if isinstance(record, subject)]
    if records:
        yield Heading(heading, 2, f"{anchor(workflow.id)}.{subject.plural}")
    for record in records:
        yield Heading(survey.title(record), 3, anchor(record.id), listed=False)
        effective = survey.records[record.id]
        yield facts_stated(survey, effective)


def _flows(survey: Survey, workflow: Workflow) -> Iterator[Block]:
    flows = survey.design.inside(workflow.id, Flow)
    if not flows:
        return
    yield Heading("What follows what", 2, f"{anchor(workflow.id)}.flows")
    columns = ("From", "To", "When the answer is", "Condition", "Remarks")
    rows = tuple(
        (
            _end(survey, flow.source),
            _end(survey, flow.target),
            _text(flow.answer),
            _text(flow.condition),
            _remarks(flow),
        )
        for flow in flows
    )
    yield Table("Flows", columns, rows)


def _end(survey: Survey, end: object) -> Words:
    return link(survey, end) if isinstance(end, str) else ""


def _text(answer: object) -> str:
    return "" if answer is None else str(answer)


def _remarks(flow: Flow) -> str:
    said = (
        "message" if flow.message else "",
        "when nothing else fits" if flow.default else "",
        f"goes back at most: {flow.again_at_most}" if flow.again_at_most else "",
        _text(flow.notes),
    )
    return "; ".join(each for each in said if each)


def _transfers(survey: Survey, workflow: Workflow) -> Iterator[Block]:
    transfers = survey.transfers_in(workflow.id)
    if not transfers:
        return
    yield Heading("Transfers", 2, f"{anchor(workflow.id)}.transfers")
    for transfer in transfers:
        yield Heading(title(survey, transfer), 3, anchor(transfer.id), listed=False)
        yield Paragraph(_hands(survey, transfer))
        yield facts_stated(survey, transfer)


def _hands(survey: Survey, transfer: Transfer) -> Words:
    crosses = {"PERSON": "person to person", "MACHINE": "person to machine", "FUNCTION": "function to function"}
    border = crosses.get(transfer.boundary.name, "across the company's border")
    return (
        "From ",
        link(survey, transfer.sender_role),
        " to ",
        link(survey, transfer.receiver_role),
        f": {border}. Known as {last_part(transfer.id)}.",
    )
