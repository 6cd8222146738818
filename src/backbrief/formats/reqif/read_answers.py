"""Reads back what IT answered in a ReqIF file: the status, restatement and comment of each requirement."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from backbrief.domain.requirement import label_of
from backbrief.formats.format import Refused
from backbrief.formats.reqif.mapping import COMMENT, FOREIGN_ID, REQUIREMENT, RESTATEMENT, REVISION, STATUS
from backbrief.formats.reqif.package import unpacked

MOST_BYTES = 100_000_000

_LABEL = re.compile(r"\s*REQ-(\d+)\s*")
_REMEDY = "Export the requirements again as ReqIF 1.0, 1.1 or 1.2."
_SPLIT = "Export fewer requirements at a time."
_SENT = frozenset(each.name for each in REQUIREMENT.attributes)

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReqifAnswer:
    """What IT says about one requirement; `revision` is the fingerprint of the text that the answer is about.

    `further` holds the attributes that the other tool added, by name.
    """

    number: int
    status: str = ""
    restatement: str = ""
    comment: str = ""
    revision: str = ""
    further: Values = field(default_factory=dict)


def read_answers(content: bytes, *, name: str = "requirements.reqif") -> dict[int, ReqifAnswer]:
    """The answers by the number of the requirement. Raises Refused for what is no ReqIF or contradicts itself.

    A header, the names of attributes and the version of the namespace may be missing or differ; objects without a
    number of ours are the other tool's own and are left alone.
    """
    root = _parse(unpacked(content, name=name, most=MOST_BYTES), name=name)
    labels = {each.get("IDENTIFIER", ""): _label(each) for each in _all(root, "ENUM-VALUE", "ATTRIBUTE-DEFINITION-*")}
    answers: dict[int, ReqifAnswer] = {}
    for found in _all(root, "SPEC-OBJECT"):
        answer = _answer(dict(_values(found, labels)))
        if answer is None:
            continue
        if answers.setdefault(answer.number, answer) != answer:
            place = f"{name}, line {found.sourceline}"
            raise Refused(f"{label_of(answer.number)} is answered twice, differently", place=place, remedy="Keep one.")
    return answers


def _parse(content: bytes, *, name: str) -> etree._Element:
    if len(content) > MOST_BYTES:
        raise Refused(f"the file is larger than {MOST_BYTES // 1_000_000} MB", place=name, remedy=_SPLIT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError as trouble:
        place = f"{name}, line {trouble.position[0]}"
        raise Refused(f"this is not well-formed XML: {trouble.msg}", place=place, remedy=_REMEDY) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused("a DOCTYPE is not read", place=name, remedy="Take the line with <!DOCTYPE out of the file.")
    if _local(root) == "RIF":
        raise Refused("this is RIF, the forerunner of ReqIF", place=name, remedy=_REMEDY)
    if _local(root) != "REQ-IF":
        raise Refused(f"this is no ReqIF but '{_local(root)}'", place=name, remedy=_REMEDY)
    return root


def _all(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The elements of these names, whatever their namespace."""
    wanted = re.compile("|".join(tag.replace("*", ".+(?<!-REF)") for tag in tags))
    return (each for each in root.iter(etree.Element) if wanted.fullmatch(_local(each)))


def _local(found: etree._Element) -> str:
    return etree.QName(found).localname


def _label(found: etree._Element) -> str:
    return found.get("LONG-NAME") or found.get("IDENTIFIER") or ""


def _values(found: etree._Element, labels: Values) -> Iterator[tuple[str, str]]:
    """The attributes of one object by name."""
    for value in (each for values in _children(found, "VALUES") for each in values.iterchildren(etree.Element)):
        definition = next((_text(each) for each in _children(value, "DEFINITION")), "")
        yield labels.get(definition, definition), _value(value, labels)


def _value(value: etree._Element, labels: Values) -> str:
    if (plain := value.get("THE-VALUE")) is not None:
        return plain.strip()
    rich = [_text(each) for each in _children(value, "THE-VALUE")]
    chosen = [_text(each) for values in _children(value, "VALUES") for each in values.iterchildren(etree.Element)]
    return ", ".join((*rich, *(labels.get(each, each) for each in chosen)))


def _children(found: etree._Element, tag: str) -> Iterator[etree._Element]:
    return (each for each in found.iterchildren(etree.Element) if _local(each) == tag)


def _text(found: etree._Element) -> str:
    """The text inside, one line for each paragraph or item."""
    lines = (" ".join(text.split()) for text in found.itertext())
    return "\n".join(line for line in lines if line)


def _answer(values: Values) -> ReqifAnswer | None:
    number = _LABEL.fullmatch(values.get(FOREIGN_ID, "")) or next(
        filter(None, map(_LABEL.fullmatch, values.values())), None
    )
    if number is None:
        return None
    return ReqifAnswer(
        number=int(number[1]),
        status=values.get(STATUS, ""),
        restatement=values.get(RESTATEMENT, ""),
        comment=values.get(COMMENT, ""),
        revision=values.get(REVISION, ""),
        further={name: value for name, value in values.items() if name not in _SENT},
    )
