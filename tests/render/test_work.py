"""The chapter of a workflow begins with how much work it is, and calls transfers as typeset text does."""

from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.work import work
from backbrief.render.document import Block, Figure, Heading, Paragraph
from tests.app.small_claim import claim


def chapter(survey: Survey) -> list[Block]:
    (workflow,) = survey.of(Workflow)
    return list(work(survey, workflow, {}))


def test_the_chapter_tells_how_much_work_it_is_before_it_is_drawn() -> None:
    blocks = chapter(claim())

    assert isinstance(blocks[0], Heading)
    assert isinstance(blocks[1], Paragraph)
    assert "steps, " in str(blocks[1].words)
    assert [type(block) for block in blocks].index(Figure) > 1


def test_a_transfer_is_called_by_its_two_ends_and_an_arrow() -> None:
    headings = [block.text for block in chapter(claim()) if isinstance(block, Heading)]

    assert [text for text in headings if "→" in text]
    assert not [text for text in headings if "->" in text]
