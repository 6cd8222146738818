"""The words by which sentences name a record and those around it."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from backbrief.derive.lexicon import Lexicon
from backbrief.derive.sentence import TRIAL, quoted, somebody
from backbrief.domain.branch import Branch
from backbrief.domain.identity import workflow_of
from backbrief.domain.information import Information
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer

Place = Mapping[str, str]


def own_place(record: Any, lexicon: Lexicon) -> Place:
    """The names for a need that this very record states."""
    return {"lead": "", "trial": TRIAL, **_around(record, lexicon), **_OWN.get(type(record), _named)(record, lexicon)}


def shared_place(record: Any, defaults: str, lexicon: Lexicon) -> Place:
    """The names for a need that is stated once for all records of a subject that state nothing else."""
    home = workflow_of(defaults) if defaults.startswith("workflow/") else ""
    scope = f" in {lexicon.called(home)}" if home else ""
    lead = f"where {_KIND[type(record)]}{scope} has no rule of its own, "
    return {"lead": lead, "trial": TRIAL, **_around(record, lexicon), **_shared(record.__class__)}


def _around(record: Any, lexicon: Lexicon) -> dict[str, str]:
    home = workflow_of(record.id)
    if not home.startswith("workflow/"):
        return {}
    return {"workflow": lexicon.called(home), "case": lexicon.case(record.id)}


def _named(record: Any, lexicon: Lexicon) -> dict[str, str]:
    return {"name": lexicon.called(record.id)}


def _step(step: Step, lexicon: Lexicon) -> dict[str, str]:
    return {"step": lexicon.called(step.id), "doer": doer_of(step.role, lexicon)}


def _transfer(transfer: Transfer, lexicon: Lexicon) -> dict[str, str]:
    sender, receiver = somebody(lexicon.name(transfer.sender_role)), somebody(lexicon.name(transfer.receiver_role))
    after = f" after {lexicon.called(transfer.sender)}" if transfer.sender != transfer.sender_role else ""
    if (not after or lexicon.shares_its_sender(transfer)) and transfer.receiver != transfer.receiver_role:
        after += f" for {lexicon.called(transfer.receiver)}"
    return {
        "sender": sender,
        "receiver": receiver,
        "after": after,
        "transfer": f"the transfer from {sender} to {receiver}{after}",
        "hands": f"{sender} hands over to {receiver}{after}",
        "handed": f"what {sender} handed over{after}",
        "sent": f"what {sender} hands over to {receiver}{after}",
    }


def _branch(branch: Branch, lexicon: Lexicon) -> dict[str, str]:
    question = quoted(branch.name) if isinstance(branch.name, str) else "the question that parts the paths"
    return {"question": question, "decider": doer_of(branch.decider, lexicon, otherwise="the deciding role")}


def doer_of(role: object, lexicon: Lexicon, *, otherwise: str = "the role that does it") -> str:
    """The role that does something, by name where one is stated."""
    return lexicon.called(role) if isinstance(role, str) else otherwise


@cache
def _shared(subject: type) -> dict[str, str]:
    return {
        Step: {"step": "the step", "doer": "the role that does the step"},
        Transfer: {
            "sender": "the sender",
            "receiver": "the receiver",
            "after": "",
            "transfer": "the transfer",
            "hands": "the sender hands over to the receiver",
            "handed": "what the sender handed over",
            "sent": "what the sender hands over to the receiver",
        },
        Branch: {"question": "the question", "decider": "the deciding role"},
        Information: {"name": "the information"},
    }[subject]


_KIND: Mapping[type, str] = {
    Step: "a step",
    Transfer: "a transfer",
    Branch: "a decision",
    Information: "information",
}
_OWN: Mapping[type, Callable[[Any, Lexicon], dict[str, str]]] = {
    Step: _step,
    Transfer: _transfer,
    Branch: _branch,
}
