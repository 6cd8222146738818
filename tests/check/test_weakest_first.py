"""Questions come weakest link first, and the first of them is about the link that the headline names."""

from pathlib import Path

import pytest

from backbrief.app.actions.check_design import check_design, report_of
from backbrief.check.check import check
from backbrief.check.weakest_first import by_strength, weakest_first
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.render.findings.text import text
from tests.check.written_design import written_design

CORPORA = Path(__file__).parents[1] / "corpora"
CLAIM = """
parties:
  garage: {name: Garage}
roles:
  clerk: {name: Claims clerk}
  lead: {name: Claims lead}
systems:
  register: {name: Claims register}
workflows:
  claim:
    workflow: {name: Claim}
    steps:
      register: {name: Register the claim, role: clerk, purpose: The adjuster could not find the claim.}
      decide: {name: Decide on cover, role: lead}
      look: {name: Look at the policy, role: lead}
      read: {name: Read the terms, role: lead, inside: look}
    branches:
      covered: {kind: one of, question: Is it covered?}
      paid: {kind: one of, question: Is it paid?, how: rule, reversible: "yes", time_allowed: an hour}
    flows:
      - register -> decide
      - decide -> covered
      - covered -> paid
      - covered -> register
      - paid -> look
      - paid -> decide
"""


def test_findings_come_weakest_link_first_then_by_level_and_those_of_one_record_stay_together() -> None:
    deep = finding("workflow/claim/register", level=Level.BUILD_READY)
    shallow = finding("workflow/claim/register")
    nothing_known = finding("workflow/claim/register--decide", level=Level.WORKFLOW)
    no_link = finding("system/register")

    ordered = weakest_first([no_link, deep, shallow, nothing_known, finding("design")], survey_of(CLAIM))

    assert ordered == [nothing_known, shallow, deep, no_link, finding("design")]


def test_what_hangs_on_the_same_workflow_goes_by_its_own_clarity() -> None:
    clear, unclear = finding("workflow/claim/paid"), finding("workflow/claim/covered")

    assert weakest_first([clear, unclear], survey_of(CLAIM)) == [unclear, clear]


def test_what_lies_in_no_chain_weakens_none() -> None:
    survey = survey_of(CLAIM)
    outside, enclosing, transfer = map(
        finding, ("party/garage", "workflow/claim/look", "workflow/claim/register--decide")
    )

    assert weakest_first([outside, enclosing, transfer], survey) == [transfer, enclosing, outside]


def test_all_findings_of_a_check_are_kept() -> None:
    survey = survey_of(CLAIM)
    findings = check(survey)

    assert sorted(weakest_first(findings, survey), key=str) == sorted(findings, key=str)


@pytest.mark.parametrize("path", sorted(CORPORA.rglob("*.bpmn"))[::4], ids=lambda path: path.name)
def test_the_list_begins_with_the_weakest_link_of_the_headline(path: Path) -> None:
    checked = check_design(read(path.read_bytes(), name=path.name).design)

    weakest = by_strength(checked.chains)[0].weakest
    lines = text(report_of(checked, place="design", everything=False)).splitlines()
    named = next(line for line in lines if line.startswith("Weakest link of"))

    assert weakest is not None
    assert checked.findings[0].record == weakest.record
    assert f": {weakest.title} (" in named


def test_of_two_workflows_the_weaker_one_comes_first() -> None:
    survey = survey_of("""
roles: {clerk: {name: Clerk}}
workflows:
  told:
    workflow: {name: Told, owner: "none, on purpose", promise: "none, on purpose"}
    steps: {a: {name: A, purpose: B, role: clerk}}
  blank: {workflow: {name: Blank}, steps: {a: {purpose: B}}}
""")

    ordered = weakest_first(check(survey), survey)

    assert workflow_of(ordered[0].record) == "workflow/blank"


def survey_of(text: str) -> Survey:
    return Survey(written_design(text))


def finding(record: str, *, level: Level = Level.OUTLINE) -> Finding:
    return Finding("blank-fact", Severity.GUESS, record, "What is it?", "", level)
