"""Ids for what a file knows only by name."""

from backbrief.formats.bpmn.records.identities import Identities


def test_the_same_name_in_the_same_place_is_the_same_record() -> None:
    identities = Identities()

    first = identities.id_of("role", name="Claims Clerk", unnamed="L1", within="function/insurer")
    again = identities.id_of("role", name="claims clerk", unnamed="L2", within="function/insurer")

    assert first == again == "role/claims-clerk"


def test_the_same_name_in_other_places_is_told_apart_by_the_place_and_then_by_number() -> None:
    identities = Identities()

    found = [
        identities.id_of("role", name="Clerk", unnamed="L1", within=within)
        for within in ("function/motor", "function/home", "party/home", "workflow/home")
    ]

    assert found == ["role/clerk", "role/clerk-home", "role/clerk-2", "role/clerk-3"]


def test_a_name_in_any_script_makes_an_id() -> None:
    identities = Identities()

    assert identities.id_of("party", name="顧客", unnamed="P1") == "party/顧客"
    assert identities.id_of("party", name="/", unnamed="P1") == "party/unnamed-p1"
