"""Loops, and the flows on which work goes back."""

from hypothesis import given
from hypothesis import strategies as st

from backbrief.flow.cycles import components, flow_order, loops_of
from backbrief.flow.graph import reachable
from tests.flow.office import bare, branch, event, graph, step, way

LINKS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3, unique=True))


def test_work_without_loops_has_none() -> None:
    assert loops_of(graph(step("register"), step("check"), way("register > check"))) == ()


def test_a_refusal_that_goes_back_makes_a_loop_with_the_flow_that_does() -> None:
    drawn = graph(
        event("claim arrives"),
        step("register"),
        step("check"),
        branch("valid"),
        step("pay"),
        way("claim arrives > register > check > valid > pay"),
        way("valid > register"),
    )

    (loop,) = loops_of(drawn)

    assert bare(loop.nodes) == ["register", "check", "valid"]
    assert bare(loop.back) == ["valid-register"]


def test_a_step_that_leads_to_itself_is_a_loop() -> None:
    (loop,) = loops_of(graph(event("begun"), step("call"), way("begun > call > call")))

    assert bare(loop.nodes) == ["call"]
    assert bare(loop.back) == ["call-call"]


def test_loops_come_in_the_order_of_the_flow() -> None:
    drawn = graph(
        event("begun"),
        step("a"),
        step("b"),
        step("c"),
        step("d"),
        way("begun > a > b > a"),
        way("b > c > d > c"),
    )

    assert [bare(loop.nodes) for loop in loops_of(drawn)] == [["a", "b"], ["c", "d"]]


def test_a_way_back_out_of_a_composite_is_the_flow_that_leaves_it() -> None:
    drawn = graph(
        event("begun"), step("assess"), step("judge", inside="assess"), way("begun > assess"), way("assess > assess")
    )

    (loop,) = loops_of(drawn)

    assert bare(loop.back) == ["assess-assess"]


def test_the_order_of_the_flow_puts_a_meeting_behind_all_paths() -> None:
    drawn = graph(
        event("begun"),
        branch("part"),
        step("long"),
        step("longer"),
        step("short"),
        branch("meet"),
        way("begun > part > short > meet"),
        way("part > long > longer > meet"),
    )

    order = bare(flow_order(drawn))

    assert order[0] == "begun"
    assert order[-1] == "meet"


@given(LINKS)
def test_two_nodes_are_in_one_group_exactly_when_each_leads_to_the_other(links: dict[str, list[str]]) -> None:
    groups = components("abcdef", links)

    assert sorted(node for group in groups for node in group) == list("abcdef")
    for one in "abcdef":
        for other in "abcdef":
            together = any(one in group and other in group for group in groups)
            assert together == (other in reachable([one], links) and one in reachable([other], links))


def test_ten_thousand_steps_in_a_row_are_no_trouble() -> None:
    names = [f"s{number}" for number in range(10_000)]

    loops = loops_of(graph([step(name) for name in names], way(" > ".join([*names, "s0"]))))

    assert len(loops[0].nodes) == 10_000
