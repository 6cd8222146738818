"""One question at a time: the next one that helps most, settled without a reload, and the way back."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Design
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.web.store.models import Membership, Right, StoredDesign
from backbrief.web.store.opening import Opened, opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored, browser_of

REGISTER = f"{CLAIM}/register"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A workflow of four steps of which little is stated."""
    return stored(claim().design)


def address(design: Opened, key: str = "", **more: str) -> str:
    told = {"q": key, **more}
    return f"/d/{design.id}/ask/?{urlencode({name: each for name, each in told.items() if each})}"


def step(design: Opened, record: str = REGISTER) -> Step:
    found = opened(design.id).design.find(record, Step)
    assert found is not None
    return found


def test_the_coach_begins_with_the_question_that_helps_most(client: Client, design: Opened) -> None:
    answer = client.get(address(design), follow=True)

    page = answer.content.decode()
    assert answer.redirect_chain[0][0].startswith(f"/d/{design.id}/ask/?q=workflow%2Fclaim%23state")
    assert "Is &#x27;Claim&#x27; the work as it is, or as it is to be?" in page
    assert "Why IT asks: " in page
    assert "<summary>Why" not in page
    assert "Skip for now" in page


def test_an_answer_is_kept_and_the_next_question_follows(client: Client, design: Opened) -> None:
    answer = client.post(address(design, f"{REGISTER}#purpose"), {"purpose": "The claim has a number", "seen": "1"})

    assert answer.status_code == 302
    assert answer["Location"].startswith(f"/d/{design.id}/ask/?q=")
    assert step(design).purpose == "The claim has a number"


def test_the_next_question_comes_without_a_reload_and_tells_what_the_answer_took_away(
    client: Client, design: Opened
) -> None:
    answer = client.post(address(design, f"{REGISTER}#purpose"), {"purpose": "A number", "seen": "1"}, headers=HTMX)

    page = answer.content.decode()
    assert "<html" not in page
    assert "<title>Is &#x27;Claim&#x27; the work as it is" in page
    assert "That is 1 guess less" in page
    assert 'id="status"' in page
    assert answer["HX-Push-Url"].startswith(f"/d/{design.id}/ask/?q=")


def test_not_knowing_is_kept_with_whom_to_ask_and_by_when(client: Client, design: Opened) -> None:
    form = {"trigger.how": "unknown", "trigger.ask": "Ben", "trigger.by": "2026-12-01", "seen": "1"}

    client.post(address(design, f"{REGISTER}#trigger"), form)

    assert step(design).trigger == Unknown("Ben", "2026-12-01")


def test_an_open_point_says_whom_it_waits_for(client: Client, stored: Stored) -> None:
    waiting = Step(id=REGISTER, name="register", role="role/clerk", trigger=Unknown("Ben", "2026-12-01"))
    design = stored(claim(waiting).design)

    page = client.get(address(design, f"{REGISTER}#trigger")).content.decode()

    assert "Open: ask Ben by 2026-12-01" in page
    assert "Answered before" not in page


def test_none_on_purpose_is_an_answer(client: Client, design: Opened) -> None:
    form = {"decision.how": "none", "decision.reason": "nothing to decide", "seen": "1"}

    client.post(address(design, f"{REGISTER}#decision"), form)

    assert step(design).decision == NoneOnPurpose("nothing to decide")


def test_what_does_not_fit_comes_back_with_what_was_typed(client: Client, design: Opened) -> None:
    form = {"trigger.how": "unknown", "trigger.ask": "Ben", "seen": "1"}

    answer = client.post(address(design, f"{REGISTER}#trigger"), form)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error:" in page
    assert "Say by when" in page
    assert 'value="Ben"' in page
    assert step(design).trigger is None


def test_what_is_skipped_is_not_asked_again_in_this_sitting(client: Client, design: Opened) -> None:
    first = client.get(address(design))["Location"]

    after = client.post(first, {"skip": "yes", "seen": "1"})["Location"]

    assert after != first
    assert client.get(address(design))["Location"] == after


def test_back_leads_to_the_question_before(client: Client, design: Opened) -> None:
    first = client.get(address(design))["Location"]
    client.get(first)

    second = client.get(client.post(first, {"skip": "yes", "seen": "1"})["Location"]).content.decode()

    assert f'<a href="{first}">Back</a>' in second
    assert ">Back</a>" not in client.get(first).content.decode()


def test_a_step_is_asked_about_alone_and_then_read_back(client: Client, stored: Stored) -> None:
    record = Step(id=f"{CLAIM}/pay", name="pay", role="role/clerk")
    design = stored(claim(record).design)
    here = address(design, about=record.id)

    first = client.get(here)["Location"]
    assert "q=workflow%2Fclaim%2Fpay%23" in first
    place = first
    while "/answers/" not in place:
        client.post(place, {"skip": "yes", "seen": "1"})
        place = client.get(here)["Location"]

    page = client.get(place).content.decode()
    assert "Check your answers: pay" in page
    assert "Ask again what I put off" in page


