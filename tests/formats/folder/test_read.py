"""Reading a design from its files."""

import pytest

from backbrief.domain.branch import Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.trouble import FolderRefused

DESIGN = """\
design: {name: Claims in two days}
parties:
  holder: {name: Policy holder, kind: customer}
roles:
  clerk: {name: Claims clerk}
  assessor: {name: Assessor}
information:
  claim:
    name: Claim
    attributes:
      number: {name: Claim number, example: 08}
"""
WORKFLOW = """\
workflow: {name: Handle a claim, case: claim}
defaults:
  step: {deadline: two days}
steps:
  register: {name: Register the claim, role: clerk}
  assess: {name: Assess the claim, role: assessor}
flows:
  - register -> assess
  - assess -> register: more is needed
transfers:
  register--assess: {channel: {sender: e-mail, receiver: paper}}
"""


def read(design: str = DESIGN, **workflows: str) -> Design:
    files = {f"workflows/{local}.yaml": text.encode() for local, text in workflows.items()}
    return read_folder({"design.yaml": design.encode(), **files}, name="claims")


def refusal(design: str = DESIGN, **workflows: str) -> list[str]:
    with pytest.raises(FolderRefused) as refused:
        read(design, **workflows)
    return str(refused.value).splitlines()


def test_ids_follow_from_the_section_and_the_key() -> None:
    design = read(claim=WORKFLOW)

    assert list(design.records) == [
        "design",
        "party/holder",
        "role/clerk",
        "role/assessor",
        "information/claim",
        "information/claim/number",
        "workflow/claim",
        "workflow/claim/defaults/step",
        "workflow/claim/register",
        "workflow/claim/assess",
        "workflow/claim/register-to-assess",
        "workflow/claim/assess-to-register",
        "workflow/claim/register--assess",
    ]


def test_names_inside_a_workflow_are_completed_to_full_ids() -> None:
    design = read(claim=WORKFLOW)

    assert design.find("workflow/claim/register", Step).role == "role/clerk"  # type: ignore[union-attr]
    back = design.find("workflow/claim/assess-to-register", Flow)
    assert back == Flow(
        id="workflow/claim/assess-to-register",
        source="workflow/claim/assess",
        target="workflow/claim/register",
        answer="more is needed",
    )
