"""A workflow as a graph: what follows what, where composites and waiting events open other ways."""

from backbrief.flow.graph import reachable
from tests.flow.office import at, bare, branch, event, flow, graph, message, step, way


def test_a_step_is_followed_by_what_its_flows_lead_to() -> None:
    drawn = graph(step("register"), step("check"), step("pay"), way("register > check"), way("register > pay"))

    assert bare(drawn.after[at("register")]) == ["check", "pay"]
    assert bare(drawn.before[at("pay")]) == ["register"]


def test_a_flow_with_an_end_that_does_not_exist_is_left_out() -> None:
    drawn = graph(step("register"), way("register > nowhere"), way("nowhere > register"))

    assert drawn.after == {}


def test_a_composite_leads_to_its_first_step_and_its_last_one_onward() -> None:
    drawn = graph(
        step("assess"),
        step("look", inside="assess"),
        step("judge", inside="assess"),
        step("pay"),
        way("assess > pay"),
        way("look > judge"),
    )

    assert bare(drawn.after[at("assess")]) == ["look"]
    assert bare(drawn.after[at("judge")]) == ["pay"]
    assert bare(step.id for step in drawn.steps()) == ["look", "judge", "pay"]


def test_a_composite_that_ends_another_one_leads_onward_with_it() -> None:
    drawn = graph(
        step("handle"),
        step("assess", inside="handle"),
        step("judge", inside="assess"),
        step("pay"),
        way("handle > pay"),
    )

    assert bare(drawn.after[at("handle")]) == ["assess"]
    assert bare(drawn.after[at("judge")]) == ["pay"]


def test_the_last_step_of_a_composite_leads_onward_although_an_event_waits_at_it() -> None:
    drawn = graph(
        step("assess"),
        step("judge", inside="assess"),
        event("too late", "time", at="judge", inside="assess"),
        step("pay"),
        way("assess > pay"),
    )

    assert bare(drawn.after[at("judge")]) == ["pay", "too late"]


def test_an_event_that_waits_at_a_step_is_exceptional() -> None:
    drawn = graph(step("check"), event("too late", "time", at="check"), step("remind"), way("too late > remind"))

    assert bare(drawn.after[at("check")]) == ["too late"]
    assert bare(drawn.exceptional) == ["too late"]


def test_a_step_that_only_something_exceptional_follows_is_an_end() -> None:
    drawn = graph(step("check"), event("too late", "time", at="check"), step("remind"), way("too late > remind"))

    assert bare(drawn.ends()) == ["check", "remind"]


def test_an_event_at_a_step_of_a_composite_that_no_flow_leaves_leads_nowhere() -> None:
    drawn = graph(
        step("assess"),
        step("judge", inside="assess"),
        event("undo", "other", at="judge", inside="assess"),
        step("pay"),
        way("assess > pay"),
    )

    assert at("undo") not in drawn.after


def test_message_flows_are_kept_apart() -> None:
    drawn = graph(step("register"), step("answer"), message("register", "answer"))

    assert drawn.after == {}
    assert bare(each.id for each in drawn.messages) == ["message register-answer"]


def test_flows_out_of_a_composite_are_found_from_its_last_step() -> None:
    drawn = graph(step("assess"), step("judge", inside="assess"), step("pay"), way("assess > pay"))

    assert bare(drawn.flows_between(at("judge"), at("pay"))) == ["assess-pay"]


def test_a_composite_that_would_lie_inside_itself_does_no_harm() -> None:
    drawn = graph(step("assess", inside="judge"), step("judge", inside="assess"))

    assert bare(drawn.enclosing(at("judge"))) == ["assess"]
    assert list(drawn.steps()) == []


def test_only_steps_that_do_not_enclose_others_are_done_by_somebody() -> None:
    drawn = graph(step("assess"), step("judge", inside="assess"), branch("valid"))

    done = [node for node in drawn.nodes if drawn.is_done_by_somebody(node)]

    assert bare(done) == ["judge"]
    assert not drawn.is_done_by_somebody("party/customer")


def test_reaching_stops_short_of_a_node() -> None:
    links = {"a": ("b",), "b": ("c", "a"), "c": ("d",)}

    assert reachable(["a"], links) == {"a", "b", "c", "d"}
    assert reachable(["a"], links, short_of="c") == {"a", "b"}


def test_two_flows_between_the_same_nodes_make_one_follower() -> None:
    drawn = graph(
        branch("valid"),
        step("pay"),
        flow("valid", "pay", name="yes", answer="yes"),
        flow("valid", "pay", name="perhaps", answer="perhaps"),
    )

    assert bare(drawn.after[at("valid")]) == ["pay"]
    assert bare(drawn.flows_between(at("valid"), at("pay"))) == ["yes", "perhaps"]
