"""Every rule can be explained beside its findings."""

import pytest

from backbrief.app.actions.explain_rule import rule_pages
from backbrief.app.rule_page import rule_page


@pytest.mark.parametrize("name", list(rule_pages()))
def test_every_rule_says_what_it_found_and_why_that_matters(name: str) -> None:
    page = rule_page(name)

    assert page.title.endswith(".")
    assert page.why
    assert [heading for heading, _ in page.sections][:3] == ["What it does", "Why it matters", "What to do"]


def test_an_unknown_rule_is_told_apart() -> None:
    with pytest.raises(KeyError):
        rule_page("no-such-rule")
