"""What is written while another step, on a path taken side by side, reads or writes it."""

import pytest

from backbrief.domain.need import Use
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.survey import Survey
from tests.flow.office import CLAIM, at, bare, branch, creates, event, looks_at, office, step, use, way

CHANGES = use("changes", "claim", "status")


def found_between(kind: str, look: tuple[Use, ...], ask: tuple[Use, ...]) -> tuple[Gap, ...]:
    """What is found where one step looks and another asks between a parting and a meeting of a kind."""
    records = [
        event("begun"),
        branch("part", kind),
        branch("meet", kind),
        step("look", "expert", *look),
        step("ask", "clerk", *ask),
        step("pay", "clerk", CHANGES),
        way("begun > part > look > meet > pay"),
        way("part > ask > meet"),
    ]
    return Survey(office(*records)).continuities[CLAIM].inconsistent


def test_what_is_written_while_another_step_reads_it_is_inconsistent() -> None:
    found = found_between("all of", (looks_at("claim", "status"),), (CHANGES,))

    assert found == (Gap(at("ask"), "information/claim", "status", Strength.STRONG, (at("look"),)),)


def test_what_two_steps_write_is_told_once() -> None:
    found = found_between("all of", (CHANGES,), (CHANGES,))

    assert found == (Gap(at("look"), "information/claim", "status", Strength.STRONG, (at("ask"),)),)


def test_what_is_written_as_a_whole_clashes_with_each_part() -> None:
    found = found_between("all of", (creates("claim"),), (looks_at("claim", "status"),))

    assert [(gap.at, gap.attribute) for gap in found] == [(at("look"), "status")]


def test_different_parts_of_one_information_do_not_clash() -> None:
    assert found_between("all of", (looks_at("claim", "amount"),), (CHANGES,)) == ()


def test_what_both_only_read_does_not_clash() -> None:
    assert found_between("all of", (looks_at("claim", "status"),), (looks_at("claim", "status"),)) == ()


def test_where_any_paths_may_be_taken_they_clash_on_some() -> None:
    found = found_between("any of", (looks_at("claim", "status"),), (CHANGES,))

    assert [gap.strength for gap in found] == [Strength.WEAK]


def test_where_one_path_is_taken_nothing_clashes() -> None:
    assert found_between("one of", (looks_at("claim", "status"),), (CHANGES,)) == ()


@pytest.mark.parametrize(("outer", "inner"), [("any of", "all of"), ("all of", "any of")])
def test_a_clash_that_is_certain_with_one_step_is_certain(outer: str, inner: str) -> None:
    records = [
        event("begun"),
        branch("part", outer),
        branch("part again", inner),
        step("ask", "clerk", CHANGES),
        step("look", "expert", looks_at("claim", "status")),
        step("count", "expert", looks_at("claim", "status")),
        way("begun > part > part again > ask"),
        way("part again > look"),
        way("part > count"),
    ]

    found = Survey(office(*records)).continuities[CLAIM].inconsistent

    assert [(gap.at, gap.strength, set(bare(gap.where))) for gap in found] == [
        (at("ask"), Strength.STRONG, {"look", "count"})
    ]


def test_paths_that_never_rejoin_are_followed_to_their_ends() -> None:
    records = [
        event("begun"),
        step("register", "clerk"),
        step("look", "expert", looks_at("claim", "status")),
        step("ask", "clerk", CHANGES),
        way("begun > register > look"),
        way("register > ask"),
    ]

    found = Survey(office(*records)).continuities[CLAIM].inconsistent

    assert [gap.at for gap in found] == [at("ask")]
