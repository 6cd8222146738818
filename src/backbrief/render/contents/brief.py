"""The brief: what IT needs in order to build without a question, in the order in which it is read."""

from collections.abc import Iterator, Mapping, Sequence

from backbrief.check.chain import chains
from backbrief.check.check import guesses, guesses_by_record
from backbrief.derive.derive import Derived
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.finding import Finding
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.dictionary import dictionary
from backbrief.render.contents.heading import heading
from backbrief.render.contents.matrices import matrices
from backbrief.render.contents.open_points import open_points
from backbrief.render.contents.requirements import requirements
from backbrief.render.contents.why import why
from backbrief.render.contents.work import work
from backbrief.render.counts import headline
from backbrief.render.document import Block, Document

NOTHING_SAID: Mapping[int, Backbrief] = {}


def brief(
    survey: Survey,
    derived: Derived,
    findings: Sequence[Finding],
    *,
    backbriefs: Mapping[int, Backbrief] = NOTHING_SAID,
) -> Document:
    """The whole brief of a design, with what IT said back; it is a draft while anything is left to guess."""
    left = guesses(list(findings))
    return Document(
        title=heading("Brief", survey),
        subtitle=f"{len(derived.requirements)} requirements. {headline(left)}",
        draft=left > 0,
        blocks=(*_blocks(survey, findings), *requirements(survey, derived, backbriefs), *matrices(survey)),
    )


def _blocks(survey: Survey, findings: Sequence[Finding]) -> Iterator[Block]:
    counted = guesses_by_record(findings)
    yield from why(survey, chains(survey, list(findings)))
    for workflow in sorted(survey.of(Workflow), key=lambda each: each.state == "as-is"):
        yield from work(survey, workflow, counted)
    yield from dictionary(survey)
    yield from open_points(survey, findings)
