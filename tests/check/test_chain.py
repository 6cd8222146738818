"""The chain from a customer to a transfer is as strong as its weakest link, never as the average."""

import pytest

from backbrief.check.chain import Chain, chains
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

WHO = """
parties:
  claimant: {name: the claimant, kind: customer}
outcomes:
  car-back: {name: My car is back., customer: claimant}
  answer: {name: I know the next day.}
strategies:
  photos: {name: Decide from photos., outcomes: [car-back, answer]}
  garages: {name: Choose the garages., outcomes: [car-back]}
  prices: {name: Lower the prices.}
roles:
  clerk: {name: Claims clerk}
  lead: {name: Claims lead}
  payer: {name: Payments clerk}
"""


def test_each_outcome_has_a_chain_with_all_strategies_for_it() -> None:
    of_claim = chains_of("workflows: {claim: {workflow: {name: Claim, strategies: [photos, garages]}}}")

    assert [records(chain) for chain in of_claim] == [
        ["party/claimant", "outcome/car-back", "strategy/photos", "strategy/garages", "workflow/claim"],
        ["outcome/answer", "strategy/photos", "workflow/claim"],
    ]
    assert [chain.title for chain in of_claim] == [
        "'Claim' for the claimant ('My car is back.')",
        "'Claim' ('I know the next day.')",
    ]


@pytest.mark.parametrize(
    ("workflow", "links"),
    [
        ("{name: Claim}", ["workflow/claim"]),
        ("{name: Claim, customer: claimant}", ["party/claimant", "workflow/claim"]),
        (
            "{name: Claim, customer: claimant, strategies: [prices]}",
            ["party/claimant", "strategy/prices", "workflow/claim"],
        ),
    ],
)
def test_a_chain_that_is_not_closed_yet_shows_what_there_is(workflow: str, links: list[str]) -> None:
    (chain,) = chains_of(f"workflows: {{claim: {{workflow: {workflow}}}}}")

    assert records(chain) == links


def test_steps_follow_the_workflow_each_with_what_it_hands_over() -> None:
    (chain,) = chains_of(
        """
workflows:
  claim:
    workflow: {name: Claim}
    steps:
      register: {name: Register, role: clerk}
      decide: {name: Decide, role: lead}
    flows:
      - register -> decide
      - {from: party/claimant, to: register, message: yes}
  other:
    steps:
      file: {name: File, role: clerk}
      read: {name: Read, role: lead}
    flows: [file -> read]
"""
    )[:1]

    assert [link.title for link in chain.links] == [
        "Claim",
        "Register",
        "Register -> Decide",
        "Decide",
        "the claimant -> Register",
    ]


def test_the_weakest_link_is_named_and_not_an_average() -> None:
    (chain,) = chains_of(
        """
workflows:
  claim:
    workflow: {name: Claim, state: to-be}
    steps:
      register: {name: Register, role: clerk}
      decide: {name: Decide, role: lead}
    flows: [register -> decide]
"""
    )

    assert chain.weakest is not None
    assert chain.weakest.title == "Register -> Decide"
    assert chain.weakest.strength == min(link.strength for link in chain.links)


def test_a_chain_without_links_has_no_weakest() -> None:
    assert Chain(title="", links=(), rolled=None).weakest is None


def records(chain: Chain) -> list[str]:
    return [link.record for link in chain.links]


def chains_of(workflows: str) -> tuple[Chain, ...]:
    return chains(Survey(written_design(WHO + workflows)), [])
