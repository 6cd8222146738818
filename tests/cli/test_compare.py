"""`backbrief compare`: designs, revisions and the two states of the work, through one door."""

import json
from pathlib import Path
from shutil import copytree

from tests.cli.shell import COMPLETE, HALF_TOLD, Shell


def test_a_design_does_not_differ_from_itself(shell: Shell) -> None:
    assert shell("compare", COMPLETE, COMPLETE, "--format", "json") == 0

    told = json.loads(shell.out)
    assert told["changes"] == []
    assert told["requirements"] == {"appear": [], "vanish": [], "change": []}
    assert told["summary"] == {"works": [], "customer": []}
    assert shell("compare", COMPLETE, COMPLETE) == 0
    assert "Nothing differs." in shell.out


def test_a_step_in_other_hands_is_seen_with_what_it_does_to_transfers(shell: Shell, tmp_path: Path) -> None:
    changed = tmp_path / "changed"
    copytree(HALF_TOLD, changed)
    (file,) = (changed / "workflows").glob("*.yaml")
    text = file.read_text(encoding="utf-8")
    assert "role: payments-clerk" in text
    file.write_text(text.replace("role: payments-clerk", "role: claims-adjuster", 1), encoding="utf-8")

    assert shell("compare", HALF_TOLD, changed, "--format", "json") == 0

    told = json.loads(shell.out)
    (change,) = told["changes"]
    assert (change["kind"], change["fact"]) == ("stated", "role")
    assert (change["before"], change["after"]) == ("payments-clerk", "claims-adjuster")
    assert told["transfers"]["vanish"]


def test_what_is_to_be_is_compared_with_what_is(shell: Shell) -> None:
    assert shell("compare", COMPLETE) == 0
    assert "Transfers that vanish" in shell.out

    assert shell("compare", COMPLETE, "--format", "html") == 0
    assert shell.out.startswith("<!DOCTYPE html>")


def test_the_sentences_of_a_compared_workflow_call_people_by_their_names(shell: Shell) -> None:
    assert shell("compare", COMPLETE) == 0

    assert "from the repair planner" in shell.out
    assert "repair-planner" not in shell.out


def test_two_workflows_are_compared_by_name(shell: Shell) -> None:
    names = [file.stem for file in (COMPLETE / "workflows").glob("*.yaml")]

    assert shell("compare", f"{COMPLETE}#{names[0]}", f"{COMPLETE}#{names[1]}") == 0
    assert shell("compare", f"{COMPLETE}#{names[0]}", f"{COMPLETE}#{names[0]}") == 0
    assert "Nothing differs." in shell.out
    assert shell("compare", f"{COMPLETE}#nothing", COMPLETE) == 2
    assert names[0] in shell.err


def test_a_design_without_both_states_needs_a_second_one(shell: Shell) -> None:
    assert shell("compare", HALF_TOLD) == 2
    assert "DESIGN#WORKFLOW" in shell.err
