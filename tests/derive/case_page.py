"""A derivation's page: prose, and under each heading a design with the requirements that are worded for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from backbrief.domain.requirement import Requirement

PAGES = Path(__file__).parent / "cases"

_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_DESIGN = re.compile(r"^```yaml design\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_REQUIREMENTS = re.compile(r"^```requirements\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One heading of a page: the derivation, what the heading says, the design and the lines that are expected."""

    derivation: str
    title: str
    design: str
    requirements: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.derivation}: {self.title}"


def page_names() -> list[str]:
    """The derivations that have a page."""
    return sorted(page.stem for page in PAGES.glob("*.md"))


def all_cases() -> list[Case]:
    """Every case of every page."""
    return [case for name in page_names() for case in cases_of(name)]


def cases_of(derivation: str) -> Iterator[Case]:
    """The cases of one page; a heading without both blocks is a mistake of the page."""
    _, *parts = _HEADING.split((PAGES / f"{derivation}.md").read_text(encoding="utf-8"))
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        design, requirements = _DESIGN.search(body), _REQUIREMENTS.search(body)
        assert design is not None, f"{derivation}: no design under '{title}'"
        assert requirements is not None, f"{derivation}: no requirements under '{title}'"
        yield Case(derivation, title, design["text"], tuple(requirements["text"].splitlines()))


def lines_of(requirement: Requirement) -> Iterator[str]:
    """A requirement as a page writes it: its text, its fit criterion and what is still open."""
    yield f"REQ {requirement.text}"
    yield f"FIT {requirement.fit}"
    for question in requirement.questions:
        yield f"OPEN {question.question} ({question.ask}{question.by and ', '}{question.by})"
