"""Writing a design to files that are there already, as a person left them."""

from dataclasses import replace
from typing import Any

import pytest

from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.trouble import FolderRefused
from backbrief.formats.folder.write import write_folder

DESIGN = b"""\
# Our claims, agreed in November
roles:
  clerk:   {name: Claims clerk}   # the counter
  assessor:
    name: 'Assessor'  # not a person
    stand_in:   # ask Anna

information:
  claim: {name: Claim}
"""
WORKFLOW = b"""\
steps:
  # where it begins
  register:
    name: "Register the claim"   # short
    role: role/clerk
    uses:
      - kind: creates      # typed in
        information: claim
      # the policy comes later
      - {kind: looks at, information: [claim]}
    purpose: |   # why
      Without it
      nobody pays.
    # to be checked
    deadline: two days

  assess:
    role: assessor

flows:
  - register -> assess  # always
  - assess -> register: no
"""
BEFORE = {"design.yaml": DESIGN, "workflows/claim.yaml": WORKFLOW.replace(b"[claim]", b"claim")}


def design() -> Design:
    return read_folder(BEFORE, name="claims")


def stated(record_id: str, **answers: Any) -> Design:  # noqa: ANN401 - what an answer is, its fact says
    return design().with_records(replace(design().records[record_id], **answers))


def without(record_id: str) -> Design:
    return Design({each: record for each, record in design().records.items() if each != record_id})


def changes(changed: Design, file: str = "workflows/claim.yaml") -> list[str]:
    """The lines that go, marked by -, and the lines that come, marked by +."""
    written = write_folder(changed, before=BEFORE)
    content = written.pop(file)
    assert written == {}
    assert content is not None
    old, new = BEFORE[file].decode().splitlines(), content.decode().splitlines()
    return [*(f"-{line}" for line in old if line not in new), *(f"+{line}" for line in new if line not in old)]


def test_files_that_say_the_same_are_left_alone() -> None:
    assert write_folder(design(), before=BEFORE) == {}


def test_a_changed_answer_changes_one_line_and_keeps_quotes_and_comment() -> None:
    changed = stated("workflow/claim/register", name="Register: the claim")

    assert changes(changed) == [
        '-    name: "Register the claim"   # short',
        '+    name: "Register: the claim"   # short',
    ]


def test_a_changed_name_in_single_quotes_stays_in_them() -> None:
    assert changes(stated("role/assessor", name="The claim's assessor"), "design.yaml") == [
        "-    name: 'Assessor'  # not a person",
        "+    name: 'The claim''s assessor'  # not a person",
    ]


def test_a_blank_is_filled_in_before_its_comment() -> None:
    assert changes(stated("role/assessor", stand_in="the clerk"), "design.yaml") == [
        "-    stand_in:   # ask Anna",
        "+    stand_in: the clerk   # ask Anna",
    ]


def test_a_new_answer_comes_where_its_fact_is_declared() -> None:
    changed = stated("workflow/claim/register", trigger="a letter arrives")

    content = write_folder(changed, before=BEFORE)["workflows/claim.yaml"] or b""

    assert b"      nobody pays.\n    trigger: a letter arrives\n    # to be checked\n" in content


def test_an_answer_that_goes_leaves_its_comment() -> None:
    changed = stated("workflow/claim/register", purpose=None)

    assert changes(changed) == [
        "-    purpose: |   # why",
        "-      Without it",
        "-      nobody pays.",
        "+    # why",
    ]


def test_a_part_of_a_list_is_changed_by_itself() -> None:
    first, second = design().records["workflow/claim/register"].uses  # type: ignore[union-attr,misc]
    changed = stated("workflow/claim/register", uses=(replace(first, origin="typed"), second))

    assert changes(changed) == ["+        origin: typed"]


def test_a_part_that_goes_leaves_the_others_alone() -> None:
    _, second = design().records["workflow/claim/register"].uses  # type: ignore[union-attr,misc]

    assert changes(stated("workflow/claim/register", uses=(second,))) == [
        "-      - kind: creates      # typed in",
        "-        information: claim",
        "+      # typed in",
    ]


def test_a_part_is_added_below_the_others() -> None:
    first, second = design().records["workflow/claim/register"].uses  # type: ignore[union-attr,misc]
    third = replace(first, kind="ends")

    content = write_folder(stated("workflow/claim/register", uses=(first, second, third)), before=BEFORE)

    added = (
        b"      - {kind: looks at, information: claim}\n      - kind: ends\n        information: claim\n    purpose: |"
    )
    assert added in (content["workflows/claim.yaml"] or b"")


def test_a_record_is_added_with_the_spacing_of_the_others() -> None:
    added = design().with_records(replace(design().records["workflow/claim/assess"], id="workflow/claim/pay"))

    content = write_folder(added, before=BEFORE)["workflows/claim.yaml"] or b""

    assert b"  assess:\n    role: assessor\n\n  pay:\n    role: assessor\n\nflows:\n" in content


def test_a_flow_of_which_more_is_stated_is_written_out() -> None:
    changed = stated("workflow/claim/register-to-assess", again_at_most="twice")

    assert changes(changed) == [
        "-  - register -> assess  # always",
        "+  # always",
        "+  - from: register",
        "+    to: assess",
        "+    again_at_most: twice",
    ]


def test_a_flow_that_keeps_its_id_under_other_ends_states_it() -> None:
    changed = stated("workflow/claim/assess-to-register", target="workflow/claim/assess")

    assert changes(changed)[1:] == [
        "+  - id: assess-to-register",
        "+    from: assess",
        "+    to: assess",
        "+    answer: no",
    ]


