"""The same document as Word and PDF: nothing lost, nothing harmful, readable by the programs of the office."""

import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT

from backbrief.check.check import check
from backbrief.derive.derive import derive
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.render.contents.brief import brief
from backbrief.render.diagram import svg
from backbrief.render.diagram_print import pixels, printed, widths
from backbrief.render.document import (
    Definition,
    Definitions,
    Document,
    Figure,
    Heading,
    Link,
    Listing,
    Paragraph,
    Requirement,
    Table,
)
from backbrief.render.html import fragment
from backbrief.render.pdf import pdf
from backbrief.render.word import word
from tests.app.small_claim import CLAIM, claim
from tests.render.test_brief import HOSTILE

TYPST = '#read("/etc/passwd") \\ $x$ *bold* @label <tag> // comment'
LONG, SMALLER = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="300"><title>Claim</title></svg>'
    for width in (1600, 1100)
)
SMALL = Document(
    title="Brief: \x0bClaim",
    subtitle="2 requirements",
    draft=True,
    blocks=(
        Heading("Why", 1, "why"),
        Paragraph("IT would have to guess 2 things.", "lead"),
        Paragraph(("see ", Link("the claim", "claim"), " and ", Link("nothing", "nowhere"))),
        Paragraph("A remark", "note"),
        Heading("Claim", 2, "claim", listed=False),
        Listing(("first", TYPST)),
        Table("Flows", ("From", "To"), (("register", "assess"),)),
        Table("Who", ("A", "B", "C", "D", "E", "F", "G"), (("1",) * 7,), "matrix"),
        Definitions(()),
        Definitions(
            (
                Definition("Uses", Table("Uses", ("Kind",), (("looks at",),)), "holds at every step"),
                Definition("Reasons", Listing(("no photos", "no policy")), "holds at every step"),
                Definition("Role", "Clerk\nor lead", "holds at every step"),
                Definition("States", Listing(("open",))),
            )
        ),
        Figure(svg(claim(), CLAIM), "Claim"),
        Requirement("REQ-00001", "req-00001", "The Solution shall wait.", (Definition("Why", HOSTILE),)),
    ),
)


def whole() -> Document:
    survey = claim(
        Transfer(id=f"{CLAIM}/register--assess", notice=HOSTILE, refusal_reasons=(HOSTILE, TYPST)),
        Defaults(id=f"{CLAIM}/defaults/step", answers=(("seen_by", TYPST),)),
        Flow(id=f"{CLAIM}/h", source=f"{CLAIM}/pay", target=f"{CLAIM}/pay", answer=HOSTILE),
    )
    return brief(survey, derive(survey, numbers={}), check(survey))


def test_a_script_that_our_font_does_not_know_still_becomes_a_pdf() -> None:
    document = replace(SMALL, title="检查订单 🚀")

    assert pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize("document", [SMALL, whole()], ids=["small", "whole"])
def test_a_document_becomes_a_tagged_pdf(document: Document) -> None:
    made = pdf(document)

    assert made.startswith(b"%PDF")
    assert b"pdfuaid:part" in made
    assert b"/JavaScript" not in made
    assert b"/EmbeddedFile" not in made


@pytest.mark.parametrize("document", [SMALL, whole()], ids=["small", "whole"])
def test_a_document_becomes_a_word_file_with_real_styles(document: Document) -> None:
    made = docx.Document(BytesIO(word(document)))

    headings = [
        each.text for each in made.paragraphs if each.style is not None and each.style.name.startswith("Heading")
    ]
    assert headings == [block.text for block in document.blocks if isinstance(block, Heading)]
    assert made.core_properties.title == document.title.replace("\x0b", "")


def test_the_word_file_keeps_every_word() -> None:
    made = docx.Document(BytesIO(word(SMALL)))

    text = "".join(node.text or "" for node in made.element.body.iter("{*}t"))
    for words in ("see the claim and nothing", TYPST, HOSTILE, "holds at every step", "REQ-00001", "looks at"):
        assert words in text


def test_the_picture_in_word_is_drawn_as_vectors_too() -> None:
    package = zipfile.ZipFile(BytesIO(word(SMALL)))

    vectors = [name for name in package.namelist() if name.endswith(".svg")]
    assert len(vectors) == 1
    assert b"var(" not in package.read(vectors[0])
    assert not [name for name in package.namelist() if "External" in package.read(name).decode("latin-1")]


def test_table_heads_are_repeated_and_rows_kept_whole() -> None:
    body = zipfile.ZipFile(BytesIO(word(SMALL))).read("word/document.xml").decode()

    assert "<w:tblHeader/>" in body
    assert "<w:cantSplit/>" in body
    assert 'w:instr=" SEQ Table' in body
    assert "<w:t>2</w:t></w:r></w:fldSimple>" in body
    assert "TOC \\o" in body


def test_a_printed_picture_knows_no_variables_and_no_dark_mode() -> None:
    picture = printed(svg(claim(), CLAIM))

    assert "var(" not in picture
    assert "@media" not in picture
    assert "--ink" not in picture
    assert "#1d2733" in picture
    assert printed("<svg><style></style></svg>") == "<svg><style></style></svg>"
    assert pixels(svg(claim(), CLAIM)).startswith(b"\x89PNG")


def test_pictures_are_printed_to_one_scale_within_the_page() -> None:
    step, work = ('<svg width="160" height="60"/>', '<svg width="1180" height="700"/>')

    assert widths([step], lying=False) == [120.0]
    assert widths([step, work], lying=True) == pytest.approx([160 * 768 / 1180, 768])


def test_a_long_picture_is_printed_in_sheets_on_turned_pages() -> None:
    sheets = (LONG, LONG)
    document = replace(SMALL, blocks=(*SMALL.blocks, Figure(LONG, "Claim", sheets, lying=True), Paragraph("After it.")))

    made = docx.Document(BytesIO(word(document)))

    held = [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert [each.orientation for each in made.sections] == held
    captions = [each.text for each in made.paragraphs if each.style is not None and each.style.name == "Caption"]
    assert captions[-2:] == ["Figure : Claim, sheet 1 of 2", "Figure : Claim, sheet 2 of 2"]
    assert all(each.footer.paragraphs[0].text.startswith("Page") for each in made.sections)
    assert pdf(document).startswith(b"%PDF")


def test_a_screen_shows_the_whole_picture_and_paper_its_sheets() -> None:
    made = fragment([Figure(LONG, "Claim", (LONG, LONG), lying=True)])

    assert made.count('class="drawn whole"') == 1
    assert made.count('class="drawn sheet lying"') == 2
    assert "Claim, sheet 2 of 2" in made


def test_a_picture_that_fits_on_a_turned_page_is_not_said_to_be_cut() -> None:
    made = fragment([Figure(LONG, "Claim", lying=True), Figure(LONG, "Claim", (SMALLER,), lying=True)])

    assert made.count('class="drawn lying"') == 1
    assert "sheet 1 of" not in made
    assert SMALLER in made


def test_a_survey_of_nothing_still_makes_a_document() -> None:
    empty = Survey(claim().design.__class__())

    assert pdf(brief(empty, derive(empty, numbers={}), [])).startswith(b"%PDF")
