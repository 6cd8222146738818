"""To whom a question is put: in words, and by the name of the role where it is known."""

from collections.abc import Mapping

from backbrief.app.coach import Question
from backbrief.domain.fact import Asked
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey

ASKED: Mapping[Asked, str] = {
    Asked.DOER: "whoever does it",
    Asked.SENDER: "the sender, alone",
    Asked.RECEIVER: "the receiver, alone",
    Asked.BOTH_SIDES: "whoever hands over and whoever takes over, each alone",
    Asked.OWNER: "the owner",
}
"""Who is asked, in words, whoever that may be."""


def whom(survey: Survey, question: Question) -> str:
    """Whoever is asked, in words: each side of a transfer alone, the role that does a step, the owner of the work."""
    words, role = ASKED[question.asked].capitalize(), asked_role(survey, question)
    return f"{words}: {survey.design.name_of(role)}" if role else words


def asked_role(survey: Survey, question: Question) -> str:
    """The id of the role that is asked, or of the party outside; empty while it is not known."""
    record = survey.records.get(question.record)
    if isinstance(record, Transfer):
        ends = {Asked.SENDER: record.sender_role, Asked.RECEIVER: record.receiver_role}
        return ends.get(question.asked, "")
    if isinstance(record, Step) and question.asked is Asked.DOER:
        return _stated(record.role)
    workflow = survey.find(workflow_of(question.record), Workflow)
    return _stated(workflow.owner) if workflow is not None and question.asked is Asked.OWNER else ""


def _stated(role: object) -> str:
    return role if isinstance(role, str) else ""
