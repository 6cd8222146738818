"""A rule's page: prose, and under each heading a design with the findings that the rule gives for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parent / "cases"

_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_DESIGN = re.compile(r"^```yaml design\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FINDINGS = re.compile(r"^```findings\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One heading of a page: the rule, what the heading says, the design and the lines that are expected."""

    rule: str
    title: str
    design: str
    findings: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.title}"


def page_names() -> list[str]:
    """The rules that have a page."""
    return sorted(page.stem for page in PAGES.glob("*.md"))


def all_cases() -> list[Case]:
    """Every case of every page."""
    return [case for name in page_names() for case in cases_of(name)]


def cases_of(rule: str) -> Iterator[Case]:
    """The cases of one page; a heading without both blocks is a mistake of the page."""
    _, *parts = _HEADING.split((PAGES / f"{rule}.md").read_text(encoding="utf-8"))
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        design, findings = _DESIGN.search(body), _FINDINGS.search(body)
        assert design is not None, f"{rule}: no design under '{title}'"
        assert findings is not None, f"{rule}: no findings under '{title}'"
        yield Case(rule, title, design["text"], tuple(findings["text"].splitlines()))
