"""What is found shows why it was found."""

from backbrief.app.search.excerpt import LONGEST, excerpt


def test_the_beginnings_that_were_asked_for_are_marked() -> None:
    pieces = excerpt("Check the claim", "cl che")

    assert pieces == (("Che", True), ("ck the ", False), ("cl", True), ("aim", False))


def test_accents_and_capitals_do_not_matter() -> None:
    assert ("Mül", True) in excerpt("Frau Müller", "mul")


def test_a_long_text_is_cut_around_what_was_found() -> None:
    text = "word " * 100 + "needle " + "word " * 100

    pieces = excerpt(text, "needle")

    shown = "".join(piece for piece, _ in pieces)
    assert ("needle", True) in pieces
    assert shown.startswith("... ")
    assert shown.endswith(" ...")
    assert len(shown) <= LONGEST + 8


def test_a_text_without_a_mark_is_shown_from_its_beginning() -> None:
    assert excerpt("Check the claim", "laim") == (("Check the claim", False),)
