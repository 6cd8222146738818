"""Reads BPMN 2.0 into a design, with a remark on all that was assumed or has no place there."""

from lxml import etree

from backbrief.domain.design import IN_WORKFLOW, TOP_LEVEL, Defaults, Design, Record
from backbrief.domain.information import Attribute
from backbrief.domain.workflow import Header, Workflow
from backbrief.formats.bpmn.extension.stated import add_stated_facts
from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.flows import add_flows, join_flows
from backbrief.formats.bpmn.records.information import gather_information
from backbrief.formats.bpmn.records.links import follow_links
from backbrief.formats.bpmn.records.nodes import add_nodes
from backbrief.formats.bpmn.records.packets import add_packets
from backbrief.formats.bpmn.records.payload import payloads_of
from backbrief.formats.bpmn.records.people import add_people
from backbrief.formats.bpmn.records.placing import place_nodes
from backbrief.formats.bpmn.records.plan import Plan, plans_of
from backbrief.formats.bpmn.survey.survey import Survey
from backbrief.formats.bpmn.survey.take import survey_of
from backbrief.formats.format import Reading, Refused

_ORDER = {
    subject: place for place, subject in enumerate((Header, *TOP_LEVEL, Attribute, Workflow, *IN_WORKFLOW, Defaults))
}


_NOTHING = Design()


def read(content: bytes, *, name: str, known: Design = _NOTHING) -> Reading:
    """The design that a BPMN 2.0 file holds, one workflow per collaboration or process. Raises Refused.

    A model without a name is the workflow of the known design that holds its work, else it is called after the file.
    """
    draft = drafted(parse(content, name=name), name=name, known=known)
    add_stated_facts(draft)
    return Reading(Design(_in_order(draft)), draft.remarks.all())


def drafted(root: etree._Element, *, name: str, known: Design = _NOTHING) -> Draft:
    """What BPMN itself says in a document, without the facts that only our own additions state. Raises Refused."""
    survey = survey_of(root)
    _refuse_choreography(survey, name=name)
    draft = Draft(survey)
    follow_links(draft)
    plans = plans_of(draft, file_name=name, known=known)
    gather_information(draft)
    for plan in plans:
        _add_workflow(plan, draft)
    if not plans:
        draft.remarks.say("the file holds no process and no collaboration", place=name)
    draft.add_information()
    return draft


def _add_workflow(plan: Plan, draft: Draft) -> None:
    draft.add(Workflow(id=plan.id, name=plan.name, notes=joined(plan.notes)))
    add_people(plan, draft)
    place_nodes(plan, draft)
    join_flows(plan, draft)
    add_nodes(plan, draft)
    add_flows(plan, draft)
    add_packets(plan.id, payloads_of(plan, draft), draft)


def _in_order(draft: Draft) -> dict[str, Record]:
    """The records as a reader wants them: first what stands beside the workflows, then one workflow after another."""
    records = sorted(draft.records.values(), key=lambda record: _ORDER[type(record)])
    return {record.id: record for record in records}


def _refuse_choreography(survey: Survey, *, name: str) -> None:
    if survey.choreographies and not any(process.nodes for process in survey.processes):
        raise Refused(
            "the file holds a choreography only: messages between organisations, without the work inside any of them",
            place=name,
            remedy="Draw the work of your own organisation as a process or collaboration, and import that.",
        )
