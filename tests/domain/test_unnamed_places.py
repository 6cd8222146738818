"""A place in the flow without a name is called by the work around it, never by the id of a program."""

import pytest

from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.design import Design
from backbrief.domain.step import Step

CLAIM = "workflow/claim"
CHECK, ASK, PAY = (
    Step(id=f"{CLAIM}/{own}", name=name) for own, name in (("s1", "Check claim"), ("s2", "Ask back"), ("s3", "Pay"))
)


def called(*records: Step | Branch | Event, flows: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """The names of the records, in a claim where these flow into each other."""
    joined = [
        Flow(id=f"{CLAIM}/f{number}", source=f"{CLAIM}/{source}", target=f"{CLAIM}/{target}")
        for number, (source, target) in enumerate(flows)
    ]
    design = Design().with_records(CHECK, ASK, PAY, *records, *joined)
    return [design.name_of(each.id) for each in records]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("one of", 'the decision after "Check claim"'),
        ("all of", 'the parting after "Check claim"'),
        ("first event", 'the wait after "Check claim"'),
        (None, 'the decision after "Check claim"'),
    ],
)
def test_a_branch_is_called_by_the_work_before_it(kind: str | None, name: str) -> None:
    flows = (("s1", "gateway-3"), ("gateway-3", "s2"), ("gateway-3", "s3"))

    assert called(Branch(id=f"{CLAIM}/gateway-3", kind=kind), flows=flows) == [name]


def test_a_meeting_of_paths_is_called_by_the_work_that_leads_there_past_others_without_a_name() -> None:
    branches = [Branch(id=f"{CLAIM}/g{number}") for number in (1, 2)]
    flows = (("s1", "g1"), ("s2", "g1"), ("g1", "g2"), ("s2", "g2"), ("g2", "s3"), ("g2", "gone9"))

    first, second = called(*branches, flows=flows)

    assert first == 'where the paths after "Check claim" and "Ask back" meet'
    assert second == 'the decision after "Ask back" and "Check claim"'


def test_where_nothing_named_comes_before_the_work_behind_it_is_told() -> None:
    begin, branch, alone = Event(id=f"{CLAIM}/e1", kind="start"), Branch(id=f"{CLAIM}/_2b15"), Branch(id=f"{CLAIM}/g7")
    flows = (("e1", "_2b15"), ("_2b15", "s1"), ("_2b15", "_2b15"))

    names = called(begin, branch, alone, flows=flows)

    assert names == [
        'the start before "Check claim"',
        'the decision before "Check claim"',
        "the decision without a name",
    ]


def test_events_and_steps_are_called_by_what_they_are() -> None:
    late = Event(id=f"{CLAIM}/e1", kind="time", at=f"{CLAIM}/s1")
    later = Event(id=f"{CLAIM}/e2", kind="message", at=f"{CLAIM}/t9")
    end, work = Event(id=f"{CLAIM}/e3", kind="end"), Step(id=f"{CLAIM}/t9")

    names = called(late, later, end, work, flows=(("s1", "t9"), ("s3", "e3")))

    assert names == ['the wait at "Check claim"', "the message", 'the end after "Pay"', 'the step after "Check claim"']


def test_places_that_would_be_called_the_same_are_counted() -> None:
    branches = [Branch(id=f"{CLAIM}/g{number}", kind="one of") for number in (1, 2)]
    flows = (("s1", "g1"), ("g1", "g2"), ("g1", "s2"), ("g2", "s2"), ("g2", "s3"))

    assert called(*branches, flows=flows) == [
        'the decision after "Check claim"',
        'the decision after "Check claim" (2)',
    ]


def test_a_loop_of_places_without_names_is_told_without_them() -> None:
    branches = [Branch(id=f"{CLAIM}/g{number}") for number in (1, 2)]
    flows = (("g1", "g2"), ("g2", "g1"), ("g2", "g2"))

    names = called(*branches, flows=flows)

    assert names == ["the decision without a name", "the decision without a name (2)"]


def test_a_meeting_of_paths_that_nothing_named_leads_to_is_called_by_what_follows() -> None:
    branches = [Branch(id=f"{CLAIM}/g{number}") for number in (1, 2, 3)]
    flows = (("g1", "g3"), ("g2", "g3"), ("g3", "s3"))

    assert called(*branches, flows=flows)[-1] == 'the meeting of paths before "Pay"'


def test_a_word_that_somebody_chose_as_an_id_stays() -> None:
    design = Design().with_records(CHECK, Branch(id=f"{CLAIM}/can-pay"))

    assert design.name_of(f"{CLAIM}/can-pay") == "can-pay"


def test_a_message_does_not_say_where_a_place_stands() -> None:
    message = Flow(id=f"{CLAIM}/m", source=f"{CLAIM}/s1", target=f"{CLAIM}/g1", message=True)
    design = Design().with_records(CHECK, Branch(id=f"{CLAIM}/g1"), message)

    assert design.name_of(f"{CLAIM}/g1") == "the decision without a name"
