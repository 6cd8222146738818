"""The facts that place a record in the design, as far as a person states them on its sheet, each as a question.

They are never asked by the coach, and those that only the picture changes are left out.
"""

from dataclasses import replace

from backbrief.domain.fact import Fact, Tier, facts_of


def sheet_facts(subject: type) -> tuple[Fact, ...]:
    """The facts that the sheet of a subject shows, in the order of declaration, each with a question."""
    asked = ((each, _QUESTIONS.get((subject.__name__, each.name), _NOTES.get(each.name))) for each in facts_of(subject))
    return tuple(
        replace(fact, ask=told[0], why=told[1]) if fact.tier is Tier.STRUCTURE and told else fact
        for fact, told in asked
        if fact.tier is not Tier.STRUCTURE or told
    )


_NOTES: dict[str, tuple[str, str]] = {
    "notes": ("What else should somebody know who reads this?", "It is printed beside the record, and not checked.")
}

_QUESTIONS: dict[tuple[str, str], tuple[str, str]] = {
    ("Role", "function"): (
        "Which part of the organisation does {name} belong to?",
        "Between two functions a transfer needs more agreement than inside one.",
    ),
    ("Role", "party"): (
        "Does somebody outside the company play {name}? Then who?",
        "A transfer to an outside party crosses the company's border.",
    ),
    ("Role", "kind"): (
        "Is {name} played by a person or by a system?",
        "A system needs an interface where a person needs a screen.",
    ),
    ("Function", "inside"): (
        "Which larger part of the organisation is {name} in?",
        "Rights may be given to the whole.",
    ),
    ("Event", "role"): ("Who waits at '{name}', if anybody?", "It decides in whose lane the event stands."),
    ("Flow", "answer"): ("Which answer leads this way?", "Every answer of a decision needs a way."),
    ("Flow", "condition"): ("Under which condition does work go this way?", "Routing cannot be built with gaps."),
    ("Flow", "default"): ("Does work go this way when no other way fits?", "Routing needs a way out."),
}
