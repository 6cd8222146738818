"""A file is brought, previewed, and then applied all or not at all."""

import io
import zipfile
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from backbrief.domain.change import Stated
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.numbers import write_numbers
from backbrief.web.exchange import brought
from backbrief.web.exchange.views import bring
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import BroughtFile, Job, LoggedChange, Membership, Right, StoredDesign
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.requirements import requirements_of
from backbrief.web.store.write import Act, write
from tests.formats.excel.test_workbook import edited
from tests.web.chairs import chairs as office_chairs
from tests.web.conftest import Stored, browser_of
from tests.web.long_work import worker as worker  # noqa: PLC0414 - a fixture
from tests.web.motor_claim import FOLDER, motor_claim

DRAWING = next((Path(__file__).parents[2] / "corpora" / "miwg").rglob("*.bpmn"))
OUTLINE = "# Buy chairs\n1. Ask for a chair @Clerk\n2. Approve the order @Manager\n"


@pytest.fixture
def chairs(stored: Stored) -> Opened:
    """A design with one workflow of one step."""
    workflow = Workflow(id="workflow/buy-chairs", name="Buy chairs")
    return stored(Design().with_records(workflow), name="Chairs")


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_pasted_steps_are_previewed_and_nothing_is_written(client: Client, chairs: Opened) -> None:
    page = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}, follow=True).content.decode()

    assert "Adds" in page
    assert "2 steps" in page
    assert "Nothing has been written yet." in page
    assert opened(chairs.id).version == chairs.version


def test_what_was_previewed_is_applied_as_one_version(client: Client, chairs: Opened) -> None:
    preview = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).headers["Location"]

    answer = client.post(preview, {"decision": "apply", "seen": chairs.version}, follow=True)

    after = opened(chairs.id)
    assert after.version == chairs.version + 1
    assert {step.name for step in after.design.of(Step)} == {"Ask for a chair", "Approve the order"}
    assert "is imported as version 2" in answer.content.decode()
    assert not BroughtFile.objects.exists()
    assert LoggedChange.objects.get(design=chairs.id, version=2).via == "import"


def test_what_is_let_go_changes_nothing(client: Client, chairs: Opened) -> None:
    preview = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).headers["Location"]

    client.post(preview, {"decision": "let-go", "seen": chairs.version})

    assert opened(chairs.id).version == chairs.version
    assert not BroughtFile.objects.exists()


def test_a_drawing_is_kept_so_that_its_export_loses_nothing(client: Client, chairs: Opened) -> None:
    content = DRAWING.read_bytes()
    preview = client.post(f"/d/{chairs.id}/import/", {"file": file(DRAWING.name, content)}).headers["Location"]

    page = client.get(preview).content.decode()
    client.post(preview, {"decision": "apply"})

    after = opened(chairs.id)
    drawn = [each.id for each in after.design.of(Workflow) if each.id != "workflow/buy-chairs"]
    assert "What was assumed or not understood" in page
    assert KeptDesign(after).original(drawn[0], suffix=".bpmn") == content


def test_what_somebody_else_changed_elsewhere_stays(client: Client, chairs: Opened, ana: User) -> None:
    preview = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).headers["Location"]
    rename = Stated("design", "name", chairs.name, "Office chairs")
    write(chairs.id, [rename], base=chairs.version, act=Act(author=ana, via="form", says="Renamed"))

    page = client.get(preview).content.decode()
    client.post(preview, {"decision": "apply"})

    after = opened(chairs.id)
    assert "The design has changed since the file was read." in page
    assert (after.name, len(after.design.of(Step))) == ("Office chairs", 2)


def test_what_somebody_else_changed_at_the_same_place_is_a_conflict(client: Client, chairs: Opened, ana: User) -> None:
    text = OUTLINE.replace("# Buy chairs", "# Buy chairs!")
    preview = client.post(f"/d/{chairs.id}/import/", {"text": text}).headers["Location"]
    rename = Stated("workflow/buy-chairs", "name", "Buy chairs", "Order chairs")
    write(chairs.id, [rename], base=chairs.version, act=Act(author=ana, via="form", says="Renamed"))

    answer = client.post(preview, {"decision": "apply"})

    assert answer.status_code == 409
    assert opened(chairs.id).design.of(Step) == []


def test_a_file_that_says_nothing_new_says_so(client: Client, stored: Stored) -> None:
    claim = stored(motor_claim())
    content = client.post(f"/d/{claim.id}/export/excel/make/").content

    page = client.post(f"/d/{claim.id}/import/", {"file": file("motor-claim.xlsx", content)}, follow=True)

    assert "Nothing changes" in page.content.decode()


