"""Bands that come, go and change hands leave what stands on the others alone."""

from dataclasses import replace

from backbrief.layout.kept.place import Place
from backbrief.layout.scene import Band, Edge, Node
from tests.layout.kept.arranged import changed, places, rearranged
from tests.layout.office import edge, event, lane, path, scene, step

Part = Band | Node | Edge

COMPANY = (lane("Company"), lane("Sales", of="Company"), lane("Stock", of="Company"))
CREDIT = lane("Credit", of="Company")
ORDER: tuple[Part, ...] = (
    step("Check order", on="Sales"),
    step("Pick goods", on="Stock"),
    *path("Check order", "Pick goods"),
)


def top(place: Place) -> float:
    return place.box[1]


def bottom(place: Place) -> float:
    return place.box[1] + place.box[3]


def test_a_new_lane_stands_below_the_one_before_it_and_pushes_down_what_follows() -> None:
    before = scene(*COMPANY, *ORDER)
    after = scene(COMPANY[0], COMPANY[1], CREDIT, COMPANY[2], *ORDER, step("Ask bank", on="Credit"))

    known, now = places(before), changed(after, before)

    down = now["Credit"].box[3]
    assert now["Sales"] == known["Sales"]
    assert (top(now["Credit"]), top(now["Stock"])) == (bottom(known["Sales"]), top(known["Stock"]) + down)
    assert top(now["Pick goods"]) == top(known["Pick goods"]) + down
    assert bottom(now["Company"]) == bottom(now["Stock"])


def test_a_new_lane_before_all_others_pushes_them_down() -> None:
    before = scene(*COMPANY, *ORDER)
    after = scene(COMPANY[0], CREDIT, *COMPANY[1:], *ORDER, step("Ask bank", on="Credit"))

    known, now = places(before), changed(after, before)

    assert top(now["Credit"]) == top(known["Sales"])
    assert top(now["Check order"]) == top(known["Check order"]) + now["Credit"].box[3]


def test_a_lane_that_is_gone_leaves_its_room_to_its_neighbour() -> None:
    before = scene(*COMPANY, CREDIT, *ORDER, step("Ask bank", on="Credit"))

    known, now = places(before), changed(scene(*COMPANY, *ORDER), before)

    assert now["Stock"].box == (*known["Stock"].box[:3], known["Stock"].box[3] + known["Credit"].box[3])
    assert {each: now[each] for each in ORDER_IDS} == {each: known[each] for each in ORDER_IDS}


def test_a_band_that_is_gone_and_lay_over_another_leaves_that_one_as_it_is() -> None:
    drawn = scene(*COMPANY, *ORDER)
    known = places(drawn)
    bands = {band.id: known[band.id] for band in drawn.bands}

    assert rearranged(drawn, known, bands={**bands, "Old": known["Sales"]}) == known


def test_a_lane_that_comes_instead_of_another_takes_its_place() -> None:
    before = scene(*COMPANY, *ORDER)
    store = lane("Store", of="Company")
    after = scene(*COMPANY[:2], store, ORDER[0], step("Pick goods", on="Store"), ORDER[2])

    known, now = places(before), changed(after, before)

    assert now["Store"].box == known["Stock"].box
    assert {each: now[each].box for each in ORDER_IDS} == {each: known[each].box for each in ORDER_IDS}


def test_a_lane_that_goes_to_another_pool_takes_along_what_stands_on_it() -> None:
    partner = lane("Partner"), lane("Garage", of="Partner")
    work: tuple[Part, ...] = (step("Repair", on="Stock"), *path("Pick goods", "Repair"), step("Call back", on="Garage"))
    before = scene(*COMPANY, *partner, *ORDER, *work)
    after = scene(*COMPANY[:2], *partner, lane("Stock", of="Partner"), *ORDER, *work)

    known, now = places(before), changed(after, before)

    down = top(now["Pick goods"]) - top(known["Pick goods"])
    assert top(now["Stock"]) == bottom(now["Garage"])
    assert top(now["Repair"]) == top(known["Repair"]) + down
    heights = [y + down for _, y in known["Pick goods > Repair"].points]
    assert [y for _, y in now["Pick goods > Repair"].points] == heights
    assert bottom(now["Sales"]) == bottom(now["Company"])


def test_a_lane_fills_the_pool_that_had_none_and_may_need_more_room_for_what_it_brings() -> None:
    high = [replace(step(f"Pick {number}", on="Stock"), height=200) for number in range(2)]
    before = scene(*COMPANY, lane("Partner"), *ORDER, *high, edge("Check order", "Partner", kind="message"))
    after = scene(*COMPANY[:2], lane("Partner"), lane("Stock", of="Partner"), *ORDER, *high)

    known, now = places(before), changed(after, before)

    assert top(now["Partner"]) <= top(now["Stock"]) < top(now["Pick 0"])
    assert now["Pick 0"].box[0] == known["Pick 0"].box[0]
    assert bottom(now["Pick 0"]) < bottom(now["Stock"]) == bottom(now["Partner"])


def test_a_pool_that_gets_its_first_lane_grows_by_its_name() -> None:
    before = scene(lane("Claims"), step("Register", on="Claims"))
    after = scene(lane("Claims"), lane("Clerk", of="Claims"), step("Register", on="Clerk"))

    known, now = places(before), changed(after, before)

    left, y, width, height = known["Claims"].box
    assert now["Register"].box == known["Register"].box
    assert now["Clerk"].box == known["Claims"].box
    assert now["Claims"].box == (left - 30, y, width + 30, height)


