"""The map shows what leads to what, and closes its gaps where they are seen."""

from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.design import Design
from backbrief.domain.party import Party
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.opening import Opened, opened
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim

GUEST = Party(id="party/guest", name="Guest", kind="customer")
HOTEL = Design().with_records(
    GUEST,
    Outcome(id="outcome/quiet", name="I sleep well", customer="party/guest"),
    Strategy(id="strategy/rooms", name="Give quiet rooms first"),
    Workflow(id="workflow/stay", name="Stay", customer="party/guest", strategies=("strategy/rooms",)),
)


def send(client: Client, seen: Opened, place: str, /, **fields: str) -> tuple[int, str]:
    answer = client.post(f"/d/{seen.id}/map/{place}/", {"seen": str(seen.version), **fields}, follow=True)
    return answer.status_code, answer.content.decode()


def test_the_map_shows_each_record_and_each_line(client: Client, stored: Stored) -> None:
    page = client.get(f"/d/{stored(motor_claim()).id}/map/").content.decode()

    assert "My car is back on my drive within two weeks." in page
    assert page.count("<path d=") == 9
    assert "No gap: every line leads on" in page


def test_an_empty_map_says_where_to_begin(client: Client, stored: Stored) -> None:
    page = client.get(f"/d/{stored(Design()).id}/map/").content.decode()

    assert "Begin outside" in page
    assert "Add a customer" in page


def test_a_gap_is_closed_by_what_is_chosen(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    _, page = send(client, seen, "close", gap="strategy/rooms#outcomes", chosen="outcome/quiet")

    assert "No gap: every line leads on" in page
    rooms = opened(seen.id).design.find("strategy/rooms", Strategy)
    assert rooms is not None
    assert rooms.outcomes == ("outcome/quiet",)


def test_a_gap_is_closed_by_a_name_in_one_version(client: Client, stored: Stored) -> None:
    seen = stored(Design().with_records(GUEST))

    send(client, seen, "close", gap="party/guest#customer", name="I sleep well")

    now = opened(seen.id)
    assert now.version == seen.version + 1
    assert [each.name for each in now.design.of(Outcome)] == ["I sleep well"]


def test_a_gap_that_is_left_open_says_so_at_its_form(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)

    status, page = send(client, seen, "close", gap="strategy/rooms#outcomes")

    assert status == 422
    assert "Error: Choose one of the list, or write the name of a new one." in page
    assert opened(seen.id).version == seen.version


def test_a_gap_that_is_gone_says_so(client: Client, stored: Stored) -> None:
    assert send(client, stored(HOTEL), "close", gap="party/guest#customer", name="x")[0] == 422


def test_customer_outcome_strategy_and_workflow_are_added(client: Client, stored: Stored) -> None:
    seen = stored(Design())

    send(client, seen, "add", add="party", name="Guest", aim="To rest")
    send(client, opened(seen.id), "add", add="outcome", name="I sleep well", customer="party/guest", today="6 of 10")
    send(client, opened(seen.id), "add", add="strategy", name="Quiet rooms first", outcomes="outcome/i-sleep-well")
    send(client, opened(seen.id), "add", add="workflow", name="Stay", strategies="strategy/quiet-rooms-first")

    design = opened(seen.id).design
    assert design.of(Party) == [Party(id="party/guest", name="Guest", kind="customer", aim="To rest")]
    assert [(each.customer, each.today) for each in design.of(Outcome)] == [("party/guest", "6 of 10")]
    assert [each.outcomes for each in design.of(Strategy)] == [("outcome/i-sleep-well",)]
    assert [each.strategies for each in design.of(Workflow)] == [("strategy/quiet-rooms-first",)]


def test_what_is_there_already_is_not_added_twice_and_stays_typed(client: Client, stored: Stored) -> None:
    status, page = send(client, stored(HOTEL), "add", add="outcome", name="i sleep well", measure="Nights")

    assert status == 422
    assert "There is one called &#x27;I sleep well&#x27; already." in page
    assert 'value="Nights"' in page


def test_only_what_stands_on_the_map_can_be_added_there(client: Client, stored: Stored) -> None:
    assert send(client, stored(HOTEL), "add", add="role", name="Clerk")[0] == 422


def test_lines_are_drawn_and_taken_away(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)
    line = {"record": "strategy/rooms", "fact": "outcomes", "named": "outcome/quiet"}

    send(client, seen, "connect", **line)
    drawn = opened(seen.id)
    send(client, drawn, "connect", do="disconnect", **line)

    assert drawn.design.records["strategy/rooms"] != HOTEL.records["strategy/rooms"]
    assert opened(seen.id).design.records["strategy/rooms"] == HOTEL.records["strategy/rooms"]


def test_a_line_that_cannot_be_is_refused(client: Client, stored: Stored) -> None:
    status, page = send(client, stored(HOTEL), "connect", record="strategy/rooms", fact="name", named="outcome/quiet")

    assert status == 422
    assert "Error: the name of a strategy cannot be a outcome" in page


def test_htmx_gets_the_part_with_the_status_line(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)
    fields = {"seen": str(seen.version), "gap": "strategy/rooms#outcomes", "chosen": "outcome/quiet"}

    answer = client.post(f"/d/{seen.id}/map/close/", fields, headers={"HX-Request": "true"})

    part = answer.content.decode()
    assert part.lstrip().startswith('<div id="map"')
    assert 'id="status"' in part
    assert "data-focus" in part


def test_two_people_who_change_the_same_see_both_texts(client: Client, stored: Stored) -> None:
    seen = stored(HOTEL)
    send(client, seen, "close", gap="strategy/rooms#outcomes", chosen="outcome/quiet")

    status, _ = send(client, seen, "close", gap="strategy/rooms#outcomes", name="I leave early")

    assert status == 409


def test_whoever_may_only_read_sees_no_form(client: Client, stored: Stored, ben: User) -> None:
    seen = stored(HOTEL)
    Membership.objects.create(design_id=seen.id, person=ben, right=Right.READ)
    reader = browser_of(ben)

    assert "<button>Close gap" not in reader.get(f"/d/{seen.id}/map/").content.decode()
    assert send(reader, seen, "add", add="party", name="Agency")[0] == 403
