"""Writing a design: nothing is overwritten unseen, everything is logged."""

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.utils import DatabaseError

from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.chain import breaks
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import Opened, forget_opened, opened
from backbrief.web.store.write import Act, Conflict, Waited, write
from tests.web.conftest import Stored

STEP = "workflow/claim/register"


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step."""
    return stored(
        Design().with_records(
            Role(id="role/clerk", name="Clerk"),
            Workflow(id="workflow/claim", name="Settle a claim"),
            Step(id=STEP, name="Register claim", role="role/clerk"),
        )
    )


def said(person: User, text: str = "Changed a step") -> Act:
    return Act(author=person, via="form", says=text)


def renamed(before: str, after: str) -> Change:
    return Stated(STEP, "name", before, after)


def test_a_change_makes_the_next_version_and_is_there_for_the_next_reader(claim: Opened, ana: User) -> None:
    saved = write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))
    forget_opened()

    assert saved.version == claim.version + 1
    assert opened(claim.id).design == saved.design
    assert saved.design.name_of(STEP) == "Note claim"


def test_no_change_makes_no_version(claim: Opened, ana: User) -> None:
    assert write(claim.id, [], base=claim.version, act=said(ana)).version == claim.version


def test_what_somebody_else_changed_elsewhere_is_kept(claim: Opened, ana: User, ben: User) -> None:
    write(claim.id, [Stated(STEP, "purpose", None, "The claim is known")], base=claim.version, act=said(ben))

    saved = write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))

    step = saved.design.find(STEP, Step)
    assert step is not None
    assert (step.name, step.purpose) == ("Note claim", "The claim is known")


def test_a_stale_change_of_the_same_fact_is_refused_with_both_texts(claim: Opened, ana: User, ben: User) -> None:
    theirs = renamed("Register claim", "Take claim in")
    write(claim.id, [theirs], base=claim.version, act=said(ben))

    with pytest.raises(Conflict) as refused:
        write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))

    assert [each.change for each in refused.value.theirs] == [theirs]
    assert refused.value.theirs[0].entry.author_name == "Ben"
    assert opened(claim.id).design.name_of(STEP) == "Take claim in"


def test_a_change_that_waited_is_refused_for_what_came_in_while_it_waited(claim: Opened, ana: User, ben: User) -> None:
    theirs = renamed("Register claim", "Take claim in")
    now = write(claim.id, [theirs], base=claim.version, act=said(ben))
    waited = Waited(since=claim.version, own=frozenset())

    with pytest.raises(Conflict) as refused:
        write(claim.id, [renamed("Take claim in", "Note claim")], base=now.version, act=said(ana), waited=waited)

    assert [each.change for each in refused.value.theirs] == [theirs]
    assert opened(claim.id).version == now.version


def test_a_change_that_waited_follows_the_own_ones_before_it(claim: Opened, ana: User) -> None:
    now = write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))
    waited = Waited(since=claim.version, own=frozenset({now.version}))

    saved = write(claim.id, [renamed("Note claim", "Note it")], base=now.version, act=said(ana), waited=waited)

    assert saved.design.name_of(STEP) == "Note it"


def test_nobody_can_call_a_colleagues_version_their_own(claim: Opened, ana: User, ben: User) -> None:
    now = write(claim.id, [renamed("Register claim", "Take claim in")], base=claim.version, act=said(ben))
    waited = Waited(since=claim.version, own=frozenset({now.version}))

    with pytest.raises(Conflict):
        write(claim.id, [renamed("Take claim in", "Note it")], base=now.version, act=said(ana), waited=waited)


def test_a_change_of_what_somebody_removed_is_refused(claim: Opened, ana: User, ben: User) -> None:
    write(claim.id, [Removed(claim.design.records[STEP])], base=claim.version, act=said(ben))

    with pytest.raises(Conflict):
        write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))


def test_naming_what_somebody_removed_is_refused_and_so_is_removing_what_somebody_named(
    claim: Opened, ana: User, ben: User
) -> None:
    boss = Role(id="role/boss", name="Boss")
    start = write(claim.id, [Added(boss)], base=claim.version, act=said(ana))
    gives_to_boss = Stated(STEP, "role", "role/clerk", "role/boss")

    write(claim.id, [Removed(boss)], base=start.version, act=said(ben))
    with pytest.raises(Conflict) as refused:
        write(claim.id, [gives_to_boss], base=start.version, act=said(ana))
    assert [each.change for each in refused.value.theirs] == [Removed(boss)]

    again = write(claim.id, [Added(boss)], base=opened(claim.id).version, act=said(ben))
    write(claim.id, [gives_to_boss], base=again.version, act=said(ana))
    with pytest.raises(Conflict) as refused:
        write(claim.id, [Removed(boss)], base=again.version, act=said(ben))
    assert [each.change for each in refused.value.theirs] == [gives_to_boss]


def test_the_same_id_added_by_two_is_refused(claim: Opened, ana: User, ben: User) -> None:
    seller = Role(id="role/seller", name="Seller")
    write(claim.id, [Added(seller)], base=claim.version, act=said(ben))

    with pytest.raises(Conflict):
        write(claim.id, [Added(Role(id="role/seller", name="Shop"))], base=claim.version, act=said(ana))


def test_every_earlier_version_can_be_opened_again(claim: Opened, ana: User) -> None:
    first = write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))
    write(claim.id, [Removed(first.design.records[STEP])], base=first.version, act=said(ana))
    forget_opened()

    assert opened(claim.id, claim.version).design.records == claim.design.records
    assert opened(claim.id, first.version).design.records == first.design.records
    assert opened(claim.id, 0).design.records == {}


def test_the_log_tells_who_did_what_and_holds_together(claim: Opened, ana: User) -> None:
    write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana, "Renamed step"))

    entries = list(LoggedChange.objects.filter(design=claim.id))

    assert [(each.author_name, each.says) for each in entries][1] == ("Ana", "Renamed step")
    assert list(breaks(entries)) == []


@pytest.mark.parametrize(("column", "value"), [("says", "x"), ("author_name", "Eve"), ("via", "x"), ("changes", [])])
def test_an_altered_entry_is_found(claim: Opened, column: str, value: object) -> None:
    entries = list(LoggedChange.objects.filter(design=claim.id))
    setattr(entries[0], column, value)

    assert list(breaks(entries)) == [1]


def test_a_missing_entry_is_found(claim: Opened, ana: User) -> None:
    write(claim.id, [renamed("Register claim", "Note claim")], base=claim.version, act=said(ana))
    entries = list(LoggedChange.objects.filter(design=claim.id))

    assert list(breaks(entries[1:])) == [2]


@pytest.mark.parametrize("statement", ["UPDATE store_loggedchange SET says = 'x'", "DELETE FROM store_loggedchange"])
def test_the_database_refuses_to_alter_the_log(claim: Opened, statement: str) -> None:
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
