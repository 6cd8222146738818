"""The short brief fits a committee: figures, pictures, borders, weakest links and what is open, and no more."""

import pytest

from backbrief.check.check import check, guesses
from backbrief.check.weakest_first import weakest_first
from backbrief.derive.derive import derive
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.contents.short_brief import MOST_ROWS, short_brief
from backbrief.render.document import Document, Figure, Heading, Link, Paragraph, Table
from backbrief.render.html import html
from backbrief.render.pdf import pdf
from backbrief.render.word import word
from benchmarks.large_design import large_design
from tests.architecture.source_tree import ROOT


def told(design: Design) -> Document:
    survey = Survey(design)
    return short_brief(survey, derive(survey, numbers={}), weakest_first(check(survey), survey))


@pytest.fixture(scope="module")
def half_told() -> Design:
    """The example with much left to guess."""
    return FolderStore(ROOT / "examples" / "motor-claim-half-told").read()


@pytest.fixture(scope="module")
def fully_told() -> Design:
    """The example with the work as it is and as it is to be."""
    return FolderStore(ROOT / "examples" / "motor-claim").read()


def table(document: Document, caption: str) -> Table:
    return next(each for each in document.blocks if isinstance(each, Table) and each.caption == caption)


def test_the_headline_comes_first_and_the_document_is_a_draft_while_something_is_left(half_told: Design) -> None:
    document = told(half_told)

    left = guesses(check(Survey(half_told)))
    assert document.blocks[1] == Paragraph(f"IT would have to guess {left} things.", "lead")
    assert document.draft


def test_each_workflow_has_its_figures_and_one_picture(fully_told: Design) -> None:
    document = told(fully_told)

    works = sorted(fully_told.of(Workflow), key=lambda each: str(each.state), reverse=True)
    figures = table(document, "The work in figures")
    assert [row[1] for row in figures.rows] == ["to-be", "as-is"]
    assert [row[2] for row in figures.rows] == [str(len(fully_told.inside(each.id, Step))) for each in works]
    assert sum(isinstance(each, Figure) for each in document.blocks) == len(works)


def test_transfers_across_the_border_of_the_company_come_first_and_only_those_of_the_work_to_be(
    fully_told: Design,
) -> None:
    rows = table(told(fully_told), "Where work leaves a function or the company").rows

    borders = [str(row[3]) for row in rows]
    assert borders == sorted(borders)
    assert borders[0] == "across the company's border"
    assert not [row for row in rows if "claim form" in str(row)]


def test_the_weakest_links_are_told_from_the_weakest_on(half_told: Design) -> None:
    rows = table(told(half_told), "A chain is as strong as its weakest link").rows

    strengths = [int(str(row[1]).split()[0]) for row in rows]
    assert strengths == sorted(strengths)
    assert len(rows) == MOST_ROWS
    assert rows[0][3]


def test_what_is_open_is_counted_by_whom_to_ask_and_asked_questions_are_listed(half_told: Design) -> None:
    document = told(half_told)

    counted = [each.words for each in document.blocks if isinstance(each, Paragraph)]
    assert any(str(words).startswith("To be asked: the ") for words in counted)
    assert table(document, "Questions with owner and date").rows[0][2] == "Chief engineer"


def test_a_finished_design_has_nothing_open(fully_told: Design) -> None:
    document = told(fully_told)

    assert not document.draft
    assert Paragraph("There are none.", "note") in document.blocks


def test_no_link_leads_out_of_the_short_brief(half_told: Design) -> None:
    cells = [words for each in told(half_told).blocks if isinstance(each, Table) for row in each.rows for words in row]

    assert cells
    assert not [words for words in cells if isinstance(words, Link | tuple)]


def test_long_tables_and_huge_pictures_are_counted_not_printed() -> None:
    document = told(large_design(450))

    notes = [str(each.words) for each in document.blocks if isinstance(each, Paragraph) and each.kind == "note"]
    assert any("more stand in the full brief" in each for each in notes)
    assert all(len(each.rows) <= MOST_ROWS for each in document.blocks if isinstance(each, Table))


def test_it_says_so_when_a_picture_is_too_large(monkeypatch: pytest.MonkeyPatch, half_told: Design) -> None:
    monkeypatch.setattr("backbrief.render.contents.work.LARGEST_PICTURE", 3)

    notes = [each.words for each in told(half_told).blocks if isinstance(each, Paragraph)]

    assert "Motor claim, to-be is too large for a page; `backbrief draw` writes its picture." in notes


def test_an_empty_design_has_a_short_brief_too() -> None:
    document = told(Design())

    assert document.title == "Short brief"
    assert not [each for each in document.blocks if isinstance(each, Table)]


def test_it_is_written_as_every_kind_of_file(half_told: Design) -> None:
    document = told(half_told)

    assert "Weakest links" in html(document)
    assert word(document).startswith(b"PK")
    assert pdf(document).startswith(b"%PDF")
    assert [each.level for each in document.blocks if isinstance(each, Heading)] == [1, 2, 2, 2, 2, 2]