@pytest.mark.parametrize(("prefer", "name"), [("workbook", "Office clerk"), ("design", "Voice of the house")])
def test_it_is_asked_whose_word_counts_where_a_workbook_and_the_design_both_changed(
    client: Client, stored: Stored, ana: User, prefer: str, name: str
) -> None:
    small = stored(office_chairs())
    exported = client.post(f"/d/{small.id}/export/excel/make/").content
    rename = Stated("role/clerk", "name", "Clerk", "Voice of the house")
    write(small.id, [rename], base=1, act=Act(author=ana, via="form", says="Renamed"))
    content = edited(exported, "Roles", {("role/clerk", "name"): "Office clerk"})
    preview = client.post(f"/d/{small.id}/import/", {"file": file("chairs.xlsx", content)}).headers["Location"]

    page = client.get(preview).content.decode()
    early = client.post(preview, {"decision": "apply"})
    client.post(preview, {"prefer": prefer})
    client.post(preview, {"decision": "apply"})

    assert "both changed 1 cell since the export" in page
    assert "Apply all of it" not in page
    assert early.headers["Location"] == preview
    assert opened(small.id).design.name_of("role/clerk") == name


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("letter.docx", b"PK\x03\x04", "cannot be imported"),
        ("drawing.bpmn", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>', "DOCTYPE"),
        ("steps.xlsx", b"no workbook", "not an Excel workbook"),
        ("drawing.bpmn", b"%PDF-1.7", "drawing.bpmn"),
        ("answers.reqif", b"<a/>", "this is no ReqIF"),
        ("design.yaml", b"roles: {clerk: {nam: Clerk}}", "nam"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    client: Client, chairs: Opened, name: str, content: bytes, said: str
) -> None:
    answer = client.post(f"/d/{chairs.id}/import/", {"file": file(name, content)})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert said in page
    assert "Nothing has changed." in page


def test_a_file_of_an_unknown_kind_is_told_every_kind_that_is_read(client: Client, chairs: Opened) -> None:
    page = client.post(f"/d/{chairs.id}/import/", {"file": file("letter.docx", b"PK")}).content.decode()

    known = page.partition("Known are: ")[2].partition("</p>")[0]

    assert {".bpmn", ".xlsx", ".txt", ".yaml", ".zip", ".reqif"} <= set(known.rstrip(".").split(", "))


def test_nothing_brought_is_told_and_what_was_typed_is_kept(client: Client, chairs: Opened) -> None:
    answer = client.post(f"/d/{chairs.id}/import/", {"text": "  ", "work": "Buying desks"})

    assert answer.status_code == 422
    assert "Choose a file, or paste the steps" in answer.content.decode()
    assert 'value="Buying desks"' in answer.content.decode()


def test_a_name_full_of_tricks_is_only_a_name(client: Client, chairs: Opened) -> None:
    tricks = "..\\..\\<script>alert(1)</script>\u202e.txt"

    page = client.post(f"/d/{chairs.id}/import/", {"file": file(tricks, OUTLINE.encode())}, follow=True)

    assert "<script>alert" not in page.content.decode()
    assert BroughtFile.objects.get().name == "script>.txt"


@pytest.mark.usefixtures("worker")
def test_a_large_file_is_read_by_the_worker(client: Client, chairs: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bring, "LARGE", 10)

    page = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}, follow=True).content.decode()

    job = Job.objects.get()
    assert "Look at it" in page
    assert "2 steps" in client.get(job.leads_to).content.decode()
    assert opened(chairs.id).version == chairs.version


@pytest.mark.usefixtures("worker")
def test_a_large_file_that_cannot_be_read_fails_in_words(
    client: Client, chairs: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bring, "LARGE", 1)

    page = client.post(f"/d/{chairs.id}/import/", {"file": file("a.bpmn", b"<a/>")}, follow=True).content.decode()

    assert Job.objects.get().stage == "failed"
    assert "Try again" in page


def test_what_it_answered_is_previewed_and_kept(client: Client, stored: Stored) -> None:
    claim = stored(motor_claim())
    first = requirements_of(claim).requirements[0]
    content = ANSWER.format(label=first.label).encode()
    preview = client.post(f"/d/{claim.id}/import/", {"file": file("answers.reqif", content)}).headers["Location"]

    page = client.get(preview).content.decode()
    client.post(preview, {"decision": "apply"})

    assert "We will keep it." in page
    assert KeptDesign(claim).backbriefs()[first.number].restatement == "We will keep it."
    assert opened(claim.id).version == claim.version


