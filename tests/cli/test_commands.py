"""The commands as a person types them: what they print, what they leave behind, and how they end."""

import io
import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from backbrief.cli.words import left_line
from backbrief.domain.finding import Severity
from backbrief.formats.bpmn.mapping import MODEL
from backbrief.formats.folder.disk import FolderStore
from tests.cli.shell import COMPLETE, FILE, HALF_TOLD, ROOT, Shell


def test_a_new_design_can_be_checked_drawn_and_briefed(shell: Shell, tmp_path: Path) -> None:
    design = tmp_path / "design"

    assert shell("new", design) == 0
    assert shell("check", design) == 1
    assert "IT would have to guess" in shell.out
    assert shell("draw", design, "-o", tmp_path / "flow.svg") == 0
    assert shell("brief", design, "-o", tmp_path / "brief.html") == 0

    ET.fromstring((tmp_path / "flow.svg").read_text(encoding="utf-8"))
    assert "Answer an enquiry" in (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert (design / "requirements.yaml").is_file()
    assert (design / ".schema" / "design.json").is_file()


def test_new_never_writes_into_a_folder_that_holds_something(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep me")

    assert shell("new", tmp_path) == 2
    assert "not empty" in shell.err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_the_complete_example_ends_with_nothing_to_guess(shell: Shell) -> None:
    assert shell("check", COMPLETE) == 0
    assert shell.out.startswith("IT would have to guess 0 things.")


def test_json_begins_with_the_number_of_guesses(shell: Shell) -> None:
    assert shell("check", HALF_TOLD, "--format", "json") == 1

    told = json.loads(shell.out)
    assert list(told) == ["guesses", "findings"]
    assert told["guesses"] == sum(each["severity"] == "guess" for each in told["findings"])
    assert len({each["fingerprint"] for each in told["findings"] if each["rule"] == "blank-fact"}) > 100


def test_sarif_and_junit_can_be_read_by_tools(shell: Shell) -> None:
    assert shell("check", HALF_TOLD, "--format", "sarif") == 1
    (run,) = json.loads(shell.out)["runs"]
    assert {result["level"] for result in run["results"]} >= {"error", "warning"}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        lines = (HALF_TOLD / place["artifactLocation"]["uri"]).read_text(encoding="utf-8").splitlines()
        assert lines[place["region"]["startLine"] - 1].strip()

    assert shell("check", HALF_TOLD, "--format", "junit") == 1
    suite = ET.fromstring(shell.out)
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure")) > 0


def test_all_prints_every_question(shell: Shell) -> None:
    shell("check", HALF_TOLD)
    short = shell.out
    shell("check", HALF_TOLD, "--all")

    assert "--all prints them" in short
    assert len(shell.out.splitlines()) > len(short.splitlines())


def test_importing_into_an_existing_design_shows_the_changes_and_asks(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    design = tmp_path / "design"
    changed = tmp_path / FILE.name
    changed.write_bytes(FILE.read_bytes().replace(b'name="send&#10;relevant&#10;forms"', b'name="post forms"'))
    assert shell("import", FILE, "-o", design) == 0
    before = FolderStore(design).read()
    assert FolderStore(design).original("workflow/ex03-writer0001", suffix=".bpmn") == FILE.read_bytes()
    assert FolderStore(design).original("workflow/other", suffix=".bpmn") is None

    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")
    assert shell("import", changed, "-o", design) == 0
    assert "restates step" in shell.out
    assert FolderStore(design).read() == before

    assert shell("import", changed, "-o", design, "--yes") == 0
    assert FolderStore(design).read() != before
    assert shell("import", changed, "-o", design) == 0
    assert "Nothing changes." in shell.out


def test_what_an_import_could_not_understand_is_told(shell: Shell, tmp_path: Path) -> None:
    shell("import", FILE, "-o", tmp_path / "design")

    assert "What was assumed or not understood" in shell.err


def test_answers_are_played_in_and_the_interview_can_be_taken_up_again(shell: Shell, tmp_path: Path) -> None:
    design, answers = tmp_path / "design", tmp_path / "answers.txt"
    shell("new", design)
    shell("check", design, "--format", "json")
    before = json.loads(shell.out)["guesses"]

    answers.write_text("?\nAn answer on the same day\n\nnone: nobody notices\nstop\n", encoding="utf-8")
    assert shell("ask", design, "--answers", answers) == 0
    assert "Why we ask" in shell.out

    shell("check", design, "--format", "json")
    assert json.loads(shell.out)["guesses"] < before
    assert "# Who is outside" in (design / "design.yaml").read_text(encoding="utf-8")

    answers.write_text("none\n", encoding="utf-8")
    assert shell("ask", design, "--answers", answers, "--most", "1") == 0
    assert "still have to guess" in shell.out
    assert f"besides: backbrief check {design}" in shell.out


def test_an_answer_that_does_not_fit_is_asked_again(shell: Shell, tmp_path: Path) -> None:
    design, answers = tmp_path / "design", tmp_path / "answers.txt"
    shell("new", design)
    answers.write_text("\n" * 2 + "everything\nwork, information\n", encoding="utf-8")

    shell("ask", design, "--answers", answers)

    assert "That does not fit" in shell.out


def test_nothing_is_asked_of_a_complete_design(shell: Shell, tmp_path: Path) -> None:
    answers = tmp_path / "answers.txt"
    answers.write_text("", encoding="utf-8")

    shell("ask", COMPLETE, "--answers", answers)

    assert "Nothing is left to ask." in shell.out


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ({}, "Nothing is left to ask."),
        ({Severity.HINT: 1}, "Nothing is left to ask. To see 1 hint: backbrief check d"),
        ({Severity.GUESS: 1}, "IT would still have to guess 1 thing. To see them: backbrief check d"),
        (
            {Severity.GUESS: 3, Severity.GAP: 2, Severity.HINT: 1},
            "IT would still have to guess 3 things. To see them, and 2 gaps and 1 hint besides: backbrief check d",
        ),
    ],
)
def test_what_a_check_still_shows_is_told_with_the_command(left: dict[Severity, int], told: str) -> None:
    assert left_line(Counter(left), command="backbrief check d") == told


@pytest.mark.parametrize("answered", ["", None])
def test_an_interview_is_left_at_the_keyboard(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answered: str | None
) -> None:
    def typed(_: str) -> str:
        if answered is None:
            raise KeyboardInterrupt
        return answered

    shell("new", tmp_path / "design")
    monkeypatch.setattr("click.termui.visible_prompt_func", typed)

    assert shell("ask", tmp_path / "design", "--most", "1") == 0


def test_a_rule_is_explained_and_all_are_listed(shell: Shell) -> None:
    assert shell("explain", "blank-fact") == 0
    assert "## What to do" in shell.out
    assert shell("explain") == 0
    assert "unknown-without-owner" in shell.out
    assert shell("explain", "blank") == 2
    assert "did you mean" in shell.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["chek", "x"], 2, "Did you mean 'check'?"),
        (["zzz"], 2, "Known are"),
        (["check", "no-such-folder"], 3, "there is no such design folder"),
        (["import", "no-such.bpmn", "-o", "x"], 3, "there is no such file"),
        (["draw", str(COMPLETE), "-o", "x.svg", "-w", "nothing"], 2, "motor-claim"),
        (["export", str(COMPLETE), "-o", "x.bpmn", "-w", "nothing"], 2, "motor-claim"),
        (["export", str(COMPLETE), "-o", "x.foo"], 2, "Name one with --as"),
        (["draw", str(COMPLETE), "-o", "no-folder-here/x.svg"], 3, "No such file"),
        (["draw", str(COMPLETE), "-o", "flow.png"], 2, ".svg"),
        (["brief", str(COMPLETE), "-o", "brief.odt"], 2, ".html"),
        (["brief", str(COMPLETE), "-o", "brief"], 2, "must say its kind"),
        (["import", str(ROOT / "tests"), "-o", "x"], 3, "a folder, not a file"),
    ],
)
def test_errors_say_what_is_wrong_and_what_to_do(shell: Shell, arguments: list[str], code: int, said: str) -> None:
    assert shell(*arguments) == code
    assert said in shell.err
    assert "Traceback" not in shell.err


