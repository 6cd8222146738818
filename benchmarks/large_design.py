"""A large design made by rule: as many steps as wanted, three transfers for every five steps, four needs at each."""

from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Workflow

PER_WORKFLOW = 50
ROLES = 20


def large_design(steps: int) -> Design:
    """A design with so many steps in workflows of fifty."""
    records: list[Record] = [
        Party(id="party/customer", name="Customer", kind="customer", aim="to be served"),
        Outcome(id="outcome/served", name="I am served today", customer="party/customer"),
        Strategy(id="strategy/serve", name="Serve on the same day", outcomes=("outcome/served",)),
        Defaults(
            id="defaults/transfer", answers=(("channel", "the queue of the receiving role"), ("key", "case number"))
        ),
    ]
    for index in range(ROLES):
        records.append(Function(id=f"function/f{index}", name=f"Function {index}"))
        records.append(Role(id=f"role/r{index}", name=f"Role {index}", function=f"function/f{index}"))
    for index in range(steps // PER_WORKFLOW):
        records += _workflow(index)
    return Design({record.id: record for record in records})


def _workflow(index: int) -> list[Record]:
    workflow, information = f"workflow/w{index}", f"information/i{index}"
    records: list[Record] = [
        Workflow(id=workflow, name=f"Work {index}", state="to-be", strategies=("strategy/serve",), case=information),
        Information(id=information, name=f"Case {index}", identifier="case number", confidentiality="internal"),
        *(Attribute(id=f"{information}/a{each}", name=f"Field {each}", form="text") for each in range(10)),
        Event(id=f"{workflow}/start", name="Case arrives", kind="start"),
        Event(id=f"{workflow}/end", name="Case is done", kind="end", result="done"),
    ]
    for number in range(PER_WORKFLOW):
        records += _step(workflow, information, number)
    records.append(Flow(id=f"{workflow}/last", source=f"{workflow}/s{PER_WORKFLOW - 1}", target=f"{workflow}/end"))
    return records


def _step(workflow: str, information: str, number: int) -> list[Record]:
    before = f"{workflow}/s{number - 1}" if number else f"{workflow}/start"
    fields = tuple(f"Field {each}" for each in range(10))
    kind = "looks at" if number else "creates"
    step = Step(
        id=f"{workflow}/s{number}",
        name=f"Handle field {number}",
        role=f"role/r{_role(number)}",
        uses=(Use(kind=kind, information=information, attributes=fields, presence="required", origin="typed"),),
        needs=(FunctionNeed(verb="display", information=information, started_by="person", if_it_fails="wait"),),
        purpose="the next step cannot begin without it",
        trigger=f"the case reaches step {number}",
        done_when=f"field {number} is filled in",
    )
    flow = Flow(id=f"{workflow}/f{number}", source=before, target=step.id)
    if not number or _role(number) == _role(number - 1):
        return [step, flow]
    transfer = Transfer(
        id=f"{workflow}/s{number - 1}--s{number}",
        moves=("work", "responsibility"),
        packet=(PacketItem(information=information, attributes=fields, presence="required", first_use="reads it"),),
        notice=f"an entry in the list of step {number}",
        time_limit=f"{number + 1} working hours",
    )
    return [step, flow, transfer]


def _role(number: int) -> int:
    """The same role for up to three steps, so that hands change three times in five steps."""
    return (number * 3 // 5) % ROLES
