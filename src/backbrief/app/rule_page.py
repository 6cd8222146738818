"""The page of a rule in its sections, as a person reads it beside a finding."""

from dataclasses import dataclass

from backbrief.app.actions.explain_rule import rule_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """One rule: what it found in a sentence, what it looks at, why that matters, and what to do."""

    name: str
    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def why(self) -> str:
        """Why it matters, in its first paragraph."""
        return next((texts[0] for heading, texts in self.sections if heading == _WHY and texts), "")


def rule_page(name: str) -> RulePage:
    """The page of a rule. Raises KeyError when there is none of that name."""
    title, *rest = rule_pages()[name].strip().split("\n## ")
    return RulePage(name=name, title=_joined(title), sections=tuple(map(_section, rest)))


_WHY = "Why it matters"


def _section(text: str) -> tuple[str, tuple[str, ...]]:
    heading, _, body = text.partition("\n")
    return heading.strip(), tuple(_joined(each) for each in body.split("\n\n") if each.strip())


def _joined(paragraph: str) -> str:
    return " ".join(paragraph.split())
