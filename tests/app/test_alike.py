"""Names that are alike are found, and each pair asks one question."""

import pytest

from backbrief.app.alike import NEARLY, OTHER_MEANING, OTHER_NAME, SAME_WORD, SPELLING, Alike, alike
from backbrief.check.check import check
from backbrief.domain.answer import Unknown
from backbrief.domain.business_rule import Term
from backbrief.domain.design import Design, Record
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Role
from backbrief.flow.survey import Survey


def found(*records: Record) -> list[Alike]:
    return list(alike(Design().with_records(*records)))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Claim", "claim ", SAME_WORD),
        ("Claim form", "Claim-forms", SPELLING),
        ("Policy", "Policies", SPELLING),
        ("Address", "Addresses", SPELLING),
        ("Invoice", "Invoices", SPELLING),
        ("Damage report", "Damage repart", NEARLY),
        ("Repair order", "Repair oder", NEARLY),
    ],
)
def test_names_that_are_alike_are_a_pair(one: str, other: str, why: str) -> None:
    pairs = found(Information(id="information/a", name=one), Information(id="information/b", name=other))

    assert [(pair.first, pair.second, pair.why) for pair in pairs] == [("information/a", "information/b", why)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Claim", "Claims lead"), ("Form A", "Form B"), ("Report 2024", "Report 2025"), ("Cost", "Cast"), ("?", "!")],
)
def test_names_that_only_share_letters_are_none(one: str, other: str) -> None:
    assert found(Information(id="information/a", name=one), Information(id="information/b", name=other)) == []


def test_another_name_that_is_the_name_of_something_else_is_a_pair() -> None:
    pairs = found(
        Information(id="information/claim", name="Claim", other_names=("Case file", "Claim")),
        Information(id="information/file", name="Case file"),
        Term(id="term/excess", name="Excess", synonyms=("Deductibles",)),
        Term(id="term/deductible", name="Deductible"),
    )

    assert [(pair.first, pair.second, pair.why) for pair in pairs] == [
        ("information/claim", "information/file", OTHER_NAME),
        ("term/excess", "term/deductible", OTHER_NAME),
    ]


def test_only_records_of_one_subject_are_compared_and_attributes_only_in_one_information() -> None:
    assert not found(
        Role(id="role/register", name="Register"),
        System(id="system/register", name="Register"),
        Information(id="information/claim", name="Claim"),
        Information(id="information/bill", name="Bill"),
        Attribute(id="information/claim/date", name="Date"),
        Attribute(id="information/bill/date", name="Date"),
        Role(id="role/lost"),
        Attribute(id="information/bill/lost"),
    )


def test_attributes_of_one_information_are_compared() -> None:
    pairs = found(
        Information(id="information/claim", name="Claim"),
        Attribute(id="information/claim/photo", name="Photo"),
        Attribute(id="information/claim/photos", name="Photos"),
    )

    assert [(pair.why, pair.mergeable) for pair in pairs] == [(SPELLING, True)]


def test_one_word_with_two_forms_has_two_meanings() -> None:
    (pair,) = found(
        Information(id="information/claim", name="Claim"),
        Information(id="information/bill", name="Bill"),
        Attribute(id="information/claim/amount", name="Amount", form="number", unit=Unknown()),
        Attribute(id="information/bill/amounts", name="Amounts", form="text"),
    )

    assert (pair.why, pair.mergeable) == (OTHER_MEANING, False)
    assert pair.question == "Does 'Amount' mean two things: number at Claim, and text at Bill?"


def test_the_check_asks_in_its_own_words() -> None:
    design = Design().with_records(
        Information(id="information/a", name="Claim"),
        Information(id="information/b", name="claim"),
        Role(id="role/a", name="Claims clerk"),
        Role(id="role/b", name="Claim clerk"),
    )

    pairs = alike(design, check(Survey(design)))

    assert [pair.question for pair in pairs] == [
        "'claim' is a name of Claim and of claim: are they one thing, or which of them keeps the word?",
        "Are 'Claims clerk' and 'Claim clerk' one role?",
    ]


def test_without_the_check_each_pair_asks_too() -> None:
    same = found(Role(id="role/a", name="Clerk"), Role(id="role/b", name="Clerk"))
    near = found(Role(id="role/a", name="Clerks"), Role(id="role/b", name="Clerk"))

    assert same[0].question == "Two things are called 'Clerk': are they one thing, or which of them keeps the word?"
    assert near[0].question == "Are 'Clerks' and 'Clerk' one thing?"
