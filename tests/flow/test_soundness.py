"""Soundness: what is found in office work that is drawn wrongly, and that nothing is found in work drawn well."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.flow.graph import Graph
from backbrief.flow.soundness import Mismatch, Soundness, soundness_of
from tests.flow.exploration import explore
from tests.flow.office import at, bare, branch, event, flow, graph, message, step, way

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


def block(parts: str, meets: str) -> Soundness:
    """What is found where two steps lie between a parting and a meeting."""
    return soundness_of(
        graph(
            event("begun"),
            branch("part", parts),
            step("check"),
            step("ask"),
            branch("meet", meets),
            step("pay"),
            way("begun > part > check > meet > pay"),
            way("part > ask > meet"),
        )
    )


@pytest.mark.parametrize(
    ("parts", "meets"),
    [("one of", "one of"), ("all of", "all of"), ("any of", "any of"), ("one of", "any of"), ("all of", "any of")],
)
def test_paths_that_rejoin_as_they_parted_are_sound(parts: str, meets: str) -> None:
    found = block(parts, meets)

    assert found.sound


def test_paths_taken_side_by_side_that_meet_as_one_of_repeat_what_follows() -> None:
    found = block("all of", "one of")

    assert found.repeated == (Mismatch(at("part"), at("meet")),)
    assert not found.sound


def test_one_of_several_paths_gets_stuck_where_all_are_waited_for() -> None:
    found = block("one of", "all of")

    assert found.stuck == (Mismatch(at("part"), at("meet")),)


def test_some_of_several_paths_may_get_stuck_or_repeat_what_follows() -> None:
    assert block("any of", "all of").stuck
    assert block("any of", "one of").repeated


def test_the_one_whose_event_comes_first_is_one_of_them() -> None:
    assert block("first event", "one of").sound
    assert block("first event", "all of").stuck


def test_a_step_that_no_flow_leads_to_is_unreachable() -> None:
    found = soundness_of(graph(event("begun"), step("pay"), step("forgotten"), way("begun > pay")))

    assert bare(found.unreachable) == ["forgotten"]


def test_steps_that_only_lead_back_to_each_other_are_endless() -> None:
    found = soundness_of(graph(event("begun"), step("ask"), step("wait"), way("begun > ask > wait > ask")))

    assert set(bare(found.endless)) == {"begun", "ask", "wait"}


def test_a_meeting_that_waits_for_what_no_case_comes_to_is_stuck() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            branch("meet", "all of"),
            step("pay"),
            step("lost"),
            way("begun > meet > pay"),
            way("lost > meet"),
        )
    )

    assert found.stuck == (Mismatch("", at("meet")),)


def test_a_meeting_that_waits_for_what_comes_back_from_itself_is_stuck() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            branch("meet", "all of"),
            branch("again"),
            step("pay"),
            way("begun > meet > again > pay"),
            way("again > meet"),
        )
    )

    assert bare(each.meets for each in found.stuck) == ["meet"]


def test_a_loop_that_sends_work_on_and_back_at_once_repeats_it() -> None:
    found = soundness_of(graph(event("begun"), step("ask"), step("pay"), way("begun > ask > pay"), way("ask > ask")))

    assert found.repeated == (Mismatch(at("ask"), at("ask")),)


def test_several_flows_at_a_step_part_and_meet_implicitly() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            step("register"),
            step("check"),
            step("pay"),
            way("begun > register > check > pay"),
            way("register > pay"),
        )
    )

    assert bare(found.implicit_partings) == ["register"]
    assert bare(found.implicit_meetings) == ["pay"]
    assert found.repeated == (Mismatch(at("register"), at("pay")),)


def test_answers_at_the_flows_of_a_step_let_one_of_them_be_taken() -> None:
    answers = [flow("check", "pay", answer="valid"), flow("check", "refuse", answer="not valid")]

    found = soundness_of(
        graph(
            event("begun"),
            step("check"),
            step("pay"),
            step("refuse"),
            step("file"),
            way("begun > check"),
            answers,
            way("pay > file"),
            way("refuse > file"),
        )
    )

    assert found.sound


def test_conditions_at_the_flows_of_a_step_let_any_of_them_be_taken() -> None:
    conditions = [
        flow("check", "pay", condition="damage covered"),
        flow("check", "refuse", condition="some not covered"),
    ]

    found = soundness_of(
        graph(
            event("begun"),
            step("check"),
            step("pay"),
            step("refuse"),
            step("file"),
            way("begun > check"),
            conditions,
            way("pay > file"),
            way("refuse > file"),
        )
    )

    assert found.repeated == (Mismatch(at("check"), at("file")),)


def test_an_event_at_a_step_comes_instead_of_what_follows_otherwise() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            step("check"),
            event("too late", "time", at="check"),
            step("remind"),
            step("pay"),
            way("begun > check > pay"),
            way("too late > remind > pay"),
        )
    )

    assert found.sound


def test_an_event_at_a_step_that_leads_nowhere_takes_no_case_away() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            branch("part", "all of"),
            branch("meet", "all of"),
            step("book hotel"),
            event("undo", "other", at="book hotel"),
            step("book flight"),
            way("begun > part > book hotel > meet"),
            way("part > book flight > meet"),
        )
    )

    assert found.sound


def test_paths_inside_a_composite_may_end_apart_from_each_other() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            step("assess"),
            step("pay"),
            way("begun > assess > pay"),
            branch("part", "all of", inside="assess"),
            step("look", inside="assess"),
            step("ask", inside="assess"),
            way("part > look"),
            way("part > ask"),
        )
    )

    assert found.sound


def test_a_fault_inside_a_composite_is_found() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            step("assess"),
            way("begun > assess"),
            branch("part", "all of", inside="assess"),
            step("look", inside="assess"),
            step("ask", inside="assess"),
            step("judge", inside="assess"),
            way("part > look > judge"),
            way("part > ask > judge"),
        )
    )

    assert found.repeated == (Mismatch(at("part"), at("judge")),)


def test_a_flow_across_the_border_of_a_composite_counts_as_its_own() -> None:
    found = soundness_of(
        graph(
            event("begun"),
            step("assess"),
            step("look", inside="assess"),
            step("pay"),
            way("begun > assess"),
            way("look > pay"),
            way("assess > look"),
        )
    )

    assert found.sound


def test_each_pool_begins_separately() -> None:
    found = soundness_of(
        graph(
            event("claim arrives"),
            step("register"),
            way("claim arrives > register"),
            step("assess"),
            step("report"),
            way("assess > report"),
            message("register", "assess"),
        )
    )

    assert found.sound


def test_several_start_events_begin_one_by_one_and_meet_as_one_of() -> None:
    found = soundness_of(
        graph(
            event("by mail"), event("by phone"), step("register"), way("by mail > register"), way("by phone > register")
        )
    )

    assert found.sound


def test_work_that_begins_at_several_steps_begins_at_all_of_them() -> None:
    found = soundness_of(graph(step("look"), step("ask"), step("judge"), way("look > judge"), way("ask > judge")))

    assert found.repeated == (Mismatch("", at("judge")),)


def test_a_net_with_too_many_states_is_left_undecided() -> None:
    names = [f"path {number}" for number in range(12)]
    records: list[object] = [
        event("begun"),
        branch("part", "all of"),
        branch("meet", "all of"),
        step("pay"),
        way("begun > part"),
        way("meet > pay"),
    ]
    for name in names:
        records += [branch(f"{name} a", "one of"), branch(f"{name} b", "all of"), step(name)]
        records += [
            way(f"part > {name} a > {name} b > {name} > meet"),
            way(f"{name} a > {name}"),
            flow("part", f"{name} b", name=f"to {name}"),
        ]

    found = soundness_of(graph(*records))

    assert found.undecided
    assert not found.sound


def test_a_parting_into_any_of_very_many_paths_is_left_undecided() -> None:
    records: list[object] = [event("begun"), branch("part", "any of"), way("begun > part")]
    for number in range(9):
        records += [
            step(f"s{number}"),
            branch(f"b{number}", "all of"),
            way(f"part > s{number} > b{number}"),
            way(f"s{number} > b{(number + 1) % 9}"),
        ]

    found = soundness_of(graph(*records))

    assert found.undecided


def test_very_many_entangled_nodes_are_left_undecided() -> None:
    records: list[object] = [event("begun"), branch("part", "all of"), way("begun > part")]
    for number in range(120):
        records += [branch(f"c{number}"), branch(f"b{number}", "all of"), way(f"part > c{number} > b{number}")]
        records.append(flow(f"c{number}", f"b{(number + 1) % 120}"))

    found = soundness_of(graph(*records))

    assert len(found.undecided) > 200


def test_five_thousand_steps_in_blocks_are_no_trouble() -> None:
    records: list[object] = [event("begun")]
    before = "begun"
    for number in range(1000):
        part, meet = f"part {number}", f"meet {number}"
        records += [
            branch(part, "all of"),
            branch(meet, "all of"),
            step(f"a{number}"),
            step(f"b{number}"),
            step(f"c{number}"),
        ]
        records += [way(f"{before} > {part} > a{number} > c{number} > {meet}"), way(f"{part} > b{number} > {meet}")]
        before = meet

    assert soundness_of(graph(*records)).sound
