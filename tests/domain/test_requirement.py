"""A requirement is quoted by its number."""

from backbrief.domain.requirement import OpenQuestion, Requirement, Trace


def test_a_requirement_is_quoted_by_a_number_of_five_digits() -> None:
    requirement = Requirement(
        number=42,
        text="The clerk shall retrieve the policy.",
        fit="The policy is shown.",
        rationale="Cover is decided on it.",
        derivation="function-at-a-step",
        keys=("retrieve policy",),
        traces=(Trace(record="workflow/claim/register", facts=("needs",)),),
        questions=(OpenQuestion(record="workflow/claim", fact="owner", question="Who?", ask="Anna", by="2026-12-01"),),
    )

    assert requirement.label == "REQ-00042"
