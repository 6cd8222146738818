"""Free text stands in a sentence without breaking it."""

import pytest

from backbrief.derive.sentence import listed, phrase, sentence, somebody, span, thing, when, while_


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("The claim has a number.", "the claim has a number"),
        ("  Two   lines\n  of text. ", "two lines; of text"),
        ("- the number\n- the date\n", "the number; the date"),
        ("The number is there. Nobody waits.", "the number is there; nobody waits"),
        ("UK law applies", "UK law applies"),
        ("I see it", "I see it"),
        ("Insurance Act 2015", "Insurance Act 2015"),
        ("Monday to Friday", "Monday to Friday"),
        ("2 working days", "2 working days"),
        ("Order Desk accepts", "Order Desk accepts"),
        ("Sales accepts", "Sales accepts"),
        ("Salesmen accept", "salesmen accept"),
        ("At approx. 10 a.m. by post", "at approx. 10 a.m. by post"),
        ("Claims, letters and mails", "claims, letters and mails"),
        ("", ""),
    ],
)
def test_a_phrase_has_no_full_stop_and_a_small_letter_unless_it_is_a_name(written: str, said: str) -> None:
    names = {"Order": ("Order Desk",), "Sales": ("Sales",)}

    assert phrase(written, names=names) == said


@pytest.mark.parametrize(
    ("trigger", "said"),
    [
        ("the claim arrives", "when the claim arrives"),
        ("when the claim arrives; at the latest at noon", "when the claim arrives, at the latest at noon"),
        ("as soon as the claim is registered", "when the claim is registered"),
        ("mail from the garage", "when this happens: “mail from the garage”"),
        ("I see it on my list", "when this happens: “I see it on my list”"),
    ],
)
def test_a_trigger_becomes_a_clause_or_is_quoted(trigger: str, said: str) -> None:
    assert when(trigger) == said


def test_a_condition_becomes_a_clause_or_is_quoted() -> None:
    assert while_("if the sum is over 100 EUR") == "while the sum is over 100 EUR"
    assert while_("small sums") == "while this holds: “small sums”"


def test_a_limit_stands_after_within_once() -> None:
    assert [span("Within 2 seconds"), span("2 seconds")] == ["2 seconds", "2 seconds"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Claims handler", "the claims handler"),
        ("Head of claims", "the head of claims"),
        ("Claimant", "the claimant"),
        ("Order Desk", "the Order Desk"),
        ("IT support desk", "the IT support desk"),
        ("The clerk", "the clerk"),
        ("Sales", "Sales"),
        ("Policy system", "the policy system"),
    ],
)
def test_a_role_is_called_with_an_article_where_english_wants_one(name: str, said: str) -> None:
    assert somebody(name) == said


def test_information_is_called_with_one_article() -> None:
    assert [thing("policy"), thing("The policy"), thing("a note")] == ["the policy", "the policy", "the note"]


def test_an_enumeration_ends_with_its_last_word() -> None:
    assert [listed(["a", "b", "c"]), listed(["a", "b"], last="or"), listed(["a"]), listed([])] == [
        "a, b and c",
        "a or b",
        "a",
        "",
    ]


def test_a_sentence_has_a_capital_and_one_full_stop() -> None:
    assert [sentence("the claim waits"), sentence("It waits."), sentence("")] == ["The claim waits.", "It waits.", "."]
