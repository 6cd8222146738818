"""Findings as a person reads them: the headline, the weakest link, then questions by what they are about."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from backbrief.check.weakest_first import by_strength
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding, Severity
from backbrief.render.counts import counted, headline
from backbrief.render.findings.report import Report

AT_ONCE = 7
"""How many things, and how many questions about each, are printed unless all are asked for."""


def text(report: Report) -> str:
    """The headline number first, then the weakest link, then the questions."""
    return "\n".join((*_headline(report), *_weakest(report), *_questions(report)))


def _headline(report: Report) -> Iterator[str]:
    guesses = report.guesses()
    yield headline(len(guesses))
    if guesses:
        yield _by_level(guesses)
    others = Counter(finding.severity for finding in report.findings)
    if others[Severity.GAP] or others[Severity.HINT]:
        gaps, hints = counted(others[Severity.GAP], "gap"), counted(others[Severity.HINT], "hint")
        yield f"  besides, {gaps} and {hints}"


def _by_level(guesses: list[Finding]) -> str:
    levels = Counter(finding.level for finding in guesses)
    return "  " + ", ".join(f"{levels[level]} at level {int(level)} ({level.title})" for level in Level)


def _weakest(report: Report) -> Iterator[str]:
    for chain in by_strength(report.chains):
        if (link := chain.weakest) is not None and link.strength < _WHOLE:
            yield f"Weakest link of {chain.title}: {link.title} ({link.strength:.0f} of 100)."


_WHOLE = 100


def _questions(report: Report) -> Iterator[str]:
    groups = [(about, list(group)) for about, group in groupby(report.findings, key=report.about)]
    shown = groups if report.everything else groups[:AT_ONCE]
    for about, same in shown:
        yield from _group(about, same, most=len(same) if report.everything else AT_ONCE)
    if len(shown) < len(groups):
        yield f"\n... and questions about {len(groups) - len(shown)} more things; --all prints them"


def _group(about: str, same: list[Finding], *, most: int) -> Iterator[str]:
    yield f"\n{about[:1].upper()}{about[1:]}"
    yield from (f"  {_mark(finding)} {finding.question}  [{finding.rule}]" for finding in same[:most])
    if len(same) > most:
        yield f"    ... and {len(same) - most} more; --all prints them"


def _mark(finding: Finding) -> str:
    return {Severity.GUESS: "?", Severity.GAP: "-", Severity.HINT: "."}[finding.severity]
