"""From each record a way leads to what it hangs together with."""

from backbrief.app.links import links_of, title_of
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.domain.workflow import Header
from backbrief.flow.survey import Survey
from tests.app.small_claim import CLAIM, claim

USE = Use(kind="creates", information="information/claim")
AGAIN = Use(kind="looks at", information="information/claim")
RECORDS = (
    Information(id="information/claim", name="Claim"),
    Attribute(id="information/claim/number", name="number"),
    System(id="system/register", name="Register", holds=("information/claim",)),
    Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(USE, AGAIN, Use(kind="creates"))),
    Header(name="Faster claims"),
)


def told(record_id: str, survey: Survey | None = None) -> dict[str, list[tuple[str, str]]]:
    groups = links_of(survey or claim(*RECORDS), record_id)
    return {group.heading: [(link.title, link.says) for link in group.links] for group in groups}


def test_a_step_leads_to_its_transfers_its_information_and_its_workflow() -> None:
    assert told(f"{CLAIM}/register") == {
        "Hands over": [("register → assess", "")],
        "Information": [("Claim", "creates, looks at")],
        "In the workflow": [("Claim", "")],
    }


def test_a_transfer_leads_to_both_hands() -> None:
    found = told(f"{CLAIM}/register--assess")

    assert found["Sender"] == [("Clerk", ""), ("register", "")]
    assert found["Receiver"] == [("Adjuster", ""), ("assess", "")]


def test_information_leads_to_who_holds_it_and_to_each_place_that_names_it_once() -> None:
    found = told("information/claim")

    assert found["Held in"] == [("Register", "")]
    assert ("register", "creates, looks at") in found["Used at"]
    assert told("information/claim/number")["Part of"] == [("Claim", "")]


def test_a_workflow_and_the_design_lead_to_what_holds_everywhere() -> None:
    assert [title for title, _ in told(CLAIM)["Steps"]] == ["register", "assess", "approve", "pay"]
    assert told(CLAIM)["Unless said otherwise"][0] == ("What holds at every step", "")
    assert len(told("design")["Unless said otherwise"]) == 4


def test_a_role_leads_to_its_steps_and_an_unknown_record_nowhere() -> None:
    assert ("assess", "role") in told("role/adjuster")["Used at"]
    assert told("role/nobody") == {}


def test_an_arrow_is_called_by_its_two_ends() -> None:
    assert title_of(claim(), f"{CLAIM}/f0") == "register → assess"
