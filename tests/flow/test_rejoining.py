"""Where all paths from a node have come together again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.flow.graph import Graph, reachable
from backbrief.flow.rejoining import END, rejoinings
from tests.flow.office import at, branch, event, flow, graph, step, way


def test_paths_rejoin_at_the_meeting_and_not_later() -> None:
    drawn = graph(
        event("begun"),
        branch("part"),
        branch("meet"),
        step("look"),
        step("ask"),
        step("pay"),
        way("begun > part > look > meet > pay"),
        way("part > ask > meet"),
    )

    assert rejoinings(drawn)[at("part")] == at("meet")


def test_paths_that_end_apart_rejoin_at_the_end() -> None:
    drawn = graph(branch("part"), step("look"), step("ask"), way("part > look"), way("part > ask"))

    assert rejoinings(drawn)[at("part")] == END


@st.composite
def scattered(draw: st.DrawFn) -> Graph:
    """Steps joined at random."""
    names = [f"s{number}" for number in range(draw(st.integers(2, 7)))]
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=12))
    return graph([step(name) for name in names], [flow(*pair, name=f"f{place}") for place, pair in enumerate(pairs)])


@given(scattered())
@settings(deadline=None)
def test_every_path_to_an_end_passes_the_rejoining(drawn: Graph) -> None:
    found = rejoinings(drawn)

    for node, rejoining in found.items():
        if END in (node, rejoining):
            continue
        passed_by = reachable(drawn.after[node], drawn.after, short_of=rejoining)
        assert not passed_by.intersection(drawn.ends())
