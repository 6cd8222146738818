"""The requirements: each sentence with its fit criterion, its reason, its trace and what is open about it."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from backbrief.derive.derive import Derived
from backbrief.derive.sentence import SUBJECT_MEANING
from backbrief.derive.trace import Tracing
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.branch import Flow
from backbrief.domain.design import SUBJECTS
from backbrief.domain.identity import workflow_of
from backbrief.domain.requirement import OpenQuestion, Requirement, Trace, label_of
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import link, requirement_anchor
from backbrief.render.document import Block, Definition, Heading, Link, Listing, Paragraph, Words
from backbrief.render.document import Requirement as RequirementBlock

_NOBODY = "no customer is reached yet"


def requirements(survey: Survey, derived: Derived, backbriefs: Mapping[int, Backbrief]) -> Iterator[Block]:
    """One block for each requirement, under the record that it comes from first; the work before what it uses."""
    yield Heading("Requirements", 1, "requirements")
    yield Paragraph(
        "Each sentence is derived from what the business stated; none is typed by hand. "
        f"{SUBJECT_MEANING} Numbers are stable and never used twice.",
        "note",
    )
    tracing = Tracing(survey)
    ordered = sorted(derived.requirements, key=_place(survey))
    for scope, of_scope in groupby(ordered, key=lambda each: _scope(each.traces[0].record)):
        yield Heading(_title(survey, scope), 2, f"requirements.{scope.replace('/', '.')}")
        yield from (_block(tracing, each, backbriefs.get(each.number)) for each in of_scope)


def _place(survey: Survey) -> Callable[[Requirement], tuple[bool, str, int, int]]:
    order = {record: index for index, record in enumerate(survey.records)}

    def key(requirement: Requirement) -> tuple[bool, str, int, int]:
        first = requirement.traces[0].record
        return not first.startswith("workflow/"), _scope(first), order.get(first, 0), requirement.number

    return key


def _scope(record: str) -> str:
    return workflow_of(record) if record.startswith("workflow/") else record.partition("/")[0]


def _title(survey: Survey, scope: str) -> str:
    if scope.startswith("workflow/"):
        return f"For {survey.design.name_of(scope)}"
    return f"About {_plural(scope)}"


def _plural(scope: str) -> str:
    subject: type | None = SUBJECTS.get(scope)
    return str(getattr(subject, "plural", scope)).replace("_", " ")


def _block(tracing: Tracing, requirement: Requirement, backbrief: Backbrief | None) -> RequirementBlock:
    return RequirementBlock(
        requirement.label,
        requirement_anchor(requirement.label),
        requirement.text,
        (*_items(tracing, requirement), *_said_back(requirement, backbrief)),
    )


def _items(tracing: Tracing, requirement: Requirement) -> Iterator[Definition]:
    survey = tracing.survey
    yield Definition("Met when", requirement.fit)
    if requirement.rationale:
        yield Definition("Why", requirement.rationale)
    traces = tuple(_trace(survey, trace) for trace in requirement.traces)
    yield Definition("Comes from", traces[0] if len(traces) == 1 else Listing(traces))
    yield Definition("Serves", _serves(tracing, requirement))
    yield from (Definition("Open question", _asked(question)) for question in requirement.questions)
    yield from _conflict(requirement.conflict)
    yield Definition("Fingerprint", requirement.fingerprint[:12])


def _serves(tracing: Tracing, requirement: Requirement) -> str:
    """The outcomes that the requirement is for, each with the customer who wants it; the chapter Why tells of them."""
    aims = dict.fromkeys((each.customer, each.outcome) for each in tracing.chains(requirement) if each.customer)
    name_of = tracing.survey.design.name_of
    return "; ".join(f"{name_of(customer)}: {name_of(outcome)}" for customer, outcome in aims) or _NOBODY


def _said_back(requirement: Requirement, backbrief: Backbrief | None) -> Iterator[Definition]:
    """What IT said, and whether it was about the text that stands here."""
    if backbrief is None:
        return
    status = backbrief.status or "commented"
    stale = "" if backbrief.is_about(requirement.fingerprint) else ", about an earlier text: to be read again"
    yield Definition("IT", f"{status}{stale}")
    for term, said in (("IT says it back", backbrief.restatement), ("IT remarks", backbrief.comment)):
        if said:
            yield Definition(term, said)


def _asked(question: OpenQuestion) -> str:
    return f"{question.question} ({question.ask or 'nobody'} is asked, by {question.by or 'no date'})"


def _conflict(numbers: tuple[int, ...]) -> Iterator[Definition]:
    if numbers:
        links = (Link(label, requirement_anchor(label)) for label in map(label_of, numbers))
        yield Definition("Another limit stands in", tuple(part for each in links for part in (each, " ")))


def _trace(survey: Survey, trace: Trace) -> Words:
    facts = ", ".join(name.replace("_", " ") for name in trace.facts)
    flow = survey.find(trace.record, Flow)
    if flow is not None and isinstance(flow.answer, str) and isinstance(flow.source, str):
        return (f"the answer “{flow.answer}” to ", link(survey, flow.source))
    return (link(survey, trace.record), f" ({facts})" if facts else "")
