"""Before an import is applied, what needs an answer is told first, and what only another tool understands is folded."""

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backbrief.domain.design import Design
from backbrief.web.exchange.preview import preview
from backbrief.web.store.models import BroughtFile

VACATION = Path(__file__).parents[2] / "corpora" / "miwg" / "reference" / "C.8.0.bpmn"
ASKED = "a lane has no name: who does 'send forms'?"
ASSUMED = "the model has no name, so the workflow is called after the file"
FOREIGN = "additions of http://example.org/tool are not read; the file keeps them"


def brought(*remarks: str) -> BroughtFile:
    return BroughtFile(read={"changes": [], "remarks": [[each, ""] for each in remarks]})


def test_a_question_comes_before_what_was_assumed() -> None:
    shown = preview(brought(ASSUMED, FOREIGN, ASKED), Design())

    assert [each.message for each in shown.told] == [ASKED, ASSUMED]
    assert [each.message for each in shown.passed_over] == [FOREIGN]


def test_a_column_that_is_passed_over_is_told_for_a_person_typed_it() -> None:
    shown = preview(brought("the column 'Wishes' is not read"), Design())

    assert len(shown.told) == 1


def test_what_another_tool_added_is_folded(client: Client) -> None:
    file = SimpleUploadedFile(VACATION.name, VACATION.read_bytes())

    page = client.post("/import/", {"file": file}, follow=True).content.decode()

    folded = page.partition("<summary>What only the other tool understands:")[2].partition("</details>")[0]
    assert "kinds of additions</summary>" in folded
    assert "knowprocess.com" in folded
    assert page.count("knowprocess.com") == folded.count("knowprocess.com")