def test_an_earlier_answer_is_one_button(client: Client, stored: Stored) -> None:
    design = stored(claim(Step(id=f"{CLAIM}/pay", name="pay", role="role/clerk", place="desk")).design)
    key = f"{REGISTER}#place"

    page = client.get(address(design, key)).content.decode()
    client.post(address(design, key), {"take": f"place={CLAIM}/pay#place", "seen": "1"})

    assert f'value="place={CLAIM}/pay#place"' in page
    assert step(design).place == "desk"


def test_an_answer_may_hold_everywhere(client: Client, design: Opened) -> None:
    key = f"{REGISTER}#place"

    page = client.get(address(design, key)).content.decode()
    client.post(address(design, key), {"place": "desk", "everywhere": "yes", "seen": "1"})

    assert "it answers 4 at once" in page
    assert f"{CLAIM}/defaults/step" in opened(design.id).design.records


def test_rows_are_added_without_losing_what_was_typed(client: Client, design: Opened) -> None:
    form = {"uses.row": ["new1"], "uses.new1.kind": "creates", "uses.new1.information": "Claim", "more": "uses"}

    page = client.post(address(design, f"{REGISTER}#uses"), {**form, "seen": "1"}).content.decode()

    assert page.count('name="uses.row"') == 2
    assert 'value="Claim"' in page
    assert step(design).uses is None


def test_rows_become_parts_and_the_information_comes_into_being(client: Client, design: Opened) -> None:
    form = {"uses.row": ["new1", "new2"], "uses.new1.kind": "creates", "uses.new1.information": "Claim", "seen": "1"}

    client.post(address(design, f"{REGISTER}#uses"), form)

    assert step(design).uses == (Use(kind="creates", information="information/claim"),)
    assert opened(design.id).design.name_of("information/claim") == "Claim"


def test_the_enter_key_saves_rows_and_takes_none_away(client: Client, design: Opened) -> None:
    page = client.get(address(design, f"{REGISTER}#uses")).content.decode()

    form = page.partition('class="answer"')[2].partition("</form>")[0]
    pressed_by_enter = form.partition("<button")[2].partition("</button>")[0]
    assert 'name="less"' in form
    assert "name=" not in pressed_by_enter


def test_what_passes_is_kept_for_the_side_that_said_it(client: Client, design: Opened) -> None:
    key = f"{CLAIM}/register--assess#packet.sender"
    item = {"packet.sender.row": ["new1"], "packet.sender.new1.information": "Claim"}

    page = client.get(address(design, key)).content.decode()
    client.post(address(design, key), {**item, "packet.sender.new1.attributes.new": "number, date", "seen": "1"})

    transfer = opened(design.id).design.find(f"{CLAIM}/register--assess", Transfer)
    assert page.count('name="packet.sender.row"') == 2
    assert transfer is not None
    assert transfer.packet == Sides(
        sender=(PacketItem(information="information/claim", attributes=("number", "date")),)
    )


def test_a_change_leads_back_to_where_the_answers_are_read(client: Client, design: Opened) -> None:
    key = address(design, f"{REGISTER}#purpose", about=REGISTER, then="answers")

    answer = client.post(key, {"purpose": "A number", "seen": "1"})

    assert answer["Location"] == f"/d/{design.id}/ask/answers/?about=workflow%2Fclaim%2Fregister"


@pytest.mark.parametrize(("then", "place"), [("guesses", "guesses/"), ("open-points", "ask/open-points/")])
def test_an_answer_leads_back_to_where_the_question_was_opened_from(
    client: Client, design: Opened, then: str, place: str
) -> None:
    key = address(design, f"{REGISTER}#purpose", then=then)

    answer = client.post(key, {"purpose": "A number", "seen": "1"}, headers=HTMX)

    assert answer["HX-Redirect"] == f"/d/{design.id}/{place}"
    assert "Saved. IT would have to guess" in client.get(answer["HX-Redirect"]).content.decode()


def test_after_five_answers_the_coach_offers_to_read_them_back(client: Client, design: Opened) -> None:
    for version, name in enumerate(("purpose", "trigger", "done_when", "entry_condition")):
        client.post(address(design, f"{REGISTER}#{name}"), {name: f"It is so, {name}", "seen": str(version + 1)})

    last = {"status_after": "Ask the customer", "seen": "5"}
    page = client.post(address(design, f"{REGISTER}#status_after"), last, headers=HTMX).content.decode()

    assert "You have answered 5." in page


def test_what_a_rule_found_at_the_answer_stands_above_it(client: Client, stored: Stored) -> None:
    vague = Step(id=REGISTER, name="register", role="role/clerk", purpose="It is done quickly")
    design = stored(claim(vague).design)

    here = client.get(address(design, f"{REGISTER}#purpose")).content.decode()
    elsewhere = client.get(address(design, f"{REGISTER}#trigger")).content.decode()

    (found,) = [each for each in design.findings_of(REGISTER) if each.fact == "purpose"]
    assert f"/guesses/rules/{found.rule}/" in here
    assert 'class="found"' not in elsewhere