def test_a_design_that_may_not_be_written_is_told_by_the_file_that_it_has(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: int) -> None:
        raise PermissionError(13, "Permission denied", "a name made up on the way")

    shell("new", tmp_path / "design")
    monkeypatch.setattr("os.fsync", locked)

    assert shell("brief", tmp_path / "design", "-o", tmp_path / "brief.html") == 3
    assert "requirements.yaml: Permission denied" in shell.err
    assert "that you may write to" in shell.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.bpmn", f'<definitions xmlns="{MODEL}"/>'),
        ("blank.bpmn", f'<definitions xmlns="{MODEL}"><process id="P" name="Claim"/></definitions>'),
    ],
)
def test_an_import_that_reads_nothing_is_refused(shell: Shell, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    assert shell("import", tmp_path / name, "-o", tmp_path / "design") == 3
    assert f"{name}: nothing was read" in shell.err
    assert not (tmp_path / "design").exists()


def test_a_drawing_is_no_design_and_the_way_to_one_is_told(shell: Shell) -> None:
    assert shell("check", FILE) == 2
    assert f"backbrief import {FILE}" in shell.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draw", "-o", "flow.svg"], "there is no workflow"),
        (["brief", "-o", "brief.html"], "no brief was written"),
        (["ask"], "nothing else to ask"),
        (["check"], "nothing was checked"),
    ],
)
def test_a_design_without_work_never_looks_finished(
    shell: Shell, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "design.yaml").write_text("", encoding="utf-8")

    assert shell(arguments[0], tmp_path, *arguments[1:]) == 3
    assert said in shell.err
    assert "backbrief import" in shell.err


