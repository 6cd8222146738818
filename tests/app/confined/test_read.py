"""A file of a stranger is read elsewhere: it reaches nothing, ends soon, and is refused in words."""

import time
from collections.abc import Iterator
from socket import AF_INET, SOCK_STREAM, socket

import pytest

from backbrief.app.actions.import_file import import_file
from backbrief.app.confined.bounds import Bounds
from backbrief.app.confined.message import Question
from backbrief.app.confined.read import read_backbriefs, read_design, read_import
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.backbriefs import write_backbriefs
from backbrief.formats.folder.numbers import write_numbers
from backbrief.formats.format import Refused
from tests.app.confined.hostile import DESIGNS, DRAWINGS, NAMES, PROCESS, REFUSED_NAMES, TEXTS, WORKBOOKS, packed

OUTLINE = b"# Buying office chairs\n\n1. Ask for a chair @Clerk\n2. Approve the order @Manager\n"
SOON = 4.0
"""Seconds; a busy machine is given some room above the two that are promised."""


def test_a_file_is_read_as_it_is_read_in_this_process() -> None:
    known = Design({"role/clerk": Role(id="role/clerk", name="Clerk")})

    apart = read_import(known, OUTLINE, name="chairs.txt")

    assert apart == import_file(known, OUTLINE, name="chairs.txt")
    assert {step.name for step in apart.design.of(Step)} == {"Ask for a chair", "Approve the order"}


def test_a_file_that_says_what_is_known_changes_nothing() -> None:
    known = import_file(Design(), OUTLINE, name="chairs.txt").design

    assert read_import(known, OUTLINE, name="chairs.txt").changes == ()


def test_a_design_is_read_from_one_file_or_from_a_packed_folder() -> None:
    content = b"roles:\n  clerk: {name: Clerk}\n"

    alone = read_design(content, name="design.yaml")
    in_folder = read_design(packed({"chairs/design.yaml": content, "chairs/.git/x.yaml": b"["}), name="chairs.zip")

    assert alone.design == in_folder.design == Design({"role/clerk": Role(id="role/clerk", name="Clerk")})


def test_a_packed_folder_brings_the_numbers_of_its_requirements_and_what_it_said_back() -> None:
    said = {7: Backbrief(number=7, status="agreed", restatement="We keep it.")}
    files = {
        "design.yaml": b"roles: {}",
        "requirements.yaml": write_numbers({"role/clerk#name/": 7}),
        "backbriefs.yaml": write_backbriefs(said),
    }

    whole = read_design(packed(files), name="chairs.zip")

    assert whole.numbers == {"role/clerk#name/": 7}
    assert whole.backbriefs == said


def test_a_packed_folder_brings_its_workflows() -> None:
    files = {"design.yaml": b"roles: {}", "workflows/buy.yaml": b"workflow: {name: Buy chairs}"}

    whole = read_design(packed(files), name="chairs.zip")

    assert [workflow.name for workflow in whole.design.of(Workflow)] == ["Buy chairs"]


def test_what_it_said_back_is_read_apart() -> None:
    content = b'<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"/>'

    returned = read_backbriefs(Question(purpose="backbriefs", name="answers.reqif", content=content))

    assert returned.news == ()


@pytest.fixture
def canary() -> Iterator[socket]:
    """A place on this machine that nobody may call."""
    with socket(AF_INET, SOCK_STREAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.setblocking(False)  # noqa: FBT003 - the socket takes no keyword
        yield listening


@pytest.mark.parametrize("what", DRAWINGS)
@pytest.mark.parametrize("name", ["drawing.bpmn", "answers.reqif"])
def test_a_hostile_drawing_is_refused_soon_and_reaches_nothing(what: str, name: str, canary: socket) -> None:
    content = DRAWINGS[what](canary.getsockname()[1])
    since = time.monotonic()

    with pytest.raises(Refused) as refused:
        _read(content, name)

    assert time.monotonic() - since < SOON
    assert refused.value.place.startswith(name)
    assert refused.value.remedy
    with pytest.raises(BlockingIOError):
        canary.accept()


@pytest.mark.parametrize("what", WORKBOOKS)
def test_a_hostile_workbook_is_refused_soon(what: str) -> None:
    content = WORKBOOKS[what]()
    since = time.monotonic()

    with pytest.raises(Refused) as refused:
        read_import(Design(), content, name="steps.xlsx")

    assert time.monotonic() - since < SOON
    assert refused.value.remedy


@pytest.mark.parametrize("name", DESIGNS)
def test_a_hostile_design_is_refused_soon(name: str) -> None:
    content = DESIGNS[name]()
    since = time.monotonic()

    with pytest.raises(Refused):
        read_design(content, name=name)

    assert time.monotonic() - since < SOON


@pytest.mark.parametrize("what", TEXTS)
def test_a_text_that_is_none_is_refused_soon(what: str) -> None:
    content = TEXTS[what]()
    since = time.monotonic()

    with pytest.raises(Refused) as refused:
        read_import(Design(), content, name="steps.txt")

    assert time.monotonic() - since < SOON
    assert refused.value.message


@pytest.mark.parametrize("name", ["drawing.bpmn", "chairs.zip", "answers.reqif"])
def test_a_file_cut_at_any_tenth_is_refused(name: str) -> None:
    whole = {
        "drawing.bpmn": PROCESS.encode(),
        "chairs.zip": packed({"design.yaml": b"roles: {clerk: {name: Clerk}}"}),
        "answers.reqif": b'<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><A/></REQ-IF>',
    }[name]

    for tenth in range(1, 10):
        with pytest.raises(Refused):
            _read(whole[: len(whole) * tenth // 10], name)


@pytest.mark.parametrize("said", NAMES)
def test_a_name_with_tricks_is_only_a_name(said: str) -> None:
    done = read_import(Design(), f"# Names\n{said} @Clerk\n".encode(), name="names.txt")

    assert [step.name for step in done.design.of(Step)] == [said]


@pytest.mark.parametrize("said", REFUSED_NAMES)
def test_a_name_that_no_text_should_hold_is_refused_with_its_line(said: str) -> None:
    content = f"# Names\n{said} @Clerk\n".encode("utf-8", "surrogatepass")

    with pytest.raises(Refused, match=r"names\.txt:2"):
        read_import(Design(), content, name="names.txt")


def test_a_file_that_takes_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="takes too long") as refused:
        read_import(Design(), _long_outline(), name="steps.txt", bounds=Bounds(processor=1, clock=1))

    assert refused.value.remedy


def test_a_file_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(Refused, match=r"more memory|read to its end"):
        read_import(Design(), _long_outline(), name="steps.txt", bounds=Bounds(memory=90_000_000))


def test_an_unknown_kind_of_file_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(Refused, match="cannot be imported") as refused:
        read_import(Design(), b"hello", name="letter.docx")

    assert ".bpmn" in refused.value.remedy


def test_a_name_that_is_a_path_opens_nothing() -> None:
    done = read_import(Design(), PROCESS.encode(), name="../../etc/passwd.bpmn")

    assert [workflow.name for workflow in done.design.of(Workflow)] == ["Pay a claim"]


def _read(content: bytes, name: str) -> None:
    if name.endswith(".reqif"):
        read_backbriefs(Question(purpose="backbriefs", name=name, content=content))
    elif name.endswith(".zip"):
        read_design(content, name=name)
    else:
        read_import(Design(), content, name=name)


def _long_outline() -> bytes:
    return b"# Everything we do\n" + b"".join(
        b"%d. Do thing %d @Role %d\n" % (each, each, each) for each in range(50_000)
    )
