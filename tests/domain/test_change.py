"""A change is added, removed or stated; a finding is told by its values."""

from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.party import Role

CLERK = Role(id="role/clerk", name="Clerk")


def test_changes_with_the_same_content_are_the_same() -> None:
    changes: list[Change] = [Added(CLERK), Removed(CLERK), Stated("role/clerk", "name", "Clerk", "Claims clerk")]

    assert changes == [Added(CLERK), Removed(CLERK), Stated("role/clerk", "name", "Clerk", "Claims clerk")]
    assert changes[0] != changes[1]


def test_a_finding_is_an_outline_question_to_the_owner_unless_said_otherwise() -> None:
    finding = Finding("blank-fact", Severity.GUESS, "role/clerk", "How many people play the role Clerk?")

    assert (finding.fact, finding.level, finding.asked, finding.part) == ("", Level.OUTLINE, Asked.OWNER, "")