def test_a_flow_is_added_on_one_line() -> None:
    flow = replace(design().records["workflow/claim/register-to-assess"], id="workflow/claim/register-to-assess-2")

    assert changes(design().with_records(flow)) == ["+  - register -> assess"]


def test_a_workflow_that_goes_takes_its_file_along() -> None:
    kept = Design({each: record for each, record in design().records.items() if not each.startswith("workflow/")})

    assert write_folder(kept, before=BEFORE) == {"workflows/claim.yaml": None}


def test_a_workflow_that_comes_gets_a_file_of_its_own() -> None:
    written = write_folder(design().with_records(Workflow(id="workflow/renew", name="Renew")), before=BEFORE)

    opening = b"# yaml-language-server: $schema=../.schema/workflow.json\n"
    assert written == {"workflows/renew.yaml": opening + b"\nworkflow:\n  name: Renew\n"}


def test_a_small_design_stays_in_its_one_file() -> None:
    before = {"claims.yaml": b"workflows:\n  claim:\n    steps: {pay: {}}  # all of it\n"}
    small = read_folder(before, name="claims.yaml").with_records(Workflow(id="workflow/renew"))

    written = write_folder(small, before=before)

    assert written == {"claims.yaml": b"workflows:\n  claim:\n    steps: {pay: {}}  # all of it\n  renew: {}\n"}


def test_the_last_workflow_goes_from_a_small_design() -> None:
    before = {"claims.yaml": b"roles: {clerk: {}}\nworkflows:\n  claim:\n    steps: {pay: {}}  # all of it\n"}

    written = write_folder(Design({"role/clerk": Role(id="role/clerk")}), before=before)

    assert written == {"claims.yaml": b"roles: {clerk: {}}\n# all of it\n"}


def test_carriage_returns_and_a_byte_order_mark_are_kept() -> None:
    before = {"design.yaml": b"\xef\xbb\xbfroles:\r\n  clerk:\r\n    name: Clerk\r\n"}

    written = write_folder(Design({"role/clerk": Role(id="role/clerk", name="Claims clerk")}), before=before)

    assert written == {"design.yaml": b"\xef\xbb\xbfroles:\r\n  clerk:\r\n    name: Claims clerk\r\n"}


def test_a_share_is_changed_only_when_it_is_another() -> None:
    before = {
        "design.yaml": b"",
        "workflows/claim.yaml": b"transfers:\n  a--b: {on_time: 95%}\n  b--a:\n    on_time: 80 # ?\n",
    }
    claims = read_folder(before, name="claims")
    changed = replace(claims.of(Transfer)[1], on_time=82.5)

    written = write_folder(claims.with_records(changed), before=before)

    after = b"transfers:\n  a--b: {on_time: 95%}\n  b--a:\n    on_time: 82.5 # ?\n"
    assert written == {"workflows/claim.yaml": after}


def test_an_answer_that_cannot_be_read_gives_way_to_one_that_can() -> None:
    before = {"design.yaml": b"roles:\n  clerk:\n    kind: robot  # or what?\n"}

    written = write_folder(Design({"role/clerk": Role(id="role/clerk", kind="system")}), before=before)

    assert written == {"design.yaml": b"roles:\n  clerk:\n    kind: system  # or what?\n"}


def test_the_first_line_of_a_part_may_go() -> None:
    first, second = design().records["workflow/claim/register"].uses  # type: ignore[union-attr,misc]
    changed = stated("workflow/claim/register", uses=(replace(first, kind=None, presence="required"), second))

    assert changes(changed) == [
        "-      - kind: creates      # typed in",
        "-        information: claim",
        "+      # typed in",
        "+      - information: claim",
        "+        presence: required",
    ]


def test_a_sign_that_looks_like_a_comment_inside_a_text_is_none() -> None:
    before = {"design.yaml": b"roles: {clerk: {name: 'a\n    # b'}}  # kept\nterms: {claim: {}}\n"}

    written = write_folder(Design({"term/claim": Term(id="term/claim")}), before=before)

    assert written == {"design.yaml": b"# kept\nterms: {claim: {}}\n"}


@pytest.mark.parametrize("name", ["\ue000 5", "\ue0010\ue001", "=", "<<", "2026-11-24", "two\n\n", "a\u2028b"])
def test_signs_that_the_parsers_use_themselves_are_texts_like_any_other(name: str) -> None:
    role = Role(id="role/clerk", name=name)

    files = {file: content for file, content in write_folder(Design({role.id: role})).items() if content is not None}

    assert read_folder(files, name="claims").records == {role.id: role}


def test_a_file_that_cannot_be_read_is_not_written_over() -> None:
    with pytest.raises(FolderRefused, match=r"design\.yaml:1: the YAML breaks here"):
        write_folder(design(), before={"design.yaml": b"roles: ["})


def test_a_text_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(FolderRefused, match=r"design\.yaml: a text holds a control character: 'Clerk"):
        write_folder(Design({"role/clerk": Role(id="role/clerk", name="Clerk\x07")}))


def test_a_new_file_is_written_for_people() -> None:
    written = write_folder(design())

    assert (
        (written["design.yaml"] or b"").decode()
        == """\
# yaml-language-server: $schema=.schema/design.json

roles:
  clerk:
    name: Claims clerk

  assessor:
    name: Assessor

information:
  claim:
    name: Claim
"""
    )