def test_a_band_is_drawn_around_nodes_that_stood_on_the_bare_sheet() -> None:
    drawn = scene(lane("Nobody"), step("Register", on="Nobody"), step("Pay", on="Nobody"))
    bare = {each: replace(place, band="") for each, place in places(drawn).items() if each != "Nobody"}

    now = rearranged(drawn, bare, bands={})

    assert {each: now[each].box for each in bare} == {each: bare[each].box for each in bare}
    assert top(now["Nobody"]) < top(now["Register"]) < bottom(now["Register"]) < bottom(now["Nobody"])


def test_a_band_whose_nodes_stand_on_others_is_drawn_below_them() -> None:
    before = scene(lane("Claims"), step("Register", on="Claims"), step("Pay", on="Claims"), step("File", on="Claims"))
    nobodys = scene(lane("Claims"), lane("Nobody"), *before.nodes[::2], step("Pay", on="Nobody"))
    known = {**places(before), "Pay": replace(places(before)["Pay"], box=(200.0, 100.0, 100.0, 80.0))}

    now = rearranged(nobodys, known, bands={"Claims": known["Claims"]})

    assert top(now["Nobody"]) >= bottom(now["Claims"])
    assert top(now["Nobody"]) < top(now["Pay"])


def test_the_band_of_the_company_comes_around_what_stood_apart_and_strangers_make_way() -> None:
    before = scene(lane("Sales"), lane("Customer"), lane("Stock"), *ORDER, step("Order", on="Customer"))
    after = scene(
        lane("Customer"), *COMPANY, *ORDER, step("Order", on="Customer"), edge("Order", "Sales", kind="message")
    )

    known, now = places(before), changed(after, before)

    assert {each: now[each] for each in ORDER_IDS[:2]} == {each: replace(known[each]) for each in ORDER_IDS[:2]}
    assert top(now["Customer"]) >= bottom(now["Company"])
    assert top(now["Customer"]) < top(now["Order"]) < bottom(now["Customer"])


def test_a_pool_is_not_widened_over_one_that_stands_at_its_right() -> None:
    before = scene(lane("Sales"), lane("Stock"), *ORDER)
    moved = {
        "Stock": Place(box=(310.0, 20.0, 200.0, 116.0)),
        "Pick goods": Place(box=(360.0, 38.0, 100.0, 80.0), band="Stock"),
        "Sales": Place(box=(20.0, 20.0, 250.0, 116.0)),
    }
    after = scene(lane("Sales"), lane("Stock"), *ORDER, step("Call", on="Sales"), edge("Check order", "Call"))

    now = changed(after, before, moved=moved)

    assert now["Sales"].box[0] + now["Sales"].box[2] < 310
    assert now["Pick goods"].box[0] == 360
    assert top(now["Call"]) != top(now["Check order"])


def test_a_message_to_a_band_that_moved_meets_its_border_again() -> None:
    message = Edge(id="asks", source="Order", target="Sales", kind="message")
    before = scene(lane("Customer"), *COMPANY, *ORDER, step("Order", on="Customer"), message)
    after = scene(
        lane("Customer"), COMPANY[0], CREDIT, *COMPANY[1:], *ORDER,
        step("Order", on="Customer"), step("Ask bank", on="Credit"), message,
    )  # fmt: skip

    now = changed(after, before)

    assert now["asks"].points[-1][1] == top(now["Sales"])


def test_an_event_on_the_border_of_a_step_stays_on_it() -> None:
    waiting = event("No answer", on="Sales"), event("Refused", on="Sales")
    before = scene(*COMPANY, *ORDER, waiting[0])
    left, y, _, high = places(before)["Check order"].box
    known = {**places(before), "No answer": Place(box=(left + 40, y + high - 18, 36.0, 36.0), band="Sales")}
    after = scene(COMPANY[0], CREDIT, *COMPANY[1:], *ORDER, *waiting, step("Ask", on="Credit"))
    bands = {band.id: known[band.id] for band in before.bands}

    now = rearranged(after, known, bands=bands, attached={each.id: "Check order" for each in waiting})

    assert [top(now[each.id]) + 18 for each in waiting] == [bottom(now["Check order"])] * 2
    assert now["Refused"].box[0] + 36 < now["No answer"].box[0]


def test_an_event_goes_along_with_its_step() -> None:
    waiting = event("No answer", on="Stock")
    before = scene(*COMPANY, *ORDER, event("No answer", on="Sales"))
    left, y, _, high = places(before)["Check order"].box
    known = {**places(before), "No answer": Place(box=(left + 40, y + high - 18, 36.0, 36.0), band="Sales")}
    after = scene(*COMPANY, step("Check order", on="Stock"), *ORDER[1:], waiting)

    now = rearranged(
        after, known, bands={each.id: known[each.id] for each in COMPANY}, attached={"No answer": "Check order"}
    )

    assert top(now["Check order"]) > top(now["Stock"])
    assert top(now["No answer"]) + 18 == bottom(now["Check order"])


ORDER_IDS = ("Check order", "Pick goods", "Check order > Pick goods")
