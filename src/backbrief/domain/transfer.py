"""A transfer: work, information or responsibility passing between two roles."""

from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import ClassVar

from backbrief.domain.answer import Answer, TwoSided
from backbrief.domain.fact import Asked, Level, When, fact, structure
from backbrief.domain.kind import Choice, Choices, Percent, Reference, Text, Texts
from backbrief.domain.part import Parts
from backbrief.domain.step import PROVEN, STAKES, has_stakes


class Boundary(IntEnum):
    """What a transfer crosses; the further it goes, the more must be stated."""

    PERSON = 0
    MACHINE = 1
    FUNCTION = 2
    COMPANY = 3


def _across_functions(transfer: "Transfer") -> bool:
    return transfer.boundary >= Boundary.FUNCTION


def _across_the_company(transfer: "Transfer") -> bool:
    return transfer.boundary is Boundary.COMPANY


def _must_be_proven(transfer: "Transfer") -> bool:
    return has_stakes(transfer.stakes, PROVEN | {"customer waits"})


def _carries_judgment(transfer: "Transfer") -> bool:
    return has_stakes(transfer.stakes, frozenset({"judgment"}))


ACROSS = When("the transfer crosses functions or the company's border", _across_functions)
OUTSIDE = When("the transfer crosses the company's border", _across_the_company)

