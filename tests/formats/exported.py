"""The example that exports are tried on, and a small design whose texts try to break them."""

from datetime import UTC, datetime
from functools import cache

from backbrief.derive.derive import derive
from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import Use
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Header, Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.export import Export
from backbrief.formats.folder.disk import FolderStore
from tests.architecture.source_tree import ROOT

LAST_CHANGE = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)
HOSTILE = '=1+1 & <b>"Ünïcode" @anna #12 {x} <!-- --> | \\ \x0b\ud7ff]]>'
CLAIM = "workflow/claim"


def export_of(design: Design) -> Export:
    """A design with the requirements derived from it."""
    survey = Survey(design)
    return Export(survey=survey, derived=derive(survey, numbers={}), last_change=LAST_CHANGE)


@cache
def motor_claim() -> Export:
    """The example that is told to the end."""
    return export_of(FolderStore(ROOT / "examples" / "motor-claim").read())


@cache
def small(said: str = "within two days") -> Export:
    """Two steps and the transfer between them; `said` stands in every text that a person writes."""
    return export_of(Design({record.id: record for record in _records(said)}))


def _records(said: str) -> list[Record]:
    register, assess = f"{CLAIM}/register", f"{CLAIM}/assess"
    return [
        Header(id="design", name=f"Claims {said}"),
        Party(id="party/claimant", name=f"Claimant {said}"),
        Outcome(id="outcome/paid", name=f"I am paid {said}", customer="party/claimant"),
        Strategy(id="strategy/fast", name=f"Decide at once {said}", outcomes=("outcome/paid",)),
        Role(id="role/clerk", name="Clerk", capacity=said),
        Role(id="role/machine", name="Assessment service", kind="system"),
        System(id="system/ledger", name="Ledger"),
        Information(id="information/claim", name="claim", definition=said, identifier="claim number"),
        Attribute(id="information/claim/number", name="claim number", form="text", allowed=said, example=said),
        Attribute(id="information/claim/sum", name="sum", form="money", unit="EUR", example="12.50", meaning=said),
        Attribute(
            id="information/claim/cover", name="cover", form="choice", allowed="full; third party, fire", example="full"
        ),
        Attribute(id="information/claim/paid", name="paid", form="yes or no"),
        Attribute(id="information/claim/day", name="day"),
        Workflow(
            id=CLAIM, name=f"Claim {said}", state="to-be", strategies=("strategy/fast",), case="information/claim"
        ),
        Event(id=f"{CLAIM}/start", name="Claim arrives", kind="start"),
        Event(id=f"{CLAIM}/end", name="Claim is assessed", kind="end"),
        Step(
            id=register,
            name=f"Register {said}",
            role="role/clerk",
            uses=(Use(kind="creates", information="information/claim", attributes=("claim number",)),),
            done_when=said,
            deadline=said,
        ),
        Step(id=assess, name="Assess", role="role/machine", trigger=said),
        Flow(id=f"{CLAIM}/first", source=f"{CLAIM}/start", target=register),
        Flow(id=f"{CLAIM}/second", source=register, target=assess),
        Flow(id=f"{CLAIM}/third", source=assess, target=f"{CLAIM}/end"),
        Transfer(
            id=f"{CLAIM}/register--assess",
            packet=(
                PacketItem(information="information/claim", attributes=("Claim number", "colour"), presence="required"),
                PacketItem(information="information/secret", presence="never"),
            ),
            refusal_reasons=(said, "unreadable"),
            channel="the interface of the Ledger",
        ),
    ]