def test_changes_are_not_applied_when_nobody_is_there_to_agree(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("new", tmp_path / "design")
    before = FolderStore(tmp_path / "design").read()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert shell("import", FILE, "-o", tmp_path / "design") == 2
    assert "--yes" in shell.err
    assert FolderStore(tmp_path / "design").read() == before


def test_whoever_interrupts_is_not_told_of_findings(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    shell("new", tmp_path / "design")
    monkeypatch.setattr("backbrief.cli.commands.check.check_design", interrupted)

    assert shell("check", tmp_path / "design") == 130


def test_a_fault_of_our_own_is_owned_up_to_without_a_traceback(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("division by zero")

    shell("new", tmp_path / "design")
    monkeypatch.setattr("backbrief.cli.commands.check.check_design", broken)

    assert shell("check", tmp_path / "design") == 5
    assert "a fault of Backbrief" in shell.err
    assert "Traceback" not in shell.err


def test_a_file_with_an_error_is_told_with_its_line(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "design.yaml").write_text("roles:\n  clerk:\n    nam: Clerk\n", encoding="utf-8")

    assert shell("check", tmp_path) == 3
    assert "design.yaml:3" in shell.err
    assert "name" in shell.err


def test_a_design_without_a_step_is_no_clean_check(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "design.yaml").write_text("roles:\n  clerk:\n    name: Clerk\n", encoding="utf-8")

    assert shell("check", tmp_path) == 3
    assert "nothing was checked" in shell.err


def test_every_command_has_help_with_an_example(shell: Shell) -> None:
    assert shell("--help") == 0
    commands = [file.stem for file in (ROOT / "src/backbrief/cli/commands").glob("[a-z]*.py")]
    for command in commands:
        assert shell(command, "-h") == 0
        assert f"backbrief {command}" in shell.out
    assert shell("--version") == 0
