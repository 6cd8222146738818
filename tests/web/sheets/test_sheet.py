"""The sheet of a record: read level by level, stated group by group, with and without script."""

import pytest
from django.test import Client

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Defaults, Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import FunctionNeed, Use
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.web.store.models import LoggedChange, Membership, Right
from backbrief.web.store.opening import Opened, opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored
from tests.web.sheets.form_fields import Fields, forms
from tests.web.sheets.half_told import half_told

REGISTER = f"{CLAIM}/register"
HAND_OVER = f"{CLAIM}/register--assess"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A workflow of four steps of which little is stated."""
    return stored(claim(Information(id="information/claim", name="Claim")).design)


def address(design: Opened, record: str, level: int = 0) -> str:
    return f"/d/{design.id}/at/{record}{f'?level={level}' if level else ''}"


def page(client: Client, design: Opened, record: str, level: int = 0) -> str:
    answer = client.get(address(design, record, level))
    assert answer.status_code == 200
    return answer.content.decode()


def fields(client: Client, design: Opened, record: str, *, level: int, group: str) -> Fields:
    return forms(page(client, design, record, level))[f"group-{group}"]


def now(design: Opened) -> Design:
    return opened(design.id).design


def step(design: Opened, record: str = REGISTER) -> Step:
    found = now(design).find(record, Step)
    assert found is not None
    return found


def test_the_sheet_opens_at_the_level_that_leaves_something_to_guess(client: Client, design: Opened) -> None:
    text = page(client, design, REGISTER)

    assert 'aria-current="true"><span class="level-number">2</span> Workflow' in text
    assert "If nobody did &#x27;register&#x27; for a month" in text
    assert "Why IT asks: A step that nobody would miss should not be automated." in text
    assert "IT would have to guess" in text
    assert "When did &#x27;register&#x27; last go wrong" not in text


def test_a_group_that_is_sent_as_it_was_shown_makes_no_version(client: Client, stored: Stored) -> None:
    design = stored(half_told())
    survey = opened(design.id).survey

    for record in survey.records:
        for level in (1, 2, 3):
            for name, shown in forms(page(client, design, record, level)).items():
                if name.startswith("group-"):
                    answer = client.post(address(design, record, level), shown)
                    assert answer.status_code == 303, (record, name)
    assert opened(design.id).version == design.version


def test_an_answer_is_saved_by_a_plain_form_and_the_page_comes_back_at_its_group(
    client: Client, design: Opened
) -> None:
    shown = fields(client, design, REGISTER, level=2, group="what-it-is-for")

    answer = client.post(address(design, REGISTER, 2), {**shown, "purpose": ["The claim has a number"]})

    assert answer.status_code == 303
    assert answer["Location"].endswith("?level=2&group=what-it-is-for#group-what-it-is-for")
    assert step(design).purpose == "The claim has a number"
    entry = LoggedChange.objects.get(design=design.id, version=opened(design.id).version)
    assert entry.says == "Stated purpose of register"


def test_an_answer_is_saved_without_a_reload_and_the_counts_come_along(client: Client, design: Opened) -> None:
    shown = fields(client, design, REGISTER, level=2, group="what-it-is-for")

    answer = client.post(address(design, REGISTER, 2), {**shown, "purpose": ["A number"]}, headers=HTMX)

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in text
    assert 'id="group-what-it-is-for"' in text
    assert 'id="levels" hx-swap-oob="true"' in text
    assert f"version {design.version + 1}" in text
    assert f'name="seen" value="{design.version + 1}"' in text


def test_none_on_purpose_and_whom_to_ask_are_stated_in_the_form(client: Client, design: Opened) -> None:
    shown = fields(client, design, REGISTER, level=2, group="how-it-begins")
    said = {
        "trigger.how": ["none"],
        "trigger.reason": ["the work never stops"],
        "entry_condition.how": ["unknown"],
        "entry_condition.ask": ["Head of claims"],
        "entry_condition.by": ["2027-01-31"],
    }

    client.post(address(design, REGISTER, 2), {**shown, **said})

    assert step(design).trigger == NoneOnPurpose("the work never stops")
    assert step(design).entry_condition == Unknown("Head of claims", "2027-01-31")
    assert "none, on purpose: the work never stops" in page(client, design, REGISTER, 2)


def test_all_answers_that_do_not_fit_are_told_at_once_and_stay_in_the_form(client: Client, stored: Stored) -> None:
    design = stored(half_told())
    record = next(each.id for each in opened(design.id).survey.transfers.values() if each.boundary >= 2)
    shown = fields(client, design, record, level=3, group="how-well-it-works")

    said = {**shown, "complete_accurate": ["120"], "on_time": ["mostly"], "faults": ["the date"]}
    answer = client.post(address(design, record, 3), said)

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in text
    assert "2 answers do not fit yet" in text
    assert 'value="120"' in text
    assert 'value="mostly"' in text
    assert getattr(now(design).records[record], "faults", "") == "the date"


def test_a_refused_word_is_answered_with_buttons_for_what_it_may_mean(client: Client, design: Opened) -> None:
    shown = fields(client, design, REGISTER, level=2, group="what-technology-must-do")
    typed = {**shown, "needs.row": ["0"], "needs.0.verb": ["manage"]}

    refused = client.post(address(design, REGISTER, 2), typed, headers=HTMX)
    chosen = client.post(address(design, REGISTER, 2), {**typed, "needs.0.verb": ["manage", "approve"]}, headers=HTMX)

    assert refused.status_code == 422
    assert '<button class="second" name="needs.0.verb" value="approve"' in refused.content.decode()
    assert "&#x27;manage&#x27; can mean several things" in refused.content.decode()
    assert step(design).needs == (FunctionNeed(verb="approve"),)
    assert "Four eyes" in chosen.content.decode()


def test_information_and_its_parts_are_added_in_place_from_a_use(client: Client, design: Opened) -> None:
    shown = fields(client, design, REGISTER, level=2, group="information")
    said = {
        "uses.row": ["0"],
        "uses.0.kind": ["creates"],
        "uses.0.information": ["Damage report"],
        "uses.0.attributes.new": ["amount, date"],
    }

    answer = client.post(address(design, REGISTER, 2), {**shown, **said}, headers=HTMX)

    report = "information/damage-report"
    assert step(design).uses == (Use(kind="creates", information=report, attributes=("amount", "date")),)
    assert [each.name for each in now(design).inside(report, Attribute)] == ["amount", "date"]
    assert '<option value="Damage report">' in answer.content.decode()


def test_what_one_group_named_for_the_first_time_is_known_to_the_next_group_of_the_same_page(
    client: Client, design: Opened
) -> None:
    uses = fields(client, design, REGISTER, level=2, group="information")
    needs = fields(client, design, REGISTER, level=2, group="what-technology-must-do")
    report = ["Damage report"]

    client.post(address(design, REGISTER, 2), {**uses, "uses.row": ["0"], "uses.0.information": report}, headers=HTMX)
    answer = client.post(
        address(design, REGISTER, 2), {**needs, "needs.row": ["0"], "needs.0.information": report}, headers=HTMX
    )

    assert answer.status_code == 200
    assert step(design).needs == (FunctionNeed(information="information/damage-report"),)


def test_two_groups_of_a_transfer_of_which_nothing_was_stated_are_saved_one_after_the_other(
    client: Client, design: Opened
) -> None:
    one = fields(client, design, HAND_OVER, level=2, group="before-it-leaves")
    other = fields(client, design, HAND_OVER, level=2, group="when-it-arrives")

    client.post(address(design, HAND_OVER, 2), {**one, "trigger": ["It is complete"]}, headers=HTMX)
    answer = client.post(address(design, HAND_OVER, 2), {**other, "notice": ["A line in the queue"]}, headers=HTMX)

    assert answer.status_code == 200
    transfer = now(design).find(HAND_OVER, Transfer)
    assert transfer is not None
    assert (transfer.trigger, transfer.notice) == ("It is complete", "A line in the queue")


def test_a_row_is_added_and_removed_by_buttons_without_script(client: Client, stored: Stored) -> None:
    use = Use(kind="creates", information="information/claim")
    design = stored(claim(Step(id=REGISTER, name="register", role="role/clerk", uses=(use,))).design)
    shown = fields(client, design, REGISTER, level=2, group="information")

    added = client.post(address(design, REGISTER, 2), {**shown, "more": "uses"}, follow=True)
    removed = client.post(address(design, REGISTER, 2), {**shown, "less": "uses.0"})

    assert 'name="uses.row" value="1"' in added.content.decode()
    assert removed.status_code == 303
    assert step(design).uses is None


def test_both_sides_of_a_transfer_stand_beside_each_other_with_their_differences(
    client: Client, stored: Stored
) -> None:
    sent = PacketItem(information="information/claim", attributes=("number",))
    expected = PacketItem(information="information/claim", attributes=("number", "amount"))
    transfer = Transfer(id=HAND_OVER, packet=Sides(sender=(sent,), receiver=(expected,)))
    design = stored(claim(transfer, Information(id="information/claim", name="Claim")).design)

    text = page(client, design, HAND_OVER, 1)

    assert "Clerk hands over" in text
    assert "Adjuster takes over" in text
    assert "Adjuster expects amount, which Clerk does not send." in text
    assert "The sides differ" in text


def test_the_receiver_says_the_same_by_a_button(client: Client, design: Opened) -> None:
    shown = fields(client, design, HAND_OVER, level=1, group="what-passes")
    said = {**shown, "moves.sender": ["work", "responsibility"], "same": "moves.receiver"}

    client.post(address(design, HAND_OVER, 1), said)

    assert getattr(now(design).records[HAND_OVER], "moves", ()) == ("work", "responsibility")


def test_an_inherited_answer_says_where_it_comes_from_and_may_be_said_otherwise_here(
    client: Client, stored: Stored
) -> None:
    everywhere = Defaults(id="defaults/step", answers=(("place", "desk"),))
    design = stored(claim(everywhere).design)

    text = page(client, design, REGISTER, 3)
    shown = forms(text)["group-where-it-is-done"]
    client.post(address(design, REGISTER, 3), {**shown, "place": ["counter"]})

    assert "holds at every step" in text
    assert f"/d/{design.id}/at/defaults/step" in text
    assert step(design).place == "counter"


def test_an_answer_can_be_made_to_hold_everywhere(client: Client, stored: Stored) -> None:
    design = stored(claim(Step(id=REGISTER, name="register", role="role/clerk", deadline="2 days")).design)
    shown = fields(client, design, REGISTER, level=3, group="time-and-numbers")

    client.post(address(design, REGISTER, 3), {**shown, "once": "deadline"})

    assert step(design).deadline is None
    assert opened(design.id).survey.records[f"{CLAIM}/pay"].deadline == "2 days"  # type: ignore[union-attr]


def test_an_earlier_answer_is_offered_and_taken_by_a_button(client: Client, stored: Stored) -> None:
    assess = Step(id=f"{CLAIM}/assess", name="assess", role="role/adjuster", deadline="2 days")
    design = stored(claim(assess).design)
    text = page(client, design, REGISTER, 3)
    shown = forms(text)["group-time-and-numbers"]

    client.post(address(design, REGISTER, 3), {**shown, "take": f"deadline={assess.id}#deadline"})

    assert f'name="take" value="deadline={assess.id}#deadline"' in text
    assert step(design).deadline == "2 days"


def test_what_holds_everywhere_is_a_sheet_of_its_own(client: Client, design: Opened) -> None:
    record = f"{CLAIM}/defaults/step"
    shown = fields(client, design, record, level=3, group="where-it-is-done")

    client.post(address(design, record, 3), {**shown, "place": ["desk"]})

    assert "4 of them leave this open." in page(client, design, f"{CLAIM}/defaults/step", 3)
    assert opened(design.id).survey.records[REGISTER].place == "desk"  # type: ignore[union-attr]


def test_two_who_state_the_same_fact_get_the_conflict_page_and_nothing_is_lost(client: Client, design: Opened) -> None:
    shown = fields(client, design, REGISTER, level=2, group="what-it-is-for")

    client.post(address(design, REGISTER, 2), {**shown, "purpose": ["Hers"]})
    answer = client.post(address(design, REGISTER, 2), {**shown, "purpose": ["His"]})

    assert answer.status_code == 409
    assert step(design).purpose == "Hers"


def test_the_name_of_the_design_itself_is_stated_on_its_sheet(client: Client, design: Opened) -> None:
    shown = fields(client, design, "design", level=1, group="the-work")

    client.post(address(design, "design", 1), {**shown, "name": ["Faster claims"]})

    assert opened(design.id).name == "Faster claims"


def test_what_is_not_there_is_not_found(client: Client, design: Opened) -> None:
    assert client.get(address(design, f"{CLAIM}/gone")).status_code == 404
    assert client.post(address(design, REGISTER, 2), {"group": "gone"}, headers=HTMX).status_code == 404


def test_a_reader_sees_the_answers_and_no_way_to_change_them(client: Client, design: Opened) -> None:
    Membership.objects.filter(design=design.id).update(right=Right.READ)

    text = page(client, design, REGISTER, 2)

    assert '<span class="fact-label">Purpose</span>' in text
    assert '<fieldset class="facts"' not in text
    assert ">Change<" not in text
    assert "Suggest another answer" not in text
    assert client.post(address(design, REGISTER, 2), {"purpose": "x"}).status_code == 403


def test_whoever_may_comment_is_led_from_an_answer_to_suggesting_another(client: Client, design: Opened) -> None:
    Membership.objects.filter(design=design.id).update(right=Right.COMMENT)
    way = f"/d/{design.id}/suggest/{REGISTER}?fact=purpose"

    text = page(client, design, REGISTER, 2)
    form = client.get(way).content.decode()

    assert f'href="{way}">Suggest another answer' in text
    assert '<textarea id="answer"' in form


def test_a_link_to_a_fact_opens_its_level_its_theme_and_the_fact_itself(client: Client, design: Opened) -> None:
    text = client.get(f"{address(design, REGISTER)}?fact=name").content.decode()

    assert 'aria-current="true"><span class="level-number">1</span> Outline' in text
    assert 'id="theme-what-is-done-and-by-whom" open>' in text
    assert 'id="fact-name" open>' in text


def test_one_side_of_a_transfer_is_asked_alone_without_the_words_of_the_other(client: Client, stored: Stored) -> None:
    transfer = Transfer(id=HAND_OVER, channel=Sides("by mail", "a line in the queue"))
    design = stored(claim(transfer).design)

    text = client.get(f"{address(design, HAND_OVER, 2)}&side=receiver").content.decode()

    assert 'name="channel.receiver"' in text
    assert 'name="channel.sender"' not in text
    assert "by mail" not in text
    assert 'name="notice"' in text
    assert 'name="trigger"' not in text


def test_what_one_side_says_alone_leaves_the_other_side_as_it_was(client: Client, stored: Stored) -> None:
    design = stored(claim(Transfer(id=HAND_OVER, channel=Sides("by mail", "a line in the queue"))).design)
    alone = f"{address(design, HAND_OVER, 2)}&side=receiver"
    shown = forms(client.get(alone).content.decode())["group-the-way-it-takes"]

    answer = client.post(alone, {**shown, "channel.receiver": ["a message"]})

    assert "side=receiver" in answer["Location"]
    assert getattr(now(design).records[HAND_OVER], "channel", None) == Sides("by mail", "a message")


def test_what_a_colleague_stated_first_of_a_transfer_is_kept_when_another_fact_of_the_group_is_stated(
    client: Client, design: Opened
) -> None:
    shown = fields(client, design, HAND_OVER, level=2, group="when-it-arrives")

    client.post(address(design, HAND_OVER, 2), {**shown, "notice": ["A line in the queue"]})
    answer = client.post(address(design, HAND_OVER, 2), {**shown, "waits_at": ["The queue"]})

    assert answer.status_code == 303
    transfer = now(design).find(HAND_OVER, Transfer)
    assert transfer is not None
    assert (transfer.notice, transfer.waits_at) == ("A line in the queue", "The queue")


def test_two_who_state_the_first_fact_of_a_transfer_get_the_conflict_page(client: Client, design: Opened) -> None:
    shown = fields(client, design, HAND_OVER, level=2, group="when-it-arrives")

    client.post(address(design, HAND_OVER, 2), {**shown, "notice": ["Hers"]})
    answer = client.post(address(design, HAND_OVER, 2), {**shown, "notice": ["His"]})

    assert answer.status_code == 409
    assert "Hers" in answer.content.decode()
    assert "His" in answer.content.decode()
    assert getattr(now(design).records[HAND_OVER], "notice", "") == "Hers"
