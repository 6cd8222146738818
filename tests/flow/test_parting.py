"""How paths part and meet."""

import pytest

from backbrief.flow.parting import begins_as, goes_on_as, meets_as, parts_as
from tests.flow.office import at, branch, event, flow, graph, step, way


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("one of", "one of"), ("all of", "all of"), ("any of", "any of"), ("first event", "one of"), (None, "one of")],
)
def test_a_branch_parts_and_meets_as_it_says(kind: str | None, meant: str) -> None:
    drawn = graph(branch("b", kind))

    assert (parts_as(drawn, at("b")), meets_as(drawn, at("b"))) == (meant, meant)


def test_steps_part_as_all_of_and_meet_as_one_of() -> None:
    drawn = graph(step("a"), step("b"), step("c"), way("a > b"), way("a > c"))

    assert (parts_as(drawn, at("a")), meets_as(drawn, at("a"))) == ("all of", "one of")


def test_a_default_is_an_answer() -> None:
    drawn = graph(step("a"), step("b"), step("c"), flow("a", "b", answer="yes"), flow("a", "c", default=True))

    assert parts_as(drawn, at("a")) == "one of"


def test_some_conditions_let_any_be_taken() -> None:
    drawn = graph(step("a"), step("b"), step("c"), flow("a", "b", condition="large"), flow("a", "c"))

    assert parts_as(drawn, at("a")) == "any of"


def test_work_goes_on_into_a_composite_and_out_of_it() -> None:
    drawn = graph(
        step("assess"),
        step("look", inside="assess"),
        step("ask", inside="assess"),
        step("pay"),
        step("write"),
        way("assess > pay"),
        way("assess > write"),
    )

    assert goes_on_as(drawn, at("assess")) == "all of"
    assert goes_on_as(drawn, at("look")) == "all of"
    assert goes_on_as(drawn, at("pay")) == "one of"


def test_work_begins_at_one_of_several_events_and_at_all_of_several_steps() -> None:
    drawn = graph(event("by mail"), event("by phone"), step("look"), step("ask"))

    assert begins_as(drawn, [at("by mail"), at("by phone")]) == "one of"
    assert begins_as(drawn, [at("look"), at("ask")]) == "all of"
