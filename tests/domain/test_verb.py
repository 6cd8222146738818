"""Every controlled verb says what it must also state, and every refused word offers verbs of the list."""

import pytest

from backbrief.domain.verb import REFUSED, VERBS, Verb, verbs_meant_by


def test_a_verb_carries_its_family_complements_and_data_movements() -> None:
    assert VERBS["search"] == Verb(
        "search", "find and show", ("criteria", "inexact match", "result order", "if none is found"), "ERX"
    )


@pytest.mark.parametrize("name", VERBS)
def test_no_verb_is_complete_without_a_complement(name: str) -> None:
    verb = VERBS[name]

    assert verb.name == name
    assert all(complement.strip() for complement in verb.complements)
    assert len(set(verb.complements)) == len(verb.complements) > 0


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_moves_data(name: str) -> None:
    assert VERBS[name].movements
    assert set(VERBS[name].movements) <= set("EXRW")


@pytest.mark.parametrize("word", REFUSED)
def test_a_refused_word_is_no_verb_and_offers_several(word: str) -> None:
    assert word not in VERBS
    assert len(REFUSED[word]) > 1
    assert set(REFUSED[word]) <= VERBS.keys()


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Check the claim", "validate"), ("keep", "store"), ("track it", "show status")],
)
def test_a_vague_word_or_a_family_leads_to_verbs_of_the_list(text: str, meant: str) -> None:
    assert verbs_meant_by(text)[0] == meant
    assert set(verbs_meant_by(text)) <= set(VERBS)


def test_a_word_from_elsewhere_leads_to_no_verb() -> None:
    assert verbs_meant_by("worry about it") == ()