ANSWER = """<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><CORE-CONTENT><REQ-IF-CONTENT>
<SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
<ATTRIBUTE-DEFINITION-STRING IDENTIFIER="f" LONG-NAME="ReqIF.ForeignID"/>
<ATTRIBUTE-DEFINITION-STRING IDENTIFIER="r" LONG-NAME="Backbrief.Restatement"/>
</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
<SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="o"><VALUES>
<ATTRIBUTE-VALUE-STRING THE-VALUE="{label}"><DEFINITION>
<ATTRIBUTE-DEFINITION-STRING-REF>f</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
<ATTRIBUTE-VALUE-STRING THE-VALUE="We will keep it."><DEFINITION>
<ATTRIBUTE-DEFINITION-STRING-REF>r</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
</VALUES></SPEC-OBJECT></SPEC-OBJECTS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>"""


def test_a_file_becomes_a_design_of_its_own(client: Client, ana: User) -> None:
    preview = client.post("/import/", {"text": OUTLINE}).headers["Location"]

    page = client.get(preview).content.decode()
    client.post(preview, {"decision": "apply", "name": "Chairs for all"})

    made = StoredDesign.objects.get()
    assert 'value="Buy chairs"' in page
    assert made.name == "Chairs for all"
    assert Membership.objects.get(design=made).right == Right.OWN
    assert len(opened(made.pk).design.of(Step)) == 2


def test_a_whole_design_comes_as_its_packed_folder(client: Client, ana: User) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for each in FOLDER.rglob("*.yaml"):
            archive.write(each, f"motor-claim/{each.relative_to(FOLDER)}")
        archive.writestr("motor-claim/requirements.yaml", write_numbers({"take the call": 42}))
    preview = client.post("/import/", {"file": file("motor-claim.zip", packed.getvalue())}).headers["Location"]

    client.post(preview, {"decision": "apply", "name": "Claims, copied"})

    copy = opened(StoredDesign.objects.get().pk)
    assert copy.name == "Claims, copied"
    assert copy.design.records.keys() == motor_claim().records.keys()
    assert StoredDesign.objects.get().numbers == {"take the call": 42}


def test_a_new_design_needs_a_name(client: Client) -> None:
    preview = client.post("/import/", {"text": OUTLINE}).headers["Location"]

    answer = client.post(preview, {"decision": "apply", "name": " "})

    assert answer.status_code == 422
    assert "Say what the design is called." in answer.content.decode()


def test_a_new_design_can_be_let_go(client: Client) -> None:
    preview = client.post("/import/", {"text": OUTLINE}).headers["Location"]

    client.post(preview, {"decision": "let-go"})

    assert not StoredDesign.objects.exists()
    assert not BroughtFile.objects.exists()


def test_answers_of_it_are_no_design(client: Client) -> None:
    answer = client.post("/import/", {"file": file("answers.reqif", b"<REQ-IF/>")})

    assert answer.status_code == 422
    assert "Open that design" in answer.content.decode()


def test_nobody_else_sees_what_was_brought(client: Client, chairs: Opened, ben: User) -> None:
    Membership.objects.create(design_id=chairs.id, person=ben, right=Right.EDIT)
    other = browser_of(ben)
    own = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).headers["Location"]
    new = client.post("/import/", {"text": OUTLINE}).headers["Location"]

    assert [other.get(place).status_code for place in (own, new)] == [404, 404]


def test_what_nobody_decided_on_is_let_go_in_time(client: Client, chairs: Opened) -> None:
    preview = client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).headers["Location"]
    BroughtFile.objects.update(keep_until=timezone.now())

    gone = client.get(preview).status_code
    client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE})

    assert gone == 404
    assert BroughtFile.objects.count() == 1


def test_whoever_may_only_read_is_told_how_to_go_on(chairs: Opened, ben: User) -> None:
    Membership.objects.create(design_id=chairs.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    page = reader.get(f"/d/{chairs.id}/import/").content.decode()
    refused = reader.post(f"/d/{chairs.id}/import/", {"text": OUTLINE}).status_code

    assert "Import as a new design" in page
    assert refused == 403


def test_the_form_says_what_can_be_brought(client: Client, chairs: Opened) -> None:
    page = client.get(f"/d/{chairs.id}/import/").content.decode()

    assert "Up to 20 MB" in page
    assert 'accept=".bpmn,' in page


def test_a_file_that_is_too_large_is_not_even_read(
    client: Client, chairs: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought, "LARGEST_FILE", 5)

    answer = client.post(f"/d/{chairs.id}/import/", {"file": file("steps.txt", OUTLINE.encode())})

    assert answer.status_code == 422
    assert "the file is larger than" in answer.content.decode()


@pytest.mark.usefixtures("worker")
def test_a_file_that_was_let_go_meanwhile_is_not_read_by_the_worker(
    client: Client, chairs: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bring, "LARGE", 10)
    client.post(f"/d/{chairs.id}/import/", {"text": OUTLINE})
    BroughtFile.objects.all().delete()

    page = client.post(f"/d/{chairs.id}/jobs/{Job.objects.get().id}/again/", follow=True).content.decode()

    assert "The file is no longer here." in page
    assert "Choose it again under Import." in page
