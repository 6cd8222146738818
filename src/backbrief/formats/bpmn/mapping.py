"""The names of BPMN 2.0 and what each stands for in a design, as data that reading and writing share."""

from dataclasses import dataclass

from lxml import etree

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI"
BOUNDS = "http://www.omg.org/spec/DD/20100524/DC"
BPMN = f"{{{MODEL}}}"
SHAPE = f"{{{DRAWING}}}BPMNShape"
EDGE = f"{{{DRAWING}}}BPMNEdge"
LABEL = f"{{{DRAWING}}}BPMNLabel"
PLANE = f"{{{DRAWING}}}BPMNPlane"
SHAPE_BOUNDS = f"{{{BOUNDS}}}Bounds"
LINES = "http://www.omg.org/spec/DD/20100524/DI"
WAYPOINT = f"{{{LINES}}}waypoint"
OURS = "urn:backbrief:bpmn:1"
PREFIXES = {"bpmn": MODEL, "bpmndi": DRAWING, "dc": BOUNDS, "di": LINES, "bb": OURS}
"""What the namespaces are called where a file does not call them otherwise."""

for prefix, namespace in PREFIXES.items():
    etree.register_namespace(prefix, namespace)

STATED_ID = f"{{{OURS}}}id"
FACTS = f"{{{OURS}}}facts"
FACT = f"{{{OURS}}}fact"
ITEM = f"{{{OURS}}}item"
LEFT_OUT = f"{{{OURS}}}leftOut"

BRANCH_KINDS = {
    "exclusiveGateway": "one of",
    "parallelGateway": "all of",
    "inclusiveGateway": "any of",
    "complexGateway": "any of",
    "eventBasedGateway": "first event",
}
"""Gateways, and the kind of branch that each is."""

BRANCH_TAGS = {
    "one of": "exclusiveGateway",
    "all of": "parallelGateway",
    "any of": "inclusiveGateway",
    "first event": "eventBasedGateway",
}
"""The gateway that is written for each kind of branch."""

STEPS = {
    "task": "",
    "userTask": "",
    "manualTask": "",
    "sendTask": "",
    "receiveTask": "",
    "serviceTask": "",
    "scriptTask": "",
    "businessRuleTask": "",
    "callActivity": "",
    "subProcess": "",
    "transaction": "All of it is done, or nothing.",
    "adHocSubProcess": "What is inside is done in any order.",
}
"""What is done, and what its kind says beyond that."""

JUDGMENT = {"serviceTask": "automatic", "scriptTask": "automatic", "businessRuleTask": "rule"}
"""Kinds of task that state how much judgment the step needs."""

JUDGMENT_TAGS = {"automatic": "serviceTask", "rule": "businessRuleTask"}
"""The task that is written for a step with this much judgment; for all others a plain one."""

EVENT_TAGS = {
    "start": "startEvent",
    "end": "endEvent",
    "message": "intermediateCatchEvent",
    "time": "intermediateCatchEvent",
}
"""The event that is written for each kind."""

TRIGGER_TAGS = {"message": "messageEventDefinition", "time": "timerEventDefinition"}
"""What is written of what sets an event off."""

EVENT_KINDS = {
    "startEvent": "start",
    "endEvent": "end",
    "intermediateCatchEvent": "",
    "intermediateThrowEvent": "",
    "boundaryEvent": "",
}
"""Events, and their kind where their place decides it; elsewhere their trigger does."""

SAYINGS = {
    ("isForCompensation", "true"): "Undoes another step.",
    ("triggeredByEvent", "true"): "Begins when its own event happens.",
}
"""What an attribute of a step says."""

HAVE_DEFAULTS = frozenset(STEPS) | {"exclusiveGateway", "inclusiveGateway", "complexGateway"}
"""What can name the flow that is taken when no other is."""

GOES_ON = {"cancelActivity": "The step goes on.", "isInterrupting": "The work around it goes on."}
"""What it means when an event is said not to break off the work."""

