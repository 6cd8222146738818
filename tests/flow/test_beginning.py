"""Where work begins: at start events, without them, in each pool, and inside composites."""

from backbrief.domain.party import Role
from tests.flow.office import at, bare, event, graph, message, outsider, step, way


def test_work_begins_at_start_events() -> None:
    drawn = graph(event("claim arrives"), step("register"), step("forgotten"), way("claim arrives > register"))

    assert bare(drawn.starts()) == ["claim arrives"]


def test_work_without_start_events_begins_where_nothing_leads_to() -> None:
    drawn = graph(step("register"), step("check"), way("register > check"))

    assert bare(drawn.starts()) == ["register"]


def test_an_end_event_that_nothing_leads_to_is_no_beginning() -> None:
    drawn = graph(step("register"), event("done", "end"))

    assert bare(drawn.starts()) == ["register"]


def test_the_work_of_another_organisation_begins_by_itself() -> None:
    drawn = graph(
        outsider("garage"),
        Role(id="role/mechanic", party="party/garage"),
        event("claim arrives"),
        step("register", "clerk"),
        way("claim arrives > register"),
        step("repair", "mechanic"),
        step("invoice", "mechanic"),
        way("repair > invoice"),
    )

    assert bare(drawn.starts()) == ["claim arrives", "repair"]


def test_work_that_only_a_message_joins_begins_by_itself() -> None:
    drawn = graph(
        event("claim arrives"),
        step("register", "clerk"),
        way("claim arrives > register"),
        step("assess", "expert"),
        step("report", "expert"),
        way("assess > report"),
        message("register", "assess"),
    )

    assert bare(drawn.starts()) == ["claim arrives", "assess"]


def test_a_message_event_that_nothing_leads_to_begins_by_itself() -> None:
    drawn = graph(
        event("claim arrives"),
        step("register"),
        way("claim arrives > register"),
        event("customer withdraws", "message"),
        step("close"),
        way("customer withdraws > close"),
    )

    assert bare(drawn.starts()) == ["claim arrives", "customer withdraws"]
    assert bare(drawn.beginnings.aside[""]) == ["customer withdraws"]


def test_a_composite_that_nothing_leads_to_begins_by_itself_beside_start_events() -> None:
    drawn = graph(
        event("claim arrives"),
        step("register"),
        way("claim arrives > register"),
        step("withdrawal"),
        event("letter", "start", inside="withdrawal"),
        step("close", inside="withdrawal"),
        way("letter > close"),
    )

    assert bare(drawn.starts()) == ["claim arrives", "withdrawal"]
    assert bare(drawn.after[at("withdrawal")]) == ["letter"]


def test_a_composite_begins_at_its_start_events_and_not_where_nothing_leads_to() -> None:
    drawn = graph(
        step("assess"),
        event("begun", "start", inside="assess"),
        step("look", inside="assess"),
        step("forgotten", inside="assess"),
        way("begun > look"),
    )

    assert bare(drawn.after[at("assess")]) == ["begun"]


def test_what_begins_by_itself_inside_a_composite_is_exceptional() -> None:
    drawn = graph(
        step("assess"),
        event("begun", "start", inside="assess"),
        step("look", inside="assess"),
        way("begun > look"),
        step("withdrawal", inside="assess"),
        step("close", inside="withdrawal"),
    )

    assert bare(drawn.after[at("assess")]) == ["begun", "withdrawal"]
    assert bare(drawn.exceptional) == ["withdrawal"]


def test_a_composite_in_which_everything_goes_round_begins_with_its_first_step() -> None:
    drawn = graph(step("assess"), step("look", inside="assess"), step("ask", inside="assess"), way("look > ask > look"))

    assert bare(drawn.after[at("assess")]) == ["look"]


def test_an_event_at_a_step_belongs_to_the_piece_of_that_step() -> None:
    drawn = graph(
        event("claim arrives"),
        step("register"),
        way("claim arrives > register"),
        event("too late", "time", at="register"),
        step("remind"),
        way("too late > remind"),
    )

    assert bare(drawn.starts()) == ["claim arrives"]
