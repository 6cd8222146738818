"""Soundness: what is found in office work that is drawn wrongly, and that nothing is found in work drawn well."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.flow.graph import Graph
from backbrief.flow.soundness import soundness_of
from tests.flow.exploration import explore
from tests.flow.office import branch, event, flow, graph, step

KINDS = st.sampled_from(["one of", "all of", "any of"])


@st.composite
def scattered(draw: st.DrawFn) -> Graph:
    """A graph of up to eight nodes joined at random."""
    count = draw(st.integers(2, 6))
    names = [f"n{number}" for number in range(count)]
    kinds = draw(st.lists(st.one_of(KINDS, st.just("step")), min_size=count, max_size=count))
    nodes = [step(name) if kind == "step" else branch(name, kind) for name, kind in zip(names, kinds, strict=True)]
    pairs = st.tuples(st.sampled_from(["start", *names]), st.sampled_from([*names, "end"]))
    drawn = draw(st.lists(pairs, min_size=count, max_size=2 * count))
    flows = [flow(source, target, name=f"f{number}") for number, (source, target) in enumerate(drawn)]
    return graph(event("start"), *nodes, event("end", "end"), flows)


@st.composite
def nested(draw: st.DrawFn) -> Graph:
    """A graph of blocks inside blocks, each with a parting and a meeting whose kinds may differ."""
    records: list[object] = [event("start"), event("end", "end")]

    def add(source: str, target: str) -> None:
        records.append(flow(source, target, name=f"f{len(records)}"))

    def block(source: str, target: str, depth: int) -> None:
        shape = draw(st.sampled_from(["step", "split", "loop"] if depth else ["step", "flow"]))
        name = f"n{len(records)}"
        if shape == "flow":
            add(source, target)
        elif shape == "step":
            records.append(step(name))
            add(source, name)
            add(name, target)
        else:
            kind = draw(KINDS)
            other = draw(st.one_of(st.just(kind), KINDS)) if shape == "split" else "one of"
            records.extend([branch(f"{name}a", kind if shape == "split" else "one of"), branch(f"{name}b", other)])
            add(source, f"{name}a")
            add(f"{name}b", target)
            if shape == "split":
                for _ in range(draw(st.integers(2, 3))):
                    block(f"{name}a", f"{name}b", depth - 1)
            else:
                block(f"{name}a", f"{name}b", depth - 1)
                block(f"{name}b", f"{name}a", depth - 1)

    block("start", "end", 2)
    return graph(*records)


@given(st.one_of(scattered(), nested()))
@settings(max_examples=400, deadline=None)
def test_the_verdict_is_that_of_playing_every_case_through(drawn: Graph) -> None:
    expected = explore(drawn)

    found = soundness_of(drawn)

    assert not found.undecided
    assert found.sound == expected.sound(drawn)
