"""Adds new steps, branches, events and flows to an imported document, and draws them."""

from dataclasses import dataclass

from lxml import etree

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.step import Step
from backbrief.formats.bpmn.edits.canvas import Canvas
from backbrief.formats.bpmn.edits.hands import lane_of
from backbrief.formats.bpmn.edits.words import founds_of, set_text
from backbrief.formats.bpmn.extension.placed import put_in
from backbrief.formats.bpmn.fresh.outline import Node
from backbrief.formats.bpmn.fresh.work import add_trigger, tag_of
from backbrief.formats.bpmn.mapping import BPMN, BRANCH_KINDS, DATA, EVENT_KINDS, STATED_ID, STEPS
from backbrief.formats.bpmn.records.draft import Draft
from backbrief.formats.bpmn.survey.found import FoundNode

_SIZES: dict[type, tuple[float, float]] = {Step: (100, 80), Branch: (50, 50), Event: (36, 36)}
# The schema of BPMN fixes the order in which these may stand inside a process or a step; work comes after them.
_BEFORE_WORK = ("documentation", "extensionElements", "auditing", "monitoring", "categoryValueRef", "incoming")
_WORK = (*STEPS, *BRANCH_KINDS, *EVENT_KINDS, *DATA, "sequenceFlow", "laneSet")


def add_nodes_and_flows(draft: Draft, wanted: Design, canvas: Canvas) -> None:
    """Adds all that the design holds of the document's workflows and the document does not draw."""
    elements = {
        found.record: found.element
        for found in founds_of(draft.survey)
        if isinstance(found, FoundNode) and found.record in wanted.records and found.element.get("id")
    }
    additions = _Additions(draft, wanted, canvas, elements)
    nodes: list[Node] = [*wanted.of(Step), *wanted.of(Branch), *wanted.of(Event)]
    for node in nodes:
        if node.id not in draft.records:
            additions.add_node(node)
    for flow in wanted.of(Flow):
        if flow.id not in draft.records:
            additions.add_flow(flow)


@dataclass(frozen=True, slots=True)
class _Additions:
    draft: Draft
    wanted: Design
    canvas: Canvas
    elements: dict[str, etree._Element]

    def add_node(self, node: Node) -> None:
        parent = self._home(node)
        if parent is None:
            return
        made = self._made(tag_of(node), node.id)
        set_text(made, "name", node.name)
        if isinstance(node, Event):
            add_trigger(made, node, self.canvas.ids.of(f"trigger of {node.id}"))
        put_in(parent, made, at=_after(parent, _WORK))
        self.elements[node.id] = made
        lane = lane_of(node, self.draft)
        within = lane.id if lane else ""
        self.canvas.place(str(made.get("id")), _SIZES[type(node)], beside=self._before(node), within=within)

    def add_flow(self, flow: Flow) -> None:
        source, target = self.elements.get(str(flow.source)), self.elements.get(str(flow.target))
        if source is None or target is None:
            return
        if flow.message or _process(source) is not _process(target):
            for collaboration in self.draft.survey.collaborations[:1]:
                self._join(flow, "messageFlow", source, target, parent=collaboration.element)
        else:
            made = self._join(flow, "sequenceFlow", source, target, parent=next(source.iterancestors()))
            _name_end(source, "outgoing", made)
            _name_end(target, "incoming", made)

    def _join(
        self, flow: Flow, tag: str, source: etree._Element, target: etree._Element, *, parent: etree._Element
    ) -> str:
        """Writes and draws an arrow; gives its id."""
        made = self._made(tag, flow.id)
        set_text(made, "name", flow.answer if isinstance(flow.answer, str) else flow.condition)
        made.set("sourceRef", str(source.get("id")))
        made.set("targetRef", str(target.get("id")))
        put_in(parent, made, at=_after(parent, ("messageFlow", "participant") if tag == "messageFlow" else _WORK))
        self.canvas.join(str(made.get("id")), str(source.get("id")), str(target.get("id")))
        return str(made.get("id"))

    def _made(self, tag: str, record_id: str) -> etree._Element:
        xml_id = self.canvas.ids.of(record_id, like=last_part(record_id))
        made = etree.Element(f"{BPMN}{tag}", id=xml_id)
        if xml_id != last_part(record_id):
            made.set(STATED_ID, record_id)
        return made

    def _home(self, node: Node) -> etree._Element | None:
        """The element in which a node belongs: the step around it, the process of its lane or of its neighbours."""
        if node.inside is not None:
            around = self.elements.get(str(node.inside))
            return around if around is not None and around.tag == f"{BPMN}subProcess" else None
        lane = lane_of(node, self.draft)
        if lane is not None:
            return _process(lane.element)
        near = (_process(self.elements[end]) for end in self._neighbours(node) if end in self.elements)
        return next(near, self._own_process(node))

    def _own_process(self, node: Node) -> etree._Element | None:
        """The first process of the node's workflow that has nodes."""
        nodes = (each for process in self.draft.survey.processes for each in process.nodes)
        return next(
            (_process(each.element) for each in nodes if workflow_of(each.record) == workflow_of(node.id)), None
        )

    def _neighbours(self, node: Node) -> list[str]:
        flows = self.wanted.inside(workflow_of(node.id), Flow)
        before = [str(flow.source) for flow in flows if flow.target == node.id]
        return [*before, *(str(flow.target) for flow in flows if flow.source == node.id)]

    def _before(self, node: Node) -> str:
        near = (self.elements.get(end) for end in self._neighbours(node))
        ids = (str(each.get("id")) for each in near if each is not None)
        return next((each for each in ids if each in self.canvas.boxes), "")


def _process(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{BPMN}process"), None)


def _after(parent: etree._Element, tags: tuple[str, ...]) -> int:
    """Where the next element of these kinds goes: after the last of them, else before the artifacts, else last."""
    known = {f"{BPMN}{tag}" for tag in tags}
    places = [place for place, child in enumerate(parent) if child.tag in known]
    later = [place for place, child in enumerate(parent) if child.tag in _LATER]
    return places[-1] + 1 if places else min(later, default=len(parent))


_LATER = frozenset(
    f"{BPMN}{tag}"
    for tag in (
        "association", "group", "textAnnotation", "resourceRole", "performer", "humanPerformer", "potentialOwner",
        "correlationSubscription", "supports", "conversation", "subConversation", "callConversation",
        "conversationAssociation", "participantAssociation", "messageFlowAssociation", "correlationKey",
        "choreographyRef", "conversationLink",
    )
)  # fmt: skip


def _name_end(node: etree._Element, tag: str, flow: str) -> None:
    named = etree.Element(f"{BPMN}{tag}")
    named.text = flow
    before = _BEFORE_WORK if tag == "incoming" else (*_BEFORE_WORK, "outgoing")
    places = [place for place, child in enumerate(node) if child.tag in {f"{BPMN}{each}" for each in before}]
    put_in(node, named, at=places[-1] + 1 if places else 0)