_core = partial(fact, Text(), level=Level.WORKFLOW, inherits=True)
_always = partial(fact, Text(), inherits=True)
_across = partial(fact, Text(), when=ACROSS, inherits=True)
_beyond = partial(fact, Text(), when=OUTSIDE, inherits=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketItem:
    """One piece of information that is handed over."""

    information: Answer[str] = fact(
        Reference(("information",)),
        "T5",
        level=Level.OUTLINE,
        ask="Which information is handed over from {sender} to {receiver}?",
        why="It is the interface between the two.",
    )
    attributes: Answer[tuple[str, ...]] = fact(
        Texts(),
        "T5",
        level=Level.WORKFLOW,
        asked=Asked.SENDER,
        ask="Which parts of {information} go from {sender} to {receiver}, by name?",
        why="Field by field is how an interface is built.",
    )
    presence: Answer[str] = fact(
        Choice(("required", "if known", "never")),
        "T5",
        level=Level.WORKFLOW,
        asked=Asked.RECEIVER,
        ask="Must {information} be there, is it passed on if known, or must it never go from {sender} to {receiver}?",
        why="It decides what stops the transfer and what is masked.",
    )
    first_use: Answer[str] = fact(
        Text(),
        "T6",
        level=Level.WORKFLOW,
        asked=Asked.RECEIVER,
        ask="What does {receiver} do first with {information}?",
        why="What is never used need not be sent.",
    )
    leg: Answer[str] = fact(
        Text(),
        "T5",
        optional=True,
        asked=Asked.SENDER,
        ask="On which leg or for which answer does {information} go along?",
        why="Yes and no, outward and return have packets of their own.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Comes into being wherever a flow changes hands; only what is stated about it is written down.

    `sender`, `receiver`, the roles, their names and `boundary` follow from the flows and are never stated.
    """

    word: ClassVar[str] = "transfer"
    plural: ClassVar[str] = "transfers"

    id: str
    sender: str = ""
    receiver: str = ""
    sender_role: str = ""
    receiver_role: str = ""
    boundary: Boundary = Boundary.PERSON
    flows: tuple[str, ...] = ()

    moves: TwoSided[tuple[str, ...]] = fact(
        Choices(("work", "information", "responsibility")),
        "T2",
        level=Level.OUTLINE,
        asked=Asked.BOTH_SIDES,
        ask="From {sender} to {receiver}: does work pass, only information, or the responsibility as well?",
        why="Copying somebody in is not handing over.",
    )
    packet: TwoSided[tuple[PacketItem, ...]] = fact(
        Parts(PacketItem),
        "T5",
        level=Level.OUTLINE,
        asked=Asked.BOTH_SIDES,
        ask="What exactly passes from {sender} to {receiver}?",
        why="It is the interface, field by field; without it IT guesses what the receiver needs.",
    )
    trigger: Answer[str] = fact(
        Text(),
        "T4",
        level=Level.WORKFLOW,
        asked=Asked.SENDER,
        ask="What makes {sender} hand over to {receiver}, and when at the earliest and the latest?",
        why="Something has to start the transfer.",
    )
    ready_when: Answer[str] = _core(
        "T11",
        asked=Asked.SENDER,
        ask="How does {sender} know it is ready to go to {receiver}, and who or what checks that?",
        why="A check before leaving saves a return.",
    )
    form: TwoSided[str] = _core(
        "T7",
        asked=Asked.BOTH_SIDES,
        ask="In which shape does it pass from {sender} to {receiver}: fields, document, file or voice, in which order?",
        why="Fields can be checked, a document has to be read.",
    )
    channel: TwoSided[str] = _core(
        "T8",
        asked=Asked.BOTH_SIDES,
        ask="By which way does it get from {sender} to {receiver}, and which trace is left?",
        why="An untracked channel cannot be supported.",
    )
    notice: Answer[str] = _core(
        "T9",
        asked=Asked.RECEIVER,
        ask="How does {receiver} learn that something has arrived from {sender}?",
        why="It is a notification to build.",
    )
    waits_at: Answer[str] = _core(
        "T9",
        asked=Asked.RECEIVER,
        ask="Where does it wait for {receiver}?",
        why="A waiting place is a list or a queue.",
    )
    key: Answer[str] = _core(
        "T26",
        asked=Asked.SENDER,
        ask="By which key do both {sender} and {receiver} know that it is the same case?",
        why="Replies have to be matched.",
    )
    accept_if: TwoSided[str] = _core(
        "T13",
        asked=Asked.BOTH_SIDES,
        ask="Under which conditions does {receiver} accept what comes from {sender}?",
        why="Acceptance and refusal are two states and a loop.",
    )
    accept_within: Answer[str] = _core(
        "T13",
        asked=Asked.RECEIVER,
        ask="Within which time must {receiver} accept or refuse, by whose calendar?",
        why="It is the time-out of the transfer.",
    )
    silence_means: Answer[str] = _core(
        "T13",
        asked=Asked.SENDER,
        ask="If {sender} hears nothing from {receiver}, what does that mean, and then what?",
        why="Silence is not acceptance.",
    )
    refusal_reasons: TwoSided[tuple[str, ...]] = fact(
        Texts(),
        "T14",
        level=Level.WORKFLOW,
        asked=Asked.BOTH_SIDES,
        inherits=True,
        ask="For which reasons, as a closed list, may {receiver} send it back to {sender}?",
        why="A closed list can be counted and answered; free text cannot.",
    )
    returns_to: Answer[str] = _core(
        "T14",
        asked=Asked.RECEIVER,
        ask="Where does it go when {receiver} refuses it, and with which remarks?",
        why="The way back is a transfer of its own.",
    )
    responsibility_passes: TwoSided[str] = _core(
        "T17",
        asked=Asked.BOTH_SIDES,
        ask="From which moment does {receiver} answer for it instead of {sender}, and who does in between?",
        why="The owner of a case is a field, and every alert goes by it.",
    )
    owner: Answer[str] = fact(
        Reference(("role",)),
        "T31",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        inherits=True,
        ask="Whose telephone rings when one is lost between {sender} and {receiver}?",
        why="Somebody must answer IT's questions and own the alerts.",
    )
    stakes: Answer[tuple[str, ...]] = fact(
        Choices(STAKES),
        "T16",
        level=Level.WORKFLOW,
        asked=Asked.OWNER,
        inherits=True,
        ask="What is at stake between {sender} and {receiver}: money, law, safety, a promise, a customer, a judgment?",
        why="It decides whether the transfer is read back and proven.",
    )
    needed_form: Answer[str] = fact(
        Text(),
        "T33",
        level=Level.WORKFLOW,
        when=OUTSIDE,
        asked=Asked.RECEIVER,
        inherits=True,
        ask="In what shape, at what hours does the outside party want to give or get it: {sender} to {receiver}?",
        why="We do not control their systems.",
    )
    reason: Answer[str] = fact(
        Text(),
        "T3",
        when=ACROSS,
        asked=Asked.SENDER,
        ask="Why does it move from {sender} to {receiver}; what would it take for the same hands to keep it?",
        why="Fewer transfers beat better transfers.",
    )
    second_channel: Answer[str] = _across(
        "T8",
        asked=Asked.SENDER,
        ask="By which second way does it get from {sender} to {receiver} when the first is down?",
        why="A channel that can fail needs another.",
    )
    queue_order: Answer[str] = _across(
        "T9",
        asked=Asked.RECEIVER,
        ask="If five arrive at once at {receiver} from {sender}, which comes first?",
        why="It is the order of the list.",
    )
    taken_by: Answer[str] = _across(
        "T10",
        asked=Asked.RECEIVER,
        ask="If several people could take it at {receiver}, which one does, and how is the claim shown and released?",
        why="Without a rule it is done twice or not at all.",
    )
    receipt_known: Answer[str] = _across(
        "T12",
        asked=Asked.SENDER,
        ask="How does {sender} know that it was delivered to {receiver}, seen and understood?",
        why="Each of the three is a signal of its own.",
    )
    late_acceptance: Answer[str] = _across(
        "T13",
        asked=Asked.RECEIVER,
        ask="Who at {receiver} may accept, and is an acceptance after the time still valid?",
        why="The late answer arrives one day.",
    )
    correction: Answer[str] = _across(
        "T14",
        asked=Asked.SENDER,
        ask="How long has {sender} to correct a refusal, does the clock stand still, how many rounds, and then what?",
        why="A loop without a limit is endless rework.",
    )
    promise: Answer[str] = _across(
        "T15",
        asked=Asked.RECEIVER,
        ask="What does {receiver} promise on taking it from {sender}, by when, and who is told?",
        why="A promise is a date that technology has to watch.",
    )
    read_back: Answer[str] = fact(
        Text(),
        "T16",
        when=When("something is at stake", _must_be_proven),
        asked=Asked.RECEIVER,
        inherits=True,
        ask="What does {receiver} say back to {sender} so that both know it was understood?",
        why="An unchallenged message is not an understood one.",
    )
    completion: Answer[str] = _across(
        "T18",
        asked=Asked.RECEIVER,
        ask="When {receiver} is done, what is said back to {sender} or the customer, and when are they satisfied?",
        why="It closes the loop.",
    )
    time_limit: TwoSided[str] = _always(
        "T19",
        asked=Asked.BOTH_SIDES,
        ask="How long may it take from {sender} to {receiver}, by which calendar, and may that be extended by whom?",
        why="It is the limit that is watched.",
    )
    reminder: Answer[str] = _always(
        "T19",
        asked=Asked.SENDER,
        ask="After how long is {receiver} reminded, and to whom is it raised then, with what?",
        why="Otherwise cases age unseen.",
    )
    if_late: Answer[str] = _across(
        "T20",
        asked=Asked.RECEIVER,
        ask="What is done when it comes too late from {sender} to {receiver}?",
        why="Interfaces are tested by what goes wrong.",
    )
    if_lost: Answer[str] = _always(
        "T20",
        asked=Asked.SENDER,
        ask="What is done when it never arrives from {sender} at {receiver}, and who notices?",
        why="Interfaces are tested by what goes wrong.",
    )
    if_duplicate: Answer[str] = _across(
        "T20",
        asked=Asked.RECEIVER,
        ask="What is done when the same thing arrives twice from {sender} at {receiver}?",
        why="Without an answer the work is done twice.",
    )
    if_partial: Answer[str] = _across(
        "T20",
        asked=Asked.RECEIVER,
        ask="What is done when only a part arrives from {sender} at {receiver}, or in the wrong order?",
        why="Interfaces are tested by what goes wrong.",
    )
    recall: Answer[str] = _across(
        "T21",
        asked=Asked.SENDER,
        ask="{sender} notices a mistake an hour later: how is it called back from {receiver}, changed or cancelled?",
        why="Reverse messages are the ones forgotten most.",
    )
    if_absent: Answer[str] = _always(
        "T22",
        asked=Asked.RECEIVER,
        ask="What if {receiver} is away or overloaded, or leaves it untouched? Does half-done work travel on?",
        why="Work for somebody absent otherwise waits unseen.",
    )
    urgency: Answer[str] = _across(
        "T23",
        asked=Asked.SENDER,
        ask="Which ones are urgent from {sender} to {receiver}, how is it marked, and what changes?",
        why="A mark that changes nothing is noise.",
    )
    open_points: Answer[str] = fact(
        Text(),
        "T24",
        when=When("a judgment is at stake", _carries_judgment),
        asked=Asked.SENDER,
        inherits=True,
        ask="What does {sender} tell {receiver} that is in no form: open points, what might go wrong, and then what?",
        why="Judgment travels in remarks; they need a place.",
    )
    translation: Answer[str] = _across(
        "T25",
        asked=Asked.RECEIVER,
        ask="What does {receiver} call the things that {sender} calls otherwise; which codes differ?",
        why="A table of codes is needed at the border.",
    )
    confidentiality: Answer[str] = _across(
        "T27",
        asked=Asked.OWNER,
        ask="What must {receiver} not see of what {sender} has; what is masked, with whose consent, in which country?",
        why="Leaks happen at borders.",
    )
    proof: Answer[str] = fact(
        Text(),
        "T28",
        when=When("something is at stake", _must_be_proven),
        asked=Asked.OWNER,
        inherits=True,
        ask="Which proof of the transfer from {sender} to {receiver} is kept, and how long?",
        why="What is not logged cannot be proven later.",
    )
    volume: Answer[str] = fact(
        Text(),
        "T29",
        when=ACROSS,
        asked=Asked.RECEIVER,
        ask="How many come from {sender} to {receiver} on a normal day and at the peak, and how long do they wait?",
        why="Queues and interfaces are sized by it.",
    )
    complete_accurate: Answer[float] = fact(
        Percent(),
        "T30",
        when=ACROSS,
        asked=Asked.RECEIVER,
        ask="Out of a hundred from {sender}, on how many can {receiver} start without asking, adding or correcting?",
        why="It tells where the chain is weakest.",
    )
    on_time: Answer[float] = fact(
        Percent(),
        "T30",
        when=ACROSS,
        asked=Asked.RECEIVER,
        ask="Out of a hundred from {sender}, how many reach {receiver} on time?",
        why="It tells where the chain is weakest.",
    )
    faults: Answer[str] = fact(
        Text(),
        "T30",
        when=ACROSS,
        asked=Asked.RECEIVER,
        ask="What is missing or wrong most often in what {receiver} gets from {sender}, and what is the target?",
        why="It tells which check pays.",
    )
    visible_to: Answer[str] = _across(
        "T32",
        asked=Asked.OWNER,
        ask="Who can see where it is between {sender} and {receiver}: the sender, a manager, the customer?",
        why="Those who cannot see, ring.",
    )
    may_demand: Answer[str] = _beyond(
        "T33",
        asked=Asked.OWNER,
        ask="Between {sender} and {receiver}, what can we insist on and what only ask for; what if they do not comply?",
        why="An interface that the other side ignores needs a fall-back.",
    )
    cost_of_failure: Answer[str] = _across(
        "T35",
        asked=Asked.OWNER,
        ask="What does it cost the customer, in money or before the law, when it fails from {sender} to {receiver}?",
        why="It decides how much safety is worth building.",
    )
    change_notice: Answer[str] = _always(
        "T34",
        optional=True,
        asked=Asked.OWNER,
        ask="Who is told before the packet or the rules between {sender} and {receiver} change?",
        why="The other side has to adapt in time.",
    )
    would_fly: Answer[str] = fact(
        Choice(("yes", "not on a holiday", "not with a stand-in", "no")),
        "T30",
        optional=True,
        asked=Asked.RECEIVER,
        ask="Would you fly with the transfer from {sender} to {receiver}: on a Monday, in August, with a stand-in?",
        why="A doubt at once is a red transfer.",
    )
    notes: Answer[str] = structure(Text())
