"""The outline as a page and as a form, with and without a script."""

import json
import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.app.actions.rename_row import rename_row
from backbrief.domain.branch import Event
from backbrief.web.store.models import LoggedChange, Membership, Right
from backbrief.web.store.opening import Opened, forget_opened, opened
from backbrief.web.store.undoing import undo
from backbrief.web.store.write import Act, write
from tests.app.outlined import CHAIRS, lines, row_id, typed
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim

SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def chairs(stored: Stored) -> Opened:
    """Two steps in two hands."""
    return stored(typed("Compare offers @Buyer", "Approve order @Manager"), name="Buying office chairs")


def address(design: Opened, page: str = "") -> str:
    return f"/d/{design.id}/w/buying-office-chairs/{page}"


def edited(client: Client, design: Opened, **form: str) -> Opened:
    """The design after a form was sent as a browser without scripts sends it."""
    answer = client.post(address(design, "edit/"), {"seen": str(opened(design.id).version), **form})
    assert answer.status_code == 302, answer.content
    return opened(design.id)


def test_the_page_shows_the_rows_the_picture_and_what_is_open(client: Client, chairs: Opened) -> None:
    page = client.get(address(chairs)).content.decode()

    assert 'value="Compare offers"' in page
    assert 'data-record="workflow/buying-office-chairs/approve-order"' in page
    assert "2 steps, 2 roles, 1 transfer" in page
    assert " open<span" in page


def test_the_picture_is_a_draft_while_anything_is_left_to_guess(client: Client, chairs: Opened, stored: Stored) -> None:
    settled = stored(motor_claim())

    draft = client.get(address(chairs)).content.decode()
    crisp = client.get(f"/d/{settled.id}/w/motor-claim/").content.decode()

    assert '<figcaption class="draft-mark"><span class="chip">Draft</span>' in draft
    assert settled.guesses == 0
    assert "draft-mark" not in crisp


def test_another_workflow_is_not_found(client: Client, chairs: Opened) -> None:
    assert client.get(f"/d/{chairs.id}/w/selling-chairs/").status_code == 404


def test_a_line_is_added_by_a_plain_form(client: Client, chairs: Opened) -> None:
    after = edited(client, chairs, row=row_id(chairs.design, "Compare offers"), new="Write order")

    assert lines(after.design) == ["1 Compare offers @Buyer", "2 Write order @Buyer", "3 Approve order @Manager"]


def test_texts_said_anew_and_an_act_are_one_version(client: Client, chairs: Opened) -> None:
    first, second = (row_id(chairs.design, text) for text in ("Compare offers", "Approve order"))

    after = edited(client, chairs, **{f"text:{first}": "Look at offers", "row": second, "act": "up"})

    assert lines(after.design) == ["1 Approve order @Manager", "2 Look at offers @Buyer"]
    assert after.version == chairs.version + 1
    said = LoggedChange.objects.get(design=after.id, version=after.version).says
    assert said == "Said anew: 'Look at offers'; Moved 'Approve order' up"


def test_a_form_that_says_nothing_new_makes_no_version(client: Client, chairs: Opened) -> None:
    first = row_id(chairs.design, "Compare offers")

    after = edited(client, chairs, **{f"text:{first}": "Compare offers", "row": first})

    assert after.version == chairs.version


@pytest.mark.parametrize(
    ("act", "text", "told"),
    [
        ("role", "Clerk", "1 Compare offers @Clerk"),
        ("branch", "Is it cheap?", "? Is it cheap?"),
        ("passes", "offer", "1 Compare offers @Buyer -> Manager: offer"),
        ("together", "", "? "),
        ("type", "Ask again", "2 Ask again @Buyer"),
        ("name", "Look at offers", "1 Look at offers @Buyer"),
    ],
)
def test_each_button_does_its_act(client: Client, chairs: Opened, act: str, text: str, told: str) -> None:
    after = edited(client, chairs, row=row_id(chairs.design, "Compare offers"), act=act, more=text)

    assert told in lines(after.design)


def shown(client: Client, design: Opened, *, version: str, **form: str) -> tuple[list[list[str]], list[str]]:
    """What an edit answers to a window that shows a version: the order of the lines, and those that come along."""
    headers = SCRIPT | {"X-Shown": version}
    answer = client.post(address(design, "edit/"), {"seen": str(opened(design.id).version), **form}, headers=headers)
    page = answer.content.decode()
    order = re.search(r'<script id="order" type="application/json">(.*?)</script>', page)
    assert order, page
    return json.loads(order[1]), re.findall(r'<li class="row [^>]*data-row="[^"]*/([^"/]+)"', page)


