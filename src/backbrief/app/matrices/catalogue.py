"""Every matrix there is: what it is called, what it answers, and how it is made."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from backbrief.app.matrices.life_of_information import (
    information_by_role,
    information_by_step,
    information_by_system,
)
from backbrief.app.matrices.matrix import Matrix
from backbrief.app.matrices.responsibilities import DERIVED_FROM, responsibilities
from backbrief.app.matrices.transfers import transfers_by_role
from backbrief.domain.finding import Finding
from backbrief.flow.survey import Survey

Make = Callable[[Survey, Iterable[Finding], str], Matrix]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixKind:
    """One kind of matrix.

    `by_workflow` says that it can be made of one workflow alone, `parts` that its rows have parts that can be left
    out, `follows` from which facts each sign follows that nobody states.
    """

    slug: str
    title: str
    answers: str
    make: Make
    by_workflow: bool = False
    parts: bool = False
    follows: tuple[tuple[str, str], ...] = ()


_ALL = (
    MatrixKind(
        slug="information-by-step",
        title="Information by step",
        answers="Which step looks at, goes by, creates, changes or ends which information?",
        make=lambda survey, _, workflow: information_by_step(survey, workflow=workflow),
        by_workflow=True,
        parts=True,
    ),
    MatrixKind(
        slug="information-by-role",
        title="Information by role",
        answers="Who does what with which information? Rights of access follow from it.",
        make=lambda survey, _, __: information_by_role(survey),
        parts=True,
    ),
    MatrixKind(
        slug="information-by-system",
        title="Information by system",
        answers="In which system is which information used? A use counts where it is read from, or where it is held.",
        make=lambda survey, _, __: information_by_system(survey),
        parts=True,
    ),
    MatrixKind(
        slug="transfers",
        title="Transfers by role",
        answers="Who hands over to whom, how often, across which border, and how much is left to guess there?",
        make=lambda survey, findings, workflow: transfers_by_role(survey, findings, workflow=workflow),
        by_workflow=True,
    ),
    MatrixKind(
        slug="responsibilities",
        title="Responsibilities",
        answers="Who does each step, who answers for it, who is asked, and who is told?",
        make=lambda survey, _, workflow: responsibilities(survey, workflow=workflow),
        by_workflow=True,
        follows=DERIVED_FROM,
    ),
)

MATRICES: Mapping[str, MatrixKind] = {kind.slug: kind for kind in _ALL}
"""The kinds of matrix by what addresses call them."""
