"""The steps before a decision are found through branches, events and steps that only enclose others."""

from backbrief.check.steps_before import steps_before
from backbrief.domain.branch import Branch
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

LOOP = """
workflows:
  claim:
    steps:
      assess: {name: Assess the damage}
      ask: {name: Ask the customer}
      settle: {name: Settle the claim}
      pay: {name: Pay the claim, inside: settle}
    branches:
      meet: {kind: one of}
      covered: {kind: one of, question: Is it covered?}
      large: {kind: one of, question: Is it large?, inside: settle}
    events:
      answered: {name: Answer received, kind: message}
    flows:
      - {from: assess, to: meet}
      - {from: ask, to: answered}
      - {from: answered, to: meet}
      - {from: meet, to: covered}
      - {from: covered, to: meet}
      - {from: covered, to: settle}
      - {from: large, to: pay}
"""


def before(branch: str) -> list[str]:
    survey = Survey(written_design(LOOP))
    found = survey.find(f"workflow/claim/{branch}", Branch)
    assert found is not None
    return [step.id.rpartition("/")[2] for step in steps_before(found, survey)]


def test_branches_and_events_are_walked_through() -> None:
    assert before("covered") == ["assess", "ask"]


def test_a_step_that_only_encloses_others_is_walked_through() -> None:
    assert before("large") == ["assess", "ask"]