def test_only_the_lines_that_look_different_come_with_an_answer(client: Client, stored: Stored) -> None:
    design = stored(typed(*(f"Check paper {number} @Buyer" for number in range(1, 9))), name="Buying office chairs")
    first = row_id(design.design, "Check paper 1")

    order, lines_sent = shown(client, design, version=str(design.version), act="type", row=first, text="Look again")

    assert order[1:5] == [["check-paper-1", "1"], ["look-again", "2"], ["check-paper-2", "3"], ["check-paper-3", "4"]]
    assert lines_sent == ["look-again"]


def test_a_colleagues_lines_come_along_for_a_window_that_shows_an_older_version(
    client: Client, chairs: Opened, ben: User
) -> None:
    first, second = (row_id(chairs.design, text) for text in ("Compare offers", "Approve order"))
    write(
        chairs.id,
        rename_row(chairs.design, second, "Sign order"),
        base=chairs.version,
        act=Act(author=ben, via="outline", says="Said anew"),
    )

    _, lines_sent = shown(client, chairs, version=str(chairs.version), act="name", row=first, text="Look at offers")

    assert lines_sent == ["compare-offers", "approve-order"]


@pytest.mark.parametrize("version", ["", "0", "nonsense", "99"])
def test_all_lines_come_where_it_is_not_known_what_the_window_shows(
    client: Client, chairs: Opened, version: str
) -> None:
    first = row_id(chairs.design, "Compare offers")
    forget_opened()

    order, lines_sent = shown(client, chairs, version=version, act="name", row=first, text="Look at offers")

    assert lines_sent == [short for short, _ in order]


def test_inner_outer_and_remove_have_buttons(client: Client, chairs: Opened) -> None:
    step = row_id(chairs.design, "Approve order")

    inner = edited(client, chairs, row=step, act="inner")
    outer = edited(client, chairs, row=step, act="outer")
    removed = edited(client, chairs, row=step, act="remove")

    assert "  1.1 Approve order @Manager" in lines(inner.design)
    assert "2 Approve order @Manager" in lines(outer.design)
    assert lines(removed.design) == ["1 Compare offers @Buyer"]


def test_an_answer_is_added_at_the_answer_or_the_question(client: Client, stored: Stored) -> None:
    design = stored(typed("Compare offers @Buyer", "Is it cheap?"))

    edited(client, design, row=row_id(design.design, "no"), act="answer", more="unsure")
    led = edited(client, design, row=row_id(design.design, "no"), act="leads", more="Compare offers")
    rejoined = edited(client, design, row=row_id(design.design, "no"), act="rejoin")

    assert lines(led.design)[2:] == ["  - yes", "  - no => 1 Compare offers", "  - unsure"]
    assert lines(rejoined.design)[2:] == ["  - yes", "  - no", "  - unsure"]


def test_an_answer_moves_by_a_button_in_one_version_that_can_be_undone(
    client: Client, stored: Stored, ana: User
) -> None:
    design = stored(typed("Compare offers @Buyer", "Who pays? we / they / nobody"))
    before, they = lines(design.design), row_id(design.design, "they")

    form = {"seen": str(design.version), "row": they, "act": "up"}
    answer = client.post(address(design, "edit/"), form, headers=SCRIPT)

    after = opened(design.id)
    assert f'data-made="{they}"' in answer.content.decode()
    assert lines(after.design) == ["1 Compare offers @Buyer", "? Who pays?", "  - they", "  - we", "  - nobody"]
    assert after.version == design.version + 1
    assert lines(undo(after, ana).design) == before


def test_answers_stand_in_their_order_when_the_design_is_read_again(client: Client, stored: Stored, ana: User) -> None:
    design = stored(typed("Compare offers @Buyer", "Who pays? we / they / nobody"))
    edited(client, design, row=row_id(design.design, "they"), act="up")
    moved = edited(client, design, row=row_id(design.design, "they"), act="remove")

    forget_opened()
    back = undo(opened(design.id), ana)
    forget_opened()

    answers = ["they", "we", "nobody"]
    assert [line.split()[-1] for line in lines(moved.design)[2:]] == answers[1:]
    assert [line.split()[-1] for line in lines(back.design)[2:]] == answers
    assert [line.split()[-1] for line in lines(opened(design.id).design)[2:]] == answers


def test_what_cannot_be_done_is_said_in_words(client: Client, chairs: Opened) -> None:
    step = row_id(chairs.design, "Compare offers")
    form = {"seen": str(chairs.version), "row": step, "act": "leads", "text": "Approve order"}

    asked = client.post(address(chairs, "edit/"), form, headers=SCRIPT)
    plain = client.post(address(chairs, "edit/"), form, follow=True)

    assert asked.status_code == 422
    for answer in (asked, plain):
        assert "Work goes on with the next line here." in answer.content.decode()


