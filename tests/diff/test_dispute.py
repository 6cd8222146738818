"""A conflict is told with what each side did, in the words of the design."""

from backbrief.diff.dispute import dispute
from backbrief.diff.merge import merge
from backbrief.domain.design import Design
from backbrief.domain.party import Role

BASE = Design().with_records(Role(id="role/clerk", name="Clerk", capacity="2 people"))


def test_both_statements_are_told_with_what_was_there() -> None:
    ours = BASE.with_records(Role(id="role/clerk", name="Clerk", capacity="3 people"))
    theirs = BASE.with_records(Role(id="role/clerk", name="Clerk", capacity="4 people"))

    (conflict,) = merge(BASE, ours=ours, theirs=theirs).conflicts

    assert dispute(conflict, base=BASE, ours=ours, theirs=theirs) == (
        "ours restates role 'Clerk': capacity: 2 people -> 3 people; "
        "theirs restates role 'Clerk': capacity: 2 people -> 4 people"
    )


def test_a_removal_against_a_statement_is_told() -> None:
    theirs = BASE.with_records(Role(id="role/clerk", name="Clerk", capacity="4 people"))

    (conflict,) = merge(BASE, ours=Design(), theirs=theirs).conflicts

    assert dispute(conflict, base=BASE, ours=Design(), theirs=theirs).startswith("ours removes role 'Clerk'")
