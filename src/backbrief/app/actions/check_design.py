"""Check a design: what is left to guess, weakest link first."""

from collections.abc import Callable
from dataclasses import dataclass

from backbrief.check.chain import Chain, chains
from backbrief.check.check import check, guesses
from backbrief.check.weakest_first import weakest_first
from backbrief.domain.design import Design
from backbrief.domain.finding import Finding
from backbrief.flow.survey import Survey
from backbrief.render.findings.report import Lines, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings, how many of them IT would have to guess, and the chains from customer to transfer."""

    survey: Survey
    findings: tuple[Finding, ...]
    guesses: int
    chains: tuple[Chain, ...]


class NothingToCheck(Exception):  # noqa: N818 - named for what was found
    """A design without a single step: a check of nothing must not look like a clean one."""


def check_design(design: Design) -> Checked:
    """Every finding, ordered by the strength of the link it belongs to. Raises NothingToCheck."""
    survey = surveyed(design, undone="nothing was checked")
    findings = check(survey)
    return Checked(
        survey=survey,
        findings=tuple(weakest_first(findings, survey)),
        guesses=guesses(findings),
        chains=chains(survey, findings),
    )


def surveyed(design: Design, *, undone: str) -> Survey:
    """The survey of a design with work in it. Raises NothingToCheck, which says what was left undone."""
    survey = Survey(design)
    if not any(graph.nodes for graph in survey.graphs.values()):
        raise NothingToCheck(f"there is no step in this design, so {undone}\n{HOW_TO_BEGIN}")
    return survey


HOW_TO_BEGIN = "Write steps into workflows/NAME.yaml, or read in a drawing: backbrief import process.bpmn -o DESIGN"
"""What to do about a design without work."""


def report_of(checked: Checked, *, place: str, everything: bool, locate: Callable[[], Lines] = dict) -> Report:
    """What the check has to tell, ready for any form; `locate` tells where each record stands."""
    return Report(
        survey=checked.survey,
        findings=checked.findings,
        chains=checked.chains,
        place=place,
        everything=everything,
        locate=locate,
    )
