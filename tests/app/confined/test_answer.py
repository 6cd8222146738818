"""What the reading process answers with is plain data, whatever the file was."""

import io
import json

import pytest

from backbrief.app.confined.answer import answer
from backbrief.app.confined.bounds import BOUNDS
from backbrief.app.confined.message import Question, receive, receive_head, send
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from tests.app.confined.hostile import DESIGNS, packed

CLERK = Role(id="role/clerk", name="Clerk")
OUTLINE = b"# Buy chairs\n1. Ask for a chair @Clerk\n2. Approve the order @Manager\n"
REQIF = b'<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"/>'


def test_a_question_arrives_as_it_was_sent() -> None:
    said = Backbrief(number=3, status="agreed", restatement="We keep it.")
    question = Question(
        purpose="backbriefs",
        name="answers.reqif",
        content=b"any\nbytes",
        prefer="design",
        design=Design({CLERK.id: CLERK}),
        numbers={"role/clerk#name/": 3},
        backbriefs={3: said},
    )
    wire = io.BytesIO()

    send(question, wire, bounds=BOUNDS)
    wire.seek(0)

    assert receive(receive_head(wire), wire) == question


def test_an_import_tells_only_what_differs() -> None:
    known = Design({CLERK.id: CLERK, "role/old": Role(id="role/old", name="Old")})

    told = answer(Question(purpose="import", name="chairs.txt", content=OUTLINE, design=known))

    read = json.loads(json.dumps(told))["read"]
    assert read["removed"] == []
    assert "role/manager" in [record["id"] for record in read["records"]]
    assert "role/clerk" not in [record["id"] for record in read["records"]]


def test_what_it_said_is_told_with_what_is_new_in_it() -> None:
    told = answer(Question(purpose="backbriefs", name="answers.reqif", content=REQIF))

    assert told == {"read": {"news": (), "backbriefs": []}}


def test_a_whole_design_is_told_with_its_numbers() -> None:
    content = packed({"chairs/design.yaml": b"roles: {clerk: {name: Clerk}}", "chairs/requirements.yaml": b"a: 4\n"})

    told = answer(Question(purpose="design", name="chairs.zip", content=content))

    assert [record["id"] for record in told["read"]["records"]] == ["role/clerk"]
    assert told["read"]["numbers"] == {"a": 4}


@pytest.mark.parametrize("name", DESIGNS)
def test_a_refusal_is_told_in_words(name: str) -> None:
    told = answer(Question(purpose="design", name=name, content=DESIGNS[name]()))

    assert told["refused"]["message"]


@pytest.mark.parametrize(("trouble", "word"), [(MemoryError, "memory"), (RecursionError, "nested too deeply")])
def test_whatever_runs_out_is_told_in_words(trouble: type[Exception], word: str) -> None:
    class Exhausting(Design):
        """A design that cannot be looked at."""

        @property
        def records(self) -> dict[str, Role]:
            raise trouble

    told = answer(Question(purpose="import", name="chairs.txt", content=OUTLINE, design=object.__new__(Exhausting)))

    assert word in told["refused"]["message"]
    assert told["refused"]["place"] == "chairs.txt"
