"""Reading a design from its files, and what is said when that cannot be done."""

import pytest

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.trouble import FolderRefused

DESIGN = """\
design: {name: Claims in two days}
parties:
  holder: {name: Policy holder, kind: customer}
roles:
  clerk: {name: Claims clerk, capacity: 08}
  assessor: {name: Assessor, capacity: unknown - ask Anna - by 2026-12-01}
information:
  claim:
    name: Claim
    attributes:
      number: {name: Claim number, example: 1.10}
"""
WORKFLOW = """\
workflow: {name: Handle a claim, case: claim}
defaults:
  step: {clock: working days, deadline: two days}
steps:
  register: {name: Register the claim, role: clerk}
  assess: {name: Assess the claim, role: assessor, backup: "none, on purpose: nobody else may"}
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

    assert design.of(Step)[0] == Step(id="workflow/claim/register", name="Register the claim", role="role/clerk")


def test_a_flow_on_one_line_states_its_ends_and_its_answer() -> None:
    design = read(claim=WORKFLOW)

    assert design.of(Flow)[1] == Flow(
        id="workflow/claim/assess-to-register",
        source="workflow/claim/assess",
        target="workflow/claim/register",
        answer="more is needed",
    )


def test_flows_between_the_same_two_steps_get_ids_of_their_own() -> None:
    design = read(claim=WORKFLOW.replace("  - assess -> register", "  - register -> assess"))

    assert [flow.id for flow in design.of(Flow)] == [
        "workflow/claim/register-to-assess",
        "workflow/claim/register-to-assess-2",
    ]


def test_numbers_and_dates_stay_as_they_are_spelled() -> None:
    design = read(DESIGN.replace("Claims in two days", "2026-11-24"))

    assert design.name_of("design") == "2026-11-24"
    assert design.of(Attribute)[0].example == "1.10"


def test_the_reserved_words_are_answers_of_their_own() -> None:
    design = read(claim=WORKFLOW)

    assert design.of(Step)[1].backup == NoneOnPurpose("nobody else may")
    assert getattr(design.records["role/assessor"], "capacity", None) == Unknown(ask="Anna", by="2026-12-01")


def test_both_sides_of_a_transfer_are_kept_apart() -> None:
    design = read(claim=WORKFLOW)

    assert design.of(Transfer)[0].channel == Sides(sender="e-mail", receiver="paper")


def test_what_is_stated_once_comes_in_the_order_of_declaration() -> None:
    design = read(claim=WORKFLOW)

    assert design.of(Defaults)[0].answers == (("deadline", "two days"), ("clock", "working days"))


def test_a_small_design_holds_its_workflows_in_one_file_of_any_name() -> None:
    indented = "".join(f"    {line}\n" for line in WORKFLOW.splitlines())

    design = read_folder({"claims.yaml": f"{DESIGN}workflows:\n  claim:\n{indented}".encode()}, name="claims.yaml")

    assert design.records == read(claim=WORKFLOW).records


def test_a_workflow_file_may_be_empty() -> None:
    design = read(claim="")

    assert design.of(Workflow) == [Workflow(id="workflow/claim")]


def test_files_that_hold_no_part_of_the_design_are_left_alone() -> None:
    files = {"design.yaml": b"", "requirements.yaml": b"[", "notes.txt": b"\xff", "workflows/old/claim.yaml": b"["}

    assert read_folder(files, name="claims").records == {}


def test_a_folder_without_a_design_says_what_is_missing() -> None:
    with pytest.raises(FolderRefused, match=r"claims: there is no design\.yaml here"):
        read_folder({"readme.txt": b""}, name="claims")


def test_everything_that_is_wrong_is_told_at_once_with_its_line() -> None:
    design = DESIGN.replace("roles:", "rolls: {}\nroles:").replace("name: Assessor", "nmae: Assessor, kind: robot")
    workflow = WORKFLOW.replace("  register: {name", "  register: {judgment: maybe, name").replace("clock", "name")

    told = refusal(design, claim=workflow)

    assert [line.partition(" (")[0].partition(";")[0] for line in told] == [
        "design.yaml:4: 'rolls' is not a section",
        "design.yaml:7: 'nmae' is not a fact that can be stated here",
        "design.yaml:7: 'robot' is not one of: person, system",
        "workflows/claim.yaml:3: 'name' has to be stated at each step of its own",
        "workflows/claim.yaml:5: 'maybe' is not one of: rule, guided, expert, automatic",
    ]


def test_a_name_that_leads_nowhere_is_told_with_the_nearest_one() -> None:
    told = refusal(claim=WORKFLOW.replace("role: clerk", "role: clark"))

    assert told == ["workflows/claim.yaml:5: there is no role 'clark' (did you mean 'clerk'?)"]


def test_a_name_inside_a_list_of_parts_is_found_on_its_own_line() -> None:
    uses = "\n    uses:\n      - kind: creates\n        information: claim\n      - information: policy"

    told = refusal(claim=f"steps:\n  register:{uses}\n")

    assert told == ["workflows/claim.yaml:6: there is no information 'policy' (add the information, or name another)"]


def test_a_name_said_by_one_side_only_is_found_too() -> None:
    packet = "{sender: [{information: claim}], receiver: [{information: clam}]}"

    told = refusal(claim=f"transfers:\n  a--b:\n    packet: {packet}\n")

    assert told == ["workflows/claim.yaml:3: there is no information 'clam' (did you mean 'claim'?)"]


def test_a_name_in_what_is_stated_once_is_found_too() -> None:
    told = refusal(DESIGN + "defaults:\n  step:\n    backup: clark\n")

    assert told == ["design.yaml:14: there is no role 'clark' (did you mean 'clerk'?)"]


def test_a_name_of_another_subject_is_told_as_that() -> None:
    told = refusal(claim="flows:\n  go: {from: claim/x, to: role/clerk}\nsteps: {pay: {role: workflow/claim}}\n")

    assert told[1] == "workflows/claim.yaml:3: 'workflow/claim' is a workflow, and a role is expected here"


def test_a_transfer_may_be_named_before_anything_is_stated_about_it() -> None:
    rule = "rules:\n  limit: {name: No more than 500, holds_at: [workflow/claim/assess--register]}\n"

    design = read(DESIGN + rule, claim=WORKFLOW)

    assert "rule/limit" in design.records


@pytest.mark.parametrize(
    ("workflow", "said"),
    [
        ("steps: {pay: {}}\nbranches: {pay: {}}\n", "2: the id 'workflow/claim/pay' is taken already"),
        ("steps: {pay: {}, pay: {}}\n", "1: 'pay' stands here twice, first on line 1"),
        ("steps: {pay out: {}}\n", "1: 'pay out' cannot be an id: it holds a blank or a slash (write 'pay-out'"),
        ("steps: {unknown: {}}\n", "1: 'unknown' cannot be an id"),
        ("steps: [pay]\n", "1: names with a colon are expected here"),
        ("steps: {pay: often}\n", "1: 'name: answer' lines are expected here"),
        ("steps:\n  pay:\n    uses: often\n", "3: 'name: answer' lines are expected here"),
        ("flows:\n  - pay\n", "2: this is not a flow (write 'register -> assess'"),
        ("flows:\n  - {to: pay}\n", "2: this is not a flow"),
        ("flows:\n  - {id: a b, from: pay, to: pay}\n", "2: 'a b' cannot be an id"),
        ("flows:\n  - [pay]\n", "2: this is not a flow"),
        ("defaults: {event: {}}\n", "1: nothing can be stated once for all 'event' (known: step, branch, transfer)"),
        ("defaults: {step: often}\n", "1: 'name: answer' lines are expected here"),
        ("defaults:\n  step:\n    place: moon\n", "3: 'moon' is not one of"),
        ("defaults: {step: {mood: good}}\n", "1: 'mood' is not a fact of a step (stated once can be: "),
        ("- steps\n", "1: sections such as 'roles:' are expected here (known are: workflow, defaults, steps"),
        ("parties: {}\n", "1: 'parties' is not a section (known here: workflow"),
    ],
)
def test_what_does_not_fit_is_told_with_what_to_do(workflow: str, said: str) -> None:
    told = refusal(claim=workflow)

    assert told[0].startswith(f"workflows/claim.yaml:{said}")


def test_a_workflow_file_has_to_be_named_like_an_id() -> None:
    with pytest.raises(FolderRefused, match=r"workflows/pay out\.yaml:1: 'pay out' cannot be an id"):
        read_folder({"workflows/pay out.yaml": b""}, name="claims")


def test_no_more_troubles_are_told_than_can_be_mended_in_one_go() -> None:
    roles = "".join(f"  r{number}: {{naem: Clerk}}\n" for number in range(500))

    told = refusal(f"roles:\n{roles}")

    assert len(told) == 101
    assert told[-1] == "... and 1 more"
