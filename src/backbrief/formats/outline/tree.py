"""The lines of an outline as a tree: what is indented below what."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field

from backbrief.formats.format import Refused
from backbrief.formats.outline.line import PARTING, Line, Mark, lines_of

DEEPEST = 50
LONGEST_LINE = 10_000
LARGEST = 2_000_000


@dataclass(slots=True)
class Entry:
    """A line and what lies below it; answers lie below their question, indented or not."""

    line: Line
    column: int
    below: list["Entry"] = field(default_factory=list)


def tree_of(content: bytes, *, name: str) -> list[Entry]:
    """The lines that are not indented, each with what lies below it. Raises Refused with the number of a line."""
    outline = Entry(Line(0, -1, Mark.STEP, ""), -1)
    around = [outline]
    for line in lines_of(_decoded(content, name=name)):
        while around[-1].line.indent >= line.indent and not _belongs_below(line, around[-1]):
            around.pop()
        same = around[-1].line.indent == line.indent
        entry = Entry(line, 2 * line.indent + same)
        _refuse_too_much(line, len(around), name=name)
        _refuse_misfit(entry, around[-1], name=name)
        around[-1].below.append(entry)
        if line.mark is not Mark.HANDED_OVER:
            around.append(entry)
    if all(each.line.mark is Mark.TITLE for each in outline.below):
        raise Refused("the outline holds no step", place=name, remedy="Write one step a line: Register claim @Clerk")
    return outline.below


def trouble(line: Line, message: str, remedy: str, *, name: str) -> Refused:
    """What is to be raised about a line: where, what is wrong, what to do."""
    return Refused(f"{message} ({remedy})", place=f"{name}:{line.number}")


def _decoded(content: bytes, *, name: str) -> str:
    if len(content) > LARGEST:
        raise Refused("the outline is larger than 2 MB", place=name, remedy="Split it into one file a workflow.")
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as wrong:
        number = content[: wrong.start].count(b"\n") + 1
        raise Refused("this is not UTF-8 text (save the file as UTF-8)", place=f"{name}:{number}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _belongs_below(line: Line, entry: Entry) -> bool:
    """Whether the line, no further in than the entry, answers its question or tells what its step hands over."""
    holders = _HOLD_AT_THE_SAME_INDENT.get(line.mark, ())
    return entry.line.indent == line.indent and entry.line.mark in holders


_HOLD_AT_THE_SAME_INDENT = {Mark.ANSWER: tuple(PARTING), Mark.HANDED_OVER: (Mark.STEP, Mark.ANSWER)}


def _refuse_too_much(line: Line, depth: int, *, name: str) -> None:
    if depth > DEEPEST:
        raise trouble(line, "lines are nested more than 50 deep", "make inner work a workflow of its own", name=name)
    if len(line.text) > LONGEST_LINE:
        raise trouble(line, "the line is longer than 10,000 characters", "one step a line", name=name)
    if any(not (sign.isprintable() or sign.isspace()) for sign in line.text if ord(sign) < _FIRST_PRINTABLE):
        raise trouble(line, "the line holds a control character", "type the line again", name=name)


_FIRST_PRINTABLE = 32


def _refuse_misfit(entry: Entry, holder: Entry, *, name: str) -> None:
    line, mark = entry.line, holder.line.mark
    beside = (each.column for each in holder.below if each.line.mark is not Mark.HANDED_OVER)
    if line.mark is not Mark.HANDED_OVER and next(beside, entry.column) != entry.column:
        remedy = "begin it exactly below a line that it follows"
        raise trouble(line, "the indentation fits no line above", remedy, name=name)
    if mark in PARTING and line.mark is not Mark.ANSWER:
        remedy = "begin each answer with a hyphen, '- yes:', and put its steps below it"
        raise trouble(line, "an answer is expected below a question", remedy, name=name)
    if mark in (Mark.TITLE, Mark.GO_ON):
        raise trouble(line, f"nothing can be indented below '{mark.value}'", "indent it less", name=name)
