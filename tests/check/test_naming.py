"""A question calls things by names that people know."""

import pytest

from backbrief.check.naming import called, listed, quoted, towards
from backbrief.flow.graph import Graph
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

CLAIM = """
workflows:
  claim:
    steps:
      decide: {name: Decide on cover}
      check: {}
      pay: {name: Pay the claim}
      lost: {}
    branches:
      covered: {kind: one of}
      met: {kind: one of}
    events:
      letter: {kind: start}
      answer: {kind: message}
      over: {kind: end}
    flows:
      - letter -> decide
      - decide -> covered
      - covered -> check
      - covered -> answer
      - check -> met
      - answer -> met
      - met -> pay
      - pay -> over
"""


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("decide", "'Decide on cover'"),
        ("covered", "the branch after 'Decide on cover'"),
        ("met", "the branch before 'Pay the claim'"),
        ("check", "the step after 'Decide on cover'"),
        ("answer", "the wait after 'Decide on cover'"),
        ("letter", "the start before 'Decide on cover'"),
        ("over", "the end after 'Pay the claim'"),
        ("lost", "the step without a name"),
    ],
)
def test_a_node_is_called_by_its_name_or_by_where_it_stands(node: str, words: str) -> None:
    assert called(f"workflow/claim/{node}", claim()) == words


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("pay", "'Pay the claim'"),
        ("check", "'Pay the claim'"),
        ("over", "the end after 'Pay the claim'"),
    ],
)
def test_a_way_is_called_by_the_first_name_on_it(node: str, words: str) -> None:
    assert towards(f"workflow/claim/{node}", claim()) == words


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "a", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
    ],
)
def test_a_list_in_a_sentence_shows_three_and_counts_the_others(items: list[str], words: str) -> None:
    assert listed(items) == words


def test_a_list_may_offer_a_choice_of_quoted_names() -> None:
    assert listed(quoted(["done", "refused"]), last="or") == "'done' or 'refused'"


def claim() -> Graph:
    return Survey(written_design(CLAIM)).graphs["workflow/claim"]
