"""Quality rolls along the way of a case: what each transfer loses is lost for good."""

import pytest

from backbrief.check.rolled_quality import rolled_quality
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

ROLES = "roles: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}\n"
STEPS = """
workflows:
  claim:
    steps:
      one: {name: Register, role: a}
      two: {name: Decide, role: b}
      three: {name: Book, role: c}
      four: {name: Pay, role: d}
"""


def test_nothing_is_rolled_where_nothing_was_counted() -> None:
    assert rolled("flows: [one -> two]") is None


def test_the_shares_of_one_way_are_multiplied() -> None:
    transfers = "{one--two: {complete_accurate: 90}, two--three: {complete_accurate: 50}}"

    assert rolled(f"flows: [one -> two, two -> three]\n    transfers: {transfers}") == pytest.approx(45)


def test_of_several_ways_the_worst_counts() -> None:
    transfers = (
        "{one--two: {complete_accurate: 90}, one--three: {complete_accurate: 60}, two--four: {complete_accurate: 80}}"
    )

    share = rolled(f"flows: [one -> two, one -> three, two -> four, three -> four]\n    transfers: {transfers}")

    assert share == pytest.approx(60)


def test_a_way_back_is_not_gone() -> None:
    transfers = (
        "{one--two: {complete_accurate: 50}, two--one: {complete_accurate: 50}, two--three: {complete_accurate: 90}}"
    )

    assert rolled(f"flows: [one -> two, two -> one, two -> three]\n    transfers: {transfers}") == pytest.approx(45)


def test_what_comes_from_outside_is_the_first_transfer_of_the_way() -> None:
    flows = "[{from: party/claimant, to: one, message: yes}, one -> two, {from: two, to: party/claimant, message: yes}]"
    halves = "one--two: {complete_accurate: 50}, two--claimant: {complete_accurate: 50}"
    transfers = f"{{claimant--one: {{complete_accurate: 40}}, {halves}}}"

    share = rolled(f"flows: {flows}\n    transfers: {transfers}", before="parties: {claimant: {name: The claimant}}\n")

    assert share == pytest.approx(10)


def rolled(rest: str, *, before: str = "") -> float | None:
    other = "\n  other: {steps: {one: {name: Read, role: a}, two: {name: File, role: b}}, flows: [one -> two],"
    counted = " transfers: {one--two: {complete_accurate: 1}}}"
    return rolled_quality(
        "workflow/claim", Survey(written_design(before + ROLES + STEPS + f"    {rest}" + other + counted))
    )