def test_a_move_that_leads_nowhere_says_so(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "row": row_id(chairs.design, "Compare offers"), "act": "up"}

    answer = client.post(address(chairs, "edit/"), form, headers=SCRIPT)

    assert (answer.status_code, "This line stands first." in answer.content.decode()) == (422, True)


def test_a_script_gets_the_parts_and_the_row_that_came_into_being(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "row": CHAIRS, "act": "type", "text": "Collect wishes"}

    page = client.post(address(chairs, "edit/"), form, headers=SCRIPT).content.decode()

    assert f'data-made="{CHAIRS}/collect-wishes"' in page
    assert 'id="status"' in page
    assert "<html" not in page
    assert ("data-picture-follows" in page, "<svg" in page) == (False, True)


def test_the_picture_of_much_work_follows_the_answer_by_itself(client: Client, chairs: Opened) -> None:
    listed = "\n".join(f"Handle paper number {number} @Clerk" for number in range(150))
    form = {"seen": str(chairs.version), "list": listed, "confirm": "yes"}

    answer = client.post(address(chairs, "paste/"), form, headers=SCRIPT).content.decode()
    picture = client.get(address(chairs, "picture/")).content.decode()
    page = client.get(address(chairs)).content.decode()

    assert ("data-picture-follows" in answer, "<svg" in answer) == (True, False)
    assert ("Handle paper number 149" in picture, "<svg" in picture, "<html" in picture) == (True, True, False)
    assert "<svg" in page


def test_what_is_refused_keeps_every_text_that_was_typed(client: Client, chairs: Opened) -> None:
    first = row_id(chairs.design, "Compare offers")
    form = {"row": first, "act": "up", f"text:{first}": "Look at offers", "new": "Write order @Buyer", "more": "Clerk"}

    answer = client.post(address(chairs, "edit/"), {"seen": str(chairs.version), **form})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "This line stands first." in page
    assert 'value="Look at offers"' in page
    assert 'name="new" value="Write order @Buyer"' in page
    assert 'name="more" value="Clerk"' in page
    assert f'name="row" value="{first}"' in page
    assert opened(chairs.id).version == chairs.version


def test_a_line_that_is_too_long_is_refused_and_kept(client: Client, chairs: Opened) -> None:
    line = "x" * 10_001

    answer = client.post(address(chairs, "edit/"), {"seen": str(chairs.version), "new": line})

    assert answer.status_code == 422
    assert "10,000 characters" in answer.content.decode()
    assert f'value="{line}"' in answer.content.decode()


def test_the_links_of_a_page_that_came_back_lead_to_the_outline(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "row": row_id(chairs.design, "Compare offers"), "act": "up"}

    page = client.post(address(chairs, "edit/"), form).content.decode()

    assert 'href="?' not in page
    assert f'href="{address(chairs)}?picture=full"' in page


def test_an_edit_of_a_line_that_is_gone_is_refused(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "row": f"{CHAIRS}/nowhere", "act": "up"}

    answer = client.post(address(chairs, "edit/"), form, headers=SCRIPT)

    assert answer.status_code == 422


def test_a_colleagues_text_is_not_overwritten(client: Client, chairs: Opened, ben: User) -> None:
    step = row_id(chairs.design, "Compare offers")
    act = Act(author=ben, via="form", says="Said anew")
    write(chairs.id, rename_row(chairs.design, step, "Weigh offers"), base=chairs.version, act=act)

    form = {"seen": str(chairs.version), "row": step, "act": "name", "text": "Look at offers"}
    answer = client.post(address(chairs, "edit/"), form, headers=SCRIPT)

    assert answer.status_code == 409
    assert "Weigh offers" in answer.content.decode()
    assert opened(chairs.id).design.name_of(step) == "Weigh offers"


