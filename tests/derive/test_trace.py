"""Each requirement leads from its fact up to a customer, and says so in words."""

import pytest

from backbrief.derive.derive import derive
from backbrief.derive.trace import Chain, Tracing
from backbrief.domain.requirement import Requirement
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

SURVEY = Survey(
    written_design("""
functions:
  claims: {name: Claims}
parties:
  claimant: {name: Claimant, kind: customer}
outcomes:
  answer: {name: I know the next day., customer: claimant}
strategies:
  photos: {name: Decide from photos, outcomes: [answer]}
roles:
  handler: {name: Claims handler, function: claims, stand_in: A second handler}
information:
  policy:
    name: policy
    identifier: Policy number
    attributes:
      cover: {name: cover, allowed: full or partial}
systems:
  register: {name: Policy system, holds: [policy], future: stays}
rules:
  named: {name: A named driver drove, holds_at: [policy]}
  signed: {name: Two persons sign, holds_at: [workflow/claim]}
  everywhere: {name: No cash}
calendars:
  office: {name: Office time, zone: Europe/London}
settings:
  limit: {name: Limit, value: 100 EUR}
  unused: {name: Spare limit, value: 1 EUR}
workflows:
  claim:
    workflow: {name: Motor claim, strategies: [photos], calendar: office, settings: [limit]}
    steps:
      assess:
        name: Assess damage
        role: handler
        proof: Who judged
        uses: [{kind: looks at, information: policy}]
  loss:
    workflow: {name: Loss of baggage}
    steps:
      search: {name: Search baggage, role: handler, proof: Who searched}
""")
)
REQUIREMENTS = derive(SURVEY, numbers={}).requirements
TRACING = Tracing(SURVEY)


def requirement(words: str) -> Requirement:
    """The one requirement whose text holds the words."""
    (found,) = (each for each in REQUIREMENTS if words in each.text)
    return found


def test_a_chain_leads_from_the_fact_through_step_and_workflow_to_the_customer() -> None:
    assert TRACING.chains(requirement("who judged")) == (
        Chain(
            record="workflow/claim/assess",
            facts=("proof",),
            place="workflow/claim/assess",
            workflow="workflow/claim",
            strategy="strategy/photos",
            outcome="outcome/answer",
            customer="party/claimant",
        ),
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("policy number", "workflow/claim/assess"),
        ("full or partial", "workflow/claim/assess"),
        ("read from the policy system", "workflow/claim/assess"),
        ("A named driver drove", "workflow/claim/assess"),
        ("Two persons sign", "workflow/claim"),
        ("Europe/London", "workflow/claim"),
        ("“Limit” as a setting", "workflow/claim"),
        ("a second handler", "workflow/claim/assess"),
    ],
)
def test_what_lies_outside_is_traced_through_the_places_that_need_it(words: str, place: str) -> None:
    chain = TRACING.chains(requirement(words))[0]

    assert (chain.place, chain.customer) == (place, "party/claimant")


def test_a_chain_that_ends_too_early_is_shown_as_far_as_it_goes() -> None:
    searched, spare = requirement("who searched"), requirement("Spare limit")

    assert TRACING.chains(searched)[0][2:] == ("workflow/loss/search", "workflow/loss", "", "", "")
    assert TRACING.chains(spare)[0][2:] == ("", "", "", "", "")


def test_a_requirement_that_reaches_no_customer_is_told_apart() -> None:
    assert any(chain.customer for chain in TRACING.chains(requirement("who judged")))
    assert not any(chain.customer for chain in TRACING.chains(requirement("who searched")))


def test_the_reason_is_told_from_the_customer_down_to_the_statement() -> None:
    judged, number, searched = requirement("who judged"), requirement("policy number"), requirement("who searched")

    above = (
        "The claimant wants “I know the next day”; the strategy for that is “Decide from photos”; “Motor claim” carries"
    )
    assert [TRACING.why(TRACING.chains(each)[0]) for each in (judged, number, searched)] == [
        f"{above} it out; “Assess damage” states: proof.",
        f"{above} it out; “Assess damage” needs the policy; the policy states: identifier.",
        "No customer is reached yet; “Loss of baggage” carries it out; “Search baggage” states: proof.",
    ]