def test_what_does_not_fit_is_asked_in_the_words_of_the_rule_and_only_once(client: Client, stored: Stored) -> None:
    design = stored(claim(Role(id="role/clerk", name="The team")).design)
    here = address(design, about="role/clerk")

    first = client.get(here)["Location"]
    page = client.get(first).content.decode()
    client.post(first, {"name": "The department", "seen": "1"})

    assert "Who exactly is &#x27;The team&#x27;: which role does the work?" in page
    assert client.get(here)["Location"] != first


def test_what_is_undone_is_asked_again(client: Client, design: Opened) -> None:
    first = client.get(address(design))["Location"]
    client.post(first, {"state": "to-be", "seen": "1"})

    client.post(f"/d/{design.id}/undo/", {})

    assert client.get(address(design))["Location"] == first


def test_a_question_about_what_is_gone_is_not_found(client: Client, design: Opened) -> None:
    assert client.get(address(design, f"{CLAIM}/gone#purpose")).status_code == 404


def test_two_people_who_answer_the_same_question_meet_the_conflict_page(client: Client, design: Opened) -> None:
    key = address(design, f"{REGISTER}#purpose")
    client.post(key, {"purpose": "A number", "seen": "1"})

    answer = client.post(key, {"purpose": "Another", "seen": "1"})

    assert answer.status_code == 409
    assert step(design).purpose == "A number"


def test_a_reader_sees_the_question_and_no_form(design: Opened, ben: User) -> None:
    Membership.objects.create(design=StoredDesign.objects.get(pk=design.id), person=ben, right=Right.READ)
    reader = browser_of(ben)

    page = reader.get(address(design, f"{REGISTER}#purpose")).content.decode()

    assert "You may read this design, and not change it." in page
    assert "Save and next" not in page


def test_whoever_may_comment_is_led_from_a_question_to_suggesting_an_answer(design: Opened, ben: User) -> None:
    Membership.objects.create(design=StoredDesign.objects.get(pk=design.id), person=ben, right=Right.COMMENT)
    reader = browser_of(ben)
    way = f"/d/{design.id}/suggest/{REGISTER}?fact=purpose"

    page = reader.get(address(design, f"{REGISTER}#purpose")).content.decode()
    form = reader.get(way).content.decode()

    assert f'href="{way}">Suggest an answer' in page
    assert '<textarea id="answer"' in form


def test_what_no_single_text_answers_can_be_commented_on(design: Opened, ben: User) -> None:
    Membership.objects.create(design=StoredDesign.objects.get(pk=design.id), person=ben, right=Right.COMMENT)
    reader = browser_of(ben)
    way = f"/d/{design.id}/comments/at/{REGISTER}"

    page = reader.get(address(design, f"{REGISTER}#uses")).content.decode()

    assert f'href="{way}">Comment on it' in page
    assert "Suggest an answer" not in page
    assert reader.get(way).status_code == 200


def test_without_a_step_the_story_comes_first(client: Client, stored: Stored) -> None:
    design = stored(Design())

    page = client.get(address(design), follow=True).content.decode()

    assert "Tell me in your own words what happens" in page


def test_the_story_becomes_steps_and_the_questions_begin(client: Client, stored: Stored) -> None:
    design = stored(Design())
    told = "Open the request @Assistant\nApprove it @Lead\n"

    answer = client.post(f"/d/{design.id}/ask/story/", {"work": "Buy chairs", "told": told, "seen": "1"}, follow=True)

    page = answer.content.decode()
    names = [each.name for each in opened(design.id).design.of(Step)]
    assert names == ["Open the request", "Approve it"]
    assert "The story so far" in page


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"work": "", "told": "Open it"}, "Say what the work is called."),
        ({"work": "Buy chairs", "told": " "}, "Say what happens"),
        ({"work": "Buy chairs", "told": "Open it\n=> nowhere"}, "nowhere"),
    ],
)
def test_a_story_that_cannot_be_followed_comes_back(
    client: Client, stored: Stored, form: dict[str, str], says: str
) -> None:
    design = stored(Design())

    answer = client.post(f"/d/{design.id}/ask/story/", {**form, "seen": "1"})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not opened(design.id).design.of(Step)


def test_only_whoever_is_here_is_asked(client: Client, design: Opened) -> None:
    here = address(design, here="role/adjuster")

    first = client.get(here)["Location"]
    page = client.get(first).content.decode()
    second = client.post(first, {"skip": "yes", "seen": "1"})["Location"]

    assert "The receiver, alone: Adjuster" in page or "The sender, alone: Adjuster" in page
    assert "here=role%2Fadjuster" in second


def test_when_nothing_is_left_for_whoever_is_here_the_answers_are_read_back(client: Client, design: Opened) -> None:
    assert "/answers/" in client.get(address(design, here="role/nobody"))["Location"]
