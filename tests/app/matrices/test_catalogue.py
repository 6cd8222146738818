"""Every matrix can be made, of the whole design and of one workflow."""

import pytest

from backbrief.app.matrices.catalogue import MATRICES, MatrixKind
from backbrief.app.matrices.matrix import lines
from backbrief.flow.survey import Survey
from tests.flow.office import CLAIM, creates, office, step, way

OFFICE = Survey(
    office(step("book", "clerk", creates("booking", "guest"), name="Book"), step("clean", "maid"), way("book > clean"))
)


@pytest.mark.parametrize("kind", MATRICES.values(), ids=list(MATRICES))
def test_a_matrix_is_made_and_says_what_it_answers(kind: MatrixKind) -> None:
    whole, one = kind.make(OFFICE, (), ""), kind.make(OFFICE, (), CLAIM)

    assert len(lines(whole)) > 1
    assert lines(one) == lines(whole)
    assert whole.name == kind.title
    assert kind.answers


def test_another_workflow_leaves_nothing_where_a_matrix_is_made_by_workflow() -> None:
    elsewhere = {slug for slug, kind in MATRICES.items() if not kind.make(OFFICE, (), "workflow/other").cells}

    assert elsewhere == {slug for slug, kind in MATRICES.items() if kind.by_workflow}
