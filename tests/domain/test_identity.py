"""Ids are readable, survive renaming, and are spelled as short as their place allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.identity import full_id, last_part, local_id, slug, workflow_of

SCOPES = ("workflow/claim", "workflow/claim/register", "role/clerk", "design")
TARGETS = (("role",), ("step",), ("system", "party"), ("step", "branch"), ("information",))
PARTS = st.sampled_from(("clerk", "register", "claim-2", "role", "workflow", "step", "übernahme"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Register the claim", "register-the-claim"),
        ("  Größe & Maß!", "groe-ma"),
        ("Émile's desk", "emile-s-desk"),
        ("中文 名", "中文-名"),
        ("---", ""),
        ("word " * 100, "word-" * 11 + "word"),
        ("检" * 100, "检" * 60),
    ],
)
def test_a_slug_is_a_readable_part_of_an_id(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("spelled", "to", "full"),
    [
        ("clerk", ("role",), "role/clerk"),
        ("role/clerk", ("role",), "role/clerk"),
        ("party/customer", ("role", "party"), "party/customer"),
        ("assess", ("step",), "workflow/claim/assess"),
        ("workflow/other/assess", ("step",), "workflow/other/assess"),
        ("claim/number", ("information",), "information/claim/number"),
    ],
)
def test_a_bare_word_is_completed_with_subject_or_workflow(spelled: str, to: tuple[str, ...], full: str) -> None:
    assert full_id(spelled, to=to, scope="workflow/claim/register") == full


@given(scope=st.sampled_from(SCOPES), to=st.sampled_from(TARGETS), part=PARTS, head=PARTS)
def test_the_shortest_spelling_reads_back_to_the_same_id(scope: str, to: tuple[str, ...], part: str, head: str) -> None:
    for full in (f"{to[0]}/{part}", f"{to[-1]}/{part}", f"workflow/{head}/{part}"):
        assert full_id(local_id(full, to=to, scope=scope), to=to, scope=scope) == full


def test_an_id_tells_the_workflow_it_lies_in_and_its_own_part() -> None:
    assert workflow_of("workflow/claim/register--assess") == "workflow/claim"
    assert last_part("workflow/claim/register--assess") == "register--assess"
    assert last_part("design") == "design"


def test_a_name_that_is_a_reserved_word_makes_an_id_that_is_none() -> None:
    assert slug("Unknown!") == "called-unknown"