TIMES = frozenset({"timeDate", "timeDuration", "timeCycle"})
"""How a time is told."""

THROWN = frozenset({"endEvent", "intermediateThrowEvent"})
"""Events that the work itself brings about."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What sets an event off: the kind of event it makes, what people call it, and where its name is kept."""

    kind: str
    word: str
    name_in: str = ""


TRIGGERS = {
    "messageEventDefinition": Trigger("message", "message", "messageRef"),
    "timerEventDefinition": Trigger("time", "time"),
    "signalEventDefinition": Trigger("other", "signal", "signalRef"),
    "errorEventDefinition": Trigger("other", "error", "errorRef"),
    "escalationEventDefinition": Trigger("other", "escalation", "escalationRef"),
    "conditionalEventDefinition": Trigger("other", "condition"),
    "linkEventDefinition": Trigger("other", "link"),
    "compensateEventDefinition": Trigger("other", "undoing", "activityRef"),
    "cancelEventDefinition": Trigger("other", "cancellation"),
    "terminateEventDefinition": Trigger("other", "end of everything"),
}
"""Event definitions."""

DATA = {
    "dataObject": "data object",
    "dataObjectReference": "data object",
    "dataStore": "data store",
    "dataStoreReference": "data store",
    "dataInput": "data input",
    "dataOutput": "data output",
    "message": "message",
}
"""What stands for information, and what people call it."""

STORES = frozenset({"dataStore", "dataStoreReference"})
"""What stands for a system, not for information."""

BACKED_BY = {"dataObjectReference": "dataObjectRef", "dataStoreReference": "dataStoreRef"}
"""What is drawn of a thing, and the attribute that says which thing."""

NAMED_ONLY = frozenset({"signal", "error", "escalation", "resource", "globalTask", "globalUserTask"})
"""What gives a name to other elements."""

DOERS = frozenset({"performer", "humanPerformer", "potentialOwner", "resourceRole"})
"""Who does a step, when it is not said by a lane."""

QUIET = frozenset({
    "incoming", "outgoing", "inputSet", "outputSet", "supportedInterfaceRef", "inputDataItem", "outputDataItem",
    "partitionElement", "loopCardinality", "loopDataInputRef", "loopDataOutputRef", "sourceRef", "targetRef",
})  # fmt: skip
"""Bookkeeping that says nothing of its own, or that is read together with the element around it."""

CHOREOGRAPHY = frozenset({"choreography", "globalChoreographyTask"})
"""Models of talk between organisations without work inside any of them."""

UNREAD = {
    "group": "a frame around elements (group)",
    "category": "a category",
    "categoryValueRef": "a mark of membership in a frame (category)",
    "correlationKey": "how messages are told apart (correlation)",
    "correlationProperty": "how messages are told apart (correlation)",
    "correlationSubscription": "how messages are told apart (correlation)",
    "conversation": "a conversation",
    "subConversation": "a conversation",
    "callConversation": "a conversation",
    "conversationLink": "a conversation",
    "conversationAssociation": "a conversation",
    "choreography": "a choreography",
    "globalChoreographyTask": "a choreography",
    "interface": "a technical interface",
    "endPoint": "a technical end point",
    "itemDefinition": "a type of data",
    "import": "a reference to another file",
    "relationship": "a relationship to another model",
    "extension": "a declared extension",
    "transformation": "how data is converted",
    "assignment": "a value that is put into data",
    "script": "a script",
    "completionCondition": "the condition that ends a repetition or an any-order step",
    "activationCondition": "the condition that opens a complex gateway",
    "complexBehaviorDefinition": "what happens after some repetitions",
    "monitoring": "monitoring",
    "auditing": "auditing",
    "rendering": "how a form is shown",
    "participantAssociation": "a mapping of participants",
    "participantMultiplicity": "how many participants of one kind there are",
    "messageFlowAssociation": "a mapping of messages",
    "partnerRole": "a partner's role",
    "partnerEntity": "a partner",
    "resourceParameter": "a parameter of a resource",
}
"""What has no place in a design; the file keeps it."""
