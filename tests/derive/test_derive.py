"""Deriving gives the same requirements whatever the order, keeps numbers for good, merges and shows conflicts."""

import random
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from backbrief.derive.derive import Derived, derive
from backbrief.domain.design import Design
from backbrief.domain.requirement import Requirement
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

CLAIMS = """
functions:
  claims: {name: Claims}
roles:
  handler: {name: Claims handler, function: claims}
  lead: {name: Claims lead, function: claims}
information:
  policy: {name: policy, identifier: Policy number, freshness: 1 day}
workflows:
  claim:
    workflow: {name: Motor claim, case: policy}
    defaults:
      transfer: {notice: A line in the queue}
    steps:
      assess:
        name: Assess damage
        role: handler
        trigger: A claim is registered
        uses: [{kind: looks at, information: policy, attributes: [cover], freshness: 1 hour}]
        needs: [{verb: retrieve, information: policy, started_by: person, within: 2 seconds}]
      check:
        name: Check cover
        role: handler
        trigger: The damage is assessed
        needs: [{verb: retrieve, information: policy, started_by: person, within: 5 seconds}]
      approve:
        name: Approve claim
        role: lead
        done_when: The claim carries a signature
    flows:
      - {from: assess, to: check}
      - {from: check, to: approve}
      - {from: approve, to: assess}
"""
DESIGN = written_design(CLAIMS)
ASSESS, CHECK = "workflow/claim/assess", "workflow/claim/check"
DUE = "“Assess damage” as due"


def derived(design: Design, *, numbers: dict[str, int] | None = None) -> Derived:
    """What is derived from a design."""
    return derive(Survey(design), numbers=numbers or {})


def by_text(requirements: tuple[Requirement, ...], words: str) -> Requirement:
    """The one requirement whose text holds the words."""
    (found,) = (each for each in requirements if words in each.text)
    return found


def changed(design: Design, record: str, **answers: object) -> Design:
    """The design with some answers of a record given otherwise."""
    given_before: Any = design.records[record]
    return design.with_records(replace(given_before, **answers))


@given(st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(chance: random.Random) -> None:
    first = derived(DESIGN)
    records = list(DESIGN.records.values())
    chance.shuffle(records)

    again = derived(Design({each.id: each for each in records}), numbers=dict(first.numbers))

    assert set(again.requirements) == set(first.requirements)
    assert again.numbers == first.numbers


def test_deriving_twice_gives_the_same() -> None:
    first = derived(DESIGN)

    again = derived(DESIGN, numbers=dict(first.numbers))

    assert again == first


def test_requirements_stand_in_the_order_of_their_numbers() -> None:
    requirements = derived(DESIGN).requirements

    assert [each.number for each in requirements] == list(range(1, len(requirements) + 1))


def test_a_step_that_is_renamed_keeps_the_numbers_of_its_requirements() -> None:
    first = derived(DESIGN)

    again = derived(changed(DESIGN, ASSESS, name="Judge damage"), numbers=dict(first.numbers))

    assert [each.number for each in again.requirements] == [each.number for each in first.requirements]
    assert by_text(again.requirements, "“Judge damage” as due").number == by_text(first.requirements, DUE).number


def test_a_requirement_that_is_added_gets_the_next_number() -> None:
    first = derived(DESIGN)

    again = derived(changed(DESIGN, ASSESS, proof="Who judged, and when"), numbers=dict(first.numbers))

    assert by_text(again.requirements, "who judged, and when").number == len(first.requirements) + 1
    assert [each for each in again.requirements if each.number <= len(first.requirements)] == list(first.requirements)


def test_the_number_of_a_requirement_that_is_gone_is_never_given_again() -> None:
    first = derived(DESIGN)
    gone = by_text(first.requirements, "carries a signature").number
    unsaid = changed(DESIGN, "workflow/claim/approve", done_when=None)

    without_it = derived(unsaid, numbers=dict(first.numbers))
    with_another = derived(changed(unsaid, ASSESS, proof="Who judged"), numbers=dict(without_it.numbers))
    back_again = derived(DESIGN, numbers=dict(with_another.numbers))

    assert gone not in {each.number for each in without_it.requirements}
    assert by_text(with_another.requirements, "who judged").number == max(first.numbers.values()) + 1
    assert back_again.requirements == first.requirements


def test_one_need_at_many_places_is_one_requirement_with_many_traces() -> None:
    notice = by_text(derived(DESIGN).requirements, "notify the receiver")

    assert [trace.record for trace in notice.traces] == [
        "workflow/claim/approve--assess",
        "workflow/claim/check--approve",
    ]
    assert notice.keys == tuple(f"{trace.record}#arrival-is-noticed/notice" for trace in notice.traces)


def test_a_need_stated_in_the_same_words_at_two_steps_is_one_requirement() -> None:
    same = changed(DESIGN, CHECK, needs=(*parts_of(ASSESS, "needs"), *parts_of(CHECK, "needs")))

    found = by_text(derived(same).requirements, "shall retrieve the policy within 2 seconds")

    assert [trace.record for trace in found.traces] == [ASSESS, CHECK]


def test_two_limits_for_one_thing_show_each_other() -> None:
    requirements = derived(DESIGN).requirements

    slow, fast = by_text(requirements, "within 5 seconds"), by_text(requirements, "within 2 seconds")
    age, other_age = (
        by_text(requirements, "policy within this age: 1 day"),
        by_text(requirements, "within this age: 1 hour"),
    )

    assert (slow.conflict, fast.conflict) == ((fast.number,), (slow.number,))
    assert (age.conflict, other_age.conflict) == ((other_age.number,), (age.number,))


def test_the_same_limit_twice_is_no_conflict() -> None:
    same = changed(DESIGN, CHECK, needs=parts_of(ASSESS, "needs"))

    assert by_text(derived(same).requirements, "within 2 seconds").conflict == ()


def test_two_needs_of_one_kind_at_one_step_are_kept_apart() -> None:
    (need,) = parts_of(ASSESS, "needs")
    twice = changed(DESIGN, ASSESS, needs=(need, replace(need, within="1 minute")))

    first, second = derived(twice), derived(changed(DESIGN, ASSESS, needs=(replace(need, within="1 minute"), need)))

    assert first.numbers == second.numbers


def test_the_fingerprint_follows_text_fit_and_trace_alone() -> None:
    due = by_text(derived(DESIGN).requirements, DUE)

    reason = by_text(derived(changed(DESIGN, ASSESS, purpose="Nobody pays without it")).requirements, DUE)
    elsewhere = by_text(
        derived(changed(DESIGN, ASSESS, trigger="The lead rings")).requirements, "Assess damage” as due"
    )

    assert reason.fingerprint == due.fingerprint
    assert reason.rationale != due.rationale
    assert elsewhere.fingerprint != due.fingerprint


def test_nothing_is_derived_for_work_as_it_is() -> None:
    as_is = changed(DESIGN, "workflow/claim", state="as-is")

    assert derived(as_is).requirements == ()


def test_the_reasons_of_a_step_and_of_the_fact_are_the_rationale() -> None:
    with_purpose = changed(DESIGN, ASSESS, purpose="Nobody pays without the estimate.")

    due = by_text(derived(with_purpose).requirements, DUE)

    assert due.rationale == "Purpose: nobody pays without the estimate. It is what puts the work on somebody's list."


def parts_of(record: str, fact: str) -> tuple[Any, ...]:
    """The parts that a record of the design lists."""
    parts: tuple[Any, ...] = getattr(DESIGN.records[record], fact)
    return parts
