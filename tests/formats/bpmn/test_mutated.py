"""However a model is damaged, reading gives a design or refuses with a word; it never breaks."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Refused

CORPORA = Path(__file__).parents[2] / "corpora"
MODELS = [
    (CORPORA / place).read_bytes()
    for place in (
        "hdbpmn/ex03_writer0002.bpmn",
        "hdbpmn/ex05_writer0097.bpmn",
        "miwg/reference/A.4.1.bpmn",
        "miwg/reference/C.4.0.bpmn",
        "miwg/vendors/visual-paradigm-11.1--b.1.0-roundtrip.bpmn",
    )
]
WORDS = ("", " ", "A/B", "tns:A", "true", "顧客", "x" * 300)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_model_that_lost_or_swapped_any_of_its_parts_is_read_or_refused(data: st.DataObject) -> None:
    root = etree.fromstring(data.draw(st.sampled_from(MODELS)))
    for _ in range(data.draw(st.integers(1, 12))):
        damage(root, data)

    outcome = read_or_refuse(etree.tostring(root))

    assert outcome


@given(st.sampled_from(MODELS), st.integers(0, 40_000), st.binary(max_size=8))
@settings(max_examples=100, deadline=None)
def test_a_file_with_bytes_overwritten_is_read_or_refused(content: bytes, at: int, written: bytes) -> None:
    outcome = read_or_refuse(content[:at] + written + content[at + len(written) :])

    assert outcome


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_word(content: bytes) -> None:
    assert read_or_refuse(content)


def damage(root: etree._Element, data: st.DataObject) -> None:
    """Remove an element, copy it elsewhere, or remove or overwrite one of its attributes."""
    elements = list(root.iter("*"))[1:]
    if not elements:
        return
    element = elements[data.draw(st.integers(0, len(elements) - 1))]
    parent = element.getparent()
    what = data.draw(st.sampled_from(("remove", "copy", "attribute", "text")))
    if what == "remove" and parent is not None:
        parent.remove(element)
    elif what == "copy":
        elements[data.draw(st.integers(0, len(elements) - 1))].append(etree.fromstring(etree.tostring(element)))
    elif what == "text":
        element.text = data.draw(st.sampled_from(WORDS))
    elif element.attrib:
        name = data.draw(st.sampled_from(sorted(element.attrib)))
        others = [other.get("id", "") for other in elements[:50]]
        element.set(name, data.draw(st.sampled_from((*WORDS, *others))))


def read_or_refuse(content: bytes) -> bool:
    """True when the content was read, or refused with a message."""
    try:
        read(content, name="damaged.bpmn")
    except Refused as refused:
        return bool(refused.message)
    return True