def test_a_reader_sees_the_outline_and_cannot_edit(chairs: Opened, ben: User) -> None:
    Membership.objects.create(design_id=chairs.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    page = reader.get(address(chairs)).content.decode()
    refused = reader.post(address(chairs, "edit/"), {"act": "up", "row": CHAIRS})

    assert "readonly" in page
    assert 'name="act"' not in page
    assert refused.status_code == 403


def test_what_is_open_at_a_row_stands_in_sentences(client: Client, chairs: Opened) -> None:
    page = client.get(address(chairs, "row/"), {"row": row_id(chairs.design, "Compare offers")}).content.decode()

    assert "Left to guess here" in page
    assert "Open the sheet" in page
    assert client.get(address(chairs, "row/"), {"row": "nowhere"}).status_code == 404


def test_the_place_of_a_list_is_told_as_it_will_be(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "Write order @Buyer"}
    end = next(each for each in chairs.design.of(Event) if each.kind == "end").id

    at_the_end = client.post(address(chairs, "paste/"), {**form, "after": end}).content.decode()
    behind = client.post(
        address(chairs, "paste/"), {**form, "after": row_id(chairs.design, "Compare offers")}
    ).content.decode()

    assert "would come in before 'An end'" in at_the_end
    assert "would come in behind 'Compare offers'" in behind


def test_a_list_is_shown_before_it_is_taken_in(client: Client, chairs: Opened) -> None:
    form = {
        "seen": str(chairs.version),
        "list": "Step\tWho\nWrite order\tBuyer\n",
        "after": row_id(chairs.design, "Compare offers"),
    }

    shown = client.post(address(chairs, "paste/"), form).content.decode()
    before = opened(chairs.id)
    client.post(address(chairs, "paste/"), {**form, "confirm": "yes"})
    after = opened(chairs.id)

    assert "1 line would come in" in shown
    assert before.version == chairs.version
    assert lines(after.design)[1] == "2 Write order @Buyer"
    assert after.version == chairs.version + 1


def test_each_column_of_a_list_is_chosen_by_a_plain_form(client: Client, chairs: Opened) -> None:
    form = {
        "seen": str(chairs.version),
        "list": "Wer\tVorgang\tFarbe\nBuyer\tWrite order\tred\n",
        "after": row_id(chairs.design, "Compare offers"),
    }
    chosen = {"column-0": "who", "column-1": "step", "column-2": "", "headed": "yes"}

    found = client.post(address(chairs, "paste/"), form).content.decode()
    shown = client.post(address(chairs, "paste/"), {**form, **chosen}).content.decode()
    client.post(address(chairs, "paste/"), {**form, **chosen, "confirm": "yes"})

    assert "2 lines would come in" in found
    assert '<label for="column-0">Column 1</label>' in found
    assert "1 line would come in" in shown
    assert '<label for="column-1">Vorgang</label>' in shown
    assert '<option value="step" selected>' in shown
    assert lines(opened(chairs.id).design)[1] == "2 Write order @Buyer"


def test_columns_that_cannot_be_read_so_are_said_beside_the_choices(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "Buyer\tWrite order", "column-0": "who", "column-1": "who"}

    answer = client.post(address(chairs, "paste/"), form)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Two columns are taken for &#x27;Role&#x27;" in page
    assert 'name="column-1"' in page
    assert 'name="confirm"' not in page


def test_only_what_some_line_tells_is_shown_beside_the_lines(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "Step\tWhy\nWrite order\tthe supplier needs it\nFile it\t\n"}

    page = client.post(address(chairs, "paste/"), form).content.decode()

    assert "<th>Line</th><th>Who</th><th>Why</th></tr>" in page
    assert "<td>the supplier needs it</td>" in page


def test_a_script_gets_the_rows_after_a_list_was_taken_in(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "Write order @Buyer", "confirm": "yes"}

    page = client.post(address(chairs, "paste/"), form, headers=SCRIPT).content.decode()

    assert 'id="parts"' in page
    assert 'value="Write order"' in page


def test_a_list_comes_in_at_the_end_where_no_line_is_chosen(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "File papers @Clerk", "confirm": "yes"}

    client.post(address(chairs, "paste/"), form)

    assert lines(opened(chairs.id).design)[-1] == "3 File papers @Clerk"


def test_a_list_that_cannot_be_read_keeps_its_text(client: Client, chairs: Opened) -> None:
    form = {"seen": str(chairs.version), "list": "# nothing but a title", "after": CHAIRS}

    answer = client.post(address(chairs, "paste/"), form)

    assert answer.status_code == 422
    assert "# nothing but a title" in answer.content.decode()
    assert "holds no step" in answer.content.decode()


def test_the_box_for_a_list_opens_by_a_link(client: Client, chairs: Opened) -> None:
    assert "Show what would come in" in client.get(address(chairs, "paste/")).content.decode()


def test_the_steps_are_copied_out_for_a_spreadsheet(client: Client, chairs: Opened) -> None:
    asked = client.get(address(chairs, "list/"), headers=SCRIPT)
    plain = client.get(address(chairs, "list/"))

    assert asked.content.decode().splitlines()[1:] == ["Compare offers\tBuyer\t\t\t", "Approve order\tManager\t\t\t"]
    assert plain["Content-Disposition"] == 'attachment; filename="buying-office-chairs.tsv"'
    assert plain.content == asked.content


def test_another_workflow_starts_from_one_line(client: Client, chairs: Opened) -> None:
    empty = client.post(f"/d/{chairs.id}/w/", {"name": " "})
    started = client.post(f"/d/{chairs.id}/w/", {"name": "Selling old chairs"})

    assert empty.status_code == 422
    assert client.get(f"/d/{chairs.id}/w/").status_code == 200
    assert started["Location"] == f"/d/{chairs.id}/w/selling-old-chairs/"
    assert "No step yet" in client.get(started["Location"]).content.decode()
