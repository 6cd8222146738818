"""A document as Word file: real styles, contents, captions, cross references, repeated table heads, vector pictures."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from io import BytesIO
from itertools import count
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from lxml import etree

from backbrief.render.diagram_print import pixels, printed, widths
from backbrief.render.document import (
    Block,
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
    Words,
)

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def word(document: Document) -> bytes:
    """The file's content."""
    return _Writer(document).content()


class _Writer:
    """Writes one document; paragraphs and tables are made as markup, the package itself by python-docx."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file = docx.Document()
        self.ids = count(1)
        self.counts: Counter[str] = Counter()
        _style(self.file)

    @cached_property
    def places(self) -> dict[str, str]:
        """A bookmark name for every place that links lead to."""
        ids = [place for block in self.document.blocks if (place := getattr(block, "id", ""))]
        return {place: f"place{index}" for index, place in enumerate(dict.fromkeys(ids))}

    def content(self) -> bytes:
        self.file.core_properties.title = _clean(self.document.title)
        self._add("".join(self._opening()))
        for block in self.document.blocks:
            self._turn_paper(lying=isinstance(block, Figure) and block.lying)
            if isinstance(block, Figure):
                self._figure(block)
            else:
                self._add(self._block(block))
        stream = BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def _add(self, markup: str) -> None:
        body = self.file.element.body
        for element in parse_xml(f'<w:body xmlns:w="{_MAIN}">{markup}</w:body>'):
            body.insert_element_before(element, "w:sectPr")

    def _opening(self) -> Iterator[str]:
        mark = "Draft" if self.document.draft else "Nothing left to guess"
        yield _paragraph_of("Subtitle", _run(mark))
        yield _paragraph_of("Title", _run(self.document.title))
        yield _paragraph_of("Normal", _run(self.document.subtitle))
        yield from self._contents()

    def _contents(self) -> Iterator[str]:
        """A table of contents that is there at once and that Word renews with page numbers when asked."""
        code = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">'
        code += ' TOC \\o "1-2" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        yield _paragraph_of("Normal", code)
        for heading in self.document.chapters():
            indent = f'<w:ind w:left="{(heading.level - 1) * 300}"/>'
            yield _paragraph_of("Normal", self._link(Link(heading.text, heading.id)), more=indent)
        yield _paragraph_of("Normal", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def _block(self, block: Block) -> str:
        return "".join(self._writers[type(block)](block))

    @cached_property
    def _writers(self) -> dict[type, Callable[[Any], Iterator[str]]]:
        return {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Listing: self._listing,
            Table: self._table,
            Definitions: self._definitions,
            Requirement: self._requirement,
        }

    def _heading(self, block: Heading) -> Iterator[str]:
        yield _paragraph_of(f"Heading {block.level}", self._bookmarked(_run(block.text), block.id))

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        yield _paragraph_of("Intense Quote" if block.kind == "lead" else "Normal", self._runs(block.words))

    def _listing(self, block: Listing) -> Iterator[str]:
        yield from (_paragraph_of("List Bullet", self._runs(item)) for item in block.items)

    def _table(self, block: Table) -> Iterator[str]:
        yield _paragraph_of(
            "Caption", f"{_run('Table ')}{self._number('Table')}{_run(f': {block.caption}')}", more=_KEEP
        )
        yield self._grid(block)
        yield _paragraph_of("Normal", "")

    def _grid(self, block: Table) -> str:
        head = "".join(_cell(_paragraph_of("Normal", _run(name, bold=True)), shaded=True) for name in block.columns)
        rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"]
        for row in block.rows:
            cells = "".join(_cell(_paragraph_of("Normal", self._runs(words))) for words in row)
            rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        columns = '<w:gridCol w:w="100"/>' * len(block.columns)
        return f"<w:tbl>{_TABLE}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _definitions(self, block: Definitions) -> Iterator[str]:
        if block.items:
            rows = "".join(self._definition(item) for item in block.items)
            widths = '<w:gridCol w:w="2800"/><w:gridCol w:w="7000"/>'
            yield f"<w:tbl>{_PLAIN_TABLE}<w:tblGrid>{widths}</w:tblGrid>{rows}</w:tbl>"
        yield _paragraph_of("Normal", "")

    def _definition(self, item: Definition) -> str:
        origin = _run(f" - {item.origin}", soft=True) if item.origin else ""
        if isinstance(item.answer, Table):
            answer = self._grid(item.answer) + _paragraph_of("Normal", origin)
        elif isinstance(item.answer, Listing):
            answer = "".join(self._listing(item.answer)) + (_paragraph_of("Normal", origin) if origin else "")
        else:
            answer = _paragraph_of("Normal", self._runs(item.answer) + origin)
        term = _cell(_paragraph_of("Normal", _run(item.term, soft=True)), width=2800)
        return f"<w:tr>{term}{_cell(answer, width=7000)}</w:tr>"

    def _requirement(self, block: Requirement) -> Iterator[str]:
        label = self._bookmarked(_run(f"{block.label} ", bold=True), block.id)
        yield _paragraph_of("Normal", label + _run(block.sentence), more=_KEEP)
        yield from self._definitions(Definitions(block.items))

    def _number(self, kind: str) -> str:
        """The next number of its kind, which Word counts again when asked."""
        self.counts[kind] += 1
        number = f"<w:r><w:t>{self.counts[kind]}</w:t></w:r>"
        return f'<w:fldSimple w:instr=" SEQ {kind} \\* ARABIC ">{number}</w:fldSimple>'

    def _runs(self, words: Words) -> str:
        if isinstance(words, str):
            return _run(words)
        if isinstance(words, Link):
            return self._link(words)
        return "".join(self._runs(each) for each in words)

    def _link(self, link: Link) -> str:
        place = self.places.get(link.to)
        if place is None:
            return _run(link.text)
        return f'<w:hyperlink w:anchor="{place}" w:history="1">{_run(link.text, coloured=True)}</w:hyperlink>'

    def _bookmarked(self, runs: str, place: str) -> str:
        name = self.places.get(place)
        if name is None:
            return runs
        number = next(self.ids)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'

    def _figure(self, block: Figure) -> None:
        """The picture, or each of its sheets."""
        svgs, captions = zip(*block.on_paper(), strict=True)
        for svg, caption, width in zip(svgs, captions, widths(svgs, lying=block.lying), strict=True):
            self._picture(svg, caption, width=Pt(width))
            self._add(_paragraph_of("Caption", f"{_run('Figure ')}{self._number('Figure')}{_run(f': {caption}')}"))

    def _turn_paper(self, *, lying: bool) -> None:
        """Begin a section of turned or of upright pages, unless the paper is held so already."""
        section = self.file.sections[-1]
        if (section.orientation == WD_ORIENT.LANDSCAPE) != lying:
            ending = etree.tostring(section._sectPr).decode()  # noqa: SLF001 - python-docx adds sections at the end only
            self._add(_paragraph_of("Normal", "", more=f"{_NO_HEIGHT}{ending}"))
            _hold(section, lying=lying)

    def _picture(self, svg: str, caption: str, *, width: Length) -> None:
        """The picture as vectors, with pixels for programs that know no vectors."""
        self.file.add_picture(BytesIO(pixels(svg)), width=width)
        name = PackURI(f"/word/media/picture{next(self.ids)}.svg")
        vectors = Part(name, "image/svg+xml", printed(svg).encode(), self.file.part.package)
        relation = self.file.part.relate_to(vectors, RELATIONSHIP_TYPE.IMAGE)
        inline = self.file.inline_shapes[-1]._inline  # noqa: SLF001 - python-docx has no way to add vectors
        inline.docPr.set("descr", _clean(caption))
        (blip,) = inline.graphic.graphicData.pic.xpath(".//a:blip")
        blip.append(parse_xml(_extension(relation)))


_KEEP = "<w:keepNext/>"
_NO_HEIGHT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="C9D2DC"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
_PLAIN_TABLE = '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'


def _extension(relation: str) -> str:
    return (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" xmlns:r="{_RELATIONS}" r:embed="{relation}"/></a:ext></a:extLst>'
    )


def _style(file: Any) -> None:
    section = file.sections[0]
    section.header_distance = section.footer_distance = Mm(7)
    _hold(section, lying=False)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(9.5)
    normal.paragraph_format.space_after = Pt(3)
    for level, size in ((1, 17), (2, 13), (3, 11)):
        heading = file.styles[f"Heading {level}"]
        heading.font.name, heading.font.size, heading.font.color.rgb = "Arial", Pt(size), RGBColor(0x1D, 0x27, 0x33)
    file.styles["Heading 1"].paragraph_format.page_break_before = True
    footer = section.footer.paragraphs[0]
    footer._p.append(parse_xml(f'<w:r xmlns:w="{_MAIN}"><w:t xml:space="preserve">Page </w:t></w:r>'))  # noqa: SLF001
    footer._p.append(parse_xml(f'<w:fldSimple xmlns:w="{_MAIN}" w:instr=" PAGE "/>'))  # noqa: SLF001


def _hold(section: Section, *, lying: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if lying else (Mm(210), Mm(297))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(13 if lying else 18)


def _paragraph_of(style: str, runs: str, *, more: str = "") -> str:
    name = style.replace(" ", "")
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{more}</w:pPr>{runs}</w:p>'


def _run(text: str, *, bold: bool = False, soft: bool = False, coloured: bool = False) -> str:
    colour = "0B5CAD" if coloured else "4D5B6B" if soft else ""
    marks = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in _clean(text).split("\n"))
    return f"<w:r><w:rPr>{marks}</w:rPr>{lines}</w:r>"


def _cell(content: str, *, shaded: bool = False, width: int = 0) -> str:
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else '<w:tcW w:w="0" w:type="auto"/>'
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F3F6F9"/>' if shaded else ""
    return f"<w:tc><w:tcPr>{size}{shade}</w:tcPr>{content}</w:tc>"


def _clean(text: str) -> str:
    """The text without characters that no XML can hold."""
    return _UNPRINTABLE.sub("", text)
