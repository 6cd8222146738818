"""Three-way merge: changes that agree are all taken, and each conflict is named."""

from hypothesis import given

from backbrief.diff.compare import diff
from backbrief.diff.merge import merge
from backbrief.domain.change import Removed, Stated
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from tests.strategies import designs

CLERK = Role(id="role/clerk", name="Clerk")
LEAD = Role(id="role/lead", name="Lead")
BASE = Design().with_records(CLERK)


@given(designs(), designs())
def test_merging_with_an_unchanged_design_takes_all_changes(base: Design, theirs: Design) -> None:
    assert merge(base, ours=base, theirs=theirs).design.records == theirs.records
    assert merge(base, ours=theirs, theirs=base).design.records == theirs.records
    assert merge(base, ours=theirs, theirs=theirs).conflicts == ()


@given(designs(), designs(), designs())
def test_what_we_changed_is_kept_in_every_merge(base: Design, ours: Design, theirs: Design) -> None:
    merged = merge(base, ours=ours, theirs=theirs)

    lost = [change for change in diff(ours, merged.design) if change not in diff(base, theirs)]
    assert lost == []


def test_changes_to_different_facts_are_both_taken() -> None:
    ours = Design().with_records(Role(id="role/clerk", name="Clerk", capacity="3 people"))
    theirs = Design().with_records(Role(id="role/clerk", name="Agent"), LEAD)

    merged = merge(BASE, ours=ours, theirs=theirs)

    assert merged.conflicts == ()
    assert merged.design.records == {
        "role/clerk": Role(id="role/clerk", name="Agent", capacity="3 people"),
        LEAD.id: LEAD,
    }


def test_two_answers_to_one_fact_are_a_conflict_and_ours_stays() -> None:
    ours = Design().with_records(Role(id="role/clerk", name="Agent"))
    theirs = Design().with_records(Role(id="role/clerk", name="Officer"))

    merged = merge(BASE, ours=ours, theirs=theirs)

    (conflict,) = merged.conflicts
    assert (conflict.record, conflict.fact) == ("role/clerk", "name")
    assert conflict.theirs == Stated("role/clerk", "name", "Clerk", "Officer")
    assert merged.design.records == ours.records


def test_restating_what_the_other_removed_is_a_conflict_in_both_directions() -> None:
    removed, restated = Design(), Design().with_records(Role(id="role/clerk", name="Agent"))

    (first,) = merge(BASE, ours=removed, theirs=restated).conflicts
    (second,) = merge(BASE, ours=restated, theirs=removed).conflicts

    assert first.ours == Removed(CLERK)
    assert second.theirs == Removed(CLERK)


def test_adding_the_same_id_differently_is_a_conflict() -> None:
    ours, theirs = BASE.with_records(LEAD), BASE.with_records(Role(id="role/lead", name="Head"))

    (conflict,) = merge(BASE, ours=ours, theirs=theirs).conflicts

    assert conflict.record == "role/lead"
