"""What is not BPMN 2.0, or tries to harm the reader, is refused with a clear word and a way out."""

import time

import pytest

from backbrief.formats.bpmn.parse import parse
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Refused
from tests.formats.bpmn.drawn import NAMESPACES, model, process

BOMB = (
    "<!DOCTYPE definitions [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else '&a;' * 10}'>" for n in range(10))
    + "]>"
)


def attributes(how_many: int) -> str:
    return " ".join(f"a{number}=''" for number in range(how_many))


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read(content, name="claims.bpmn")
    return caught.value


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "the file is empty"),
        (b"  \r\n\t ", "the file is empty"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a zip archive, or a Word, Excel or Visio document"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word, Excel or Visio document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"{\\rtf1 Claims}", "a rich text document"),
        (b"<html><body>Not found</body></html>", "a web page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a picture (SVG)"),
        (b"<mxfile><diagram/></mxfile>", "a draw.io drawing"),
        (b"<Package xmlns='http://www.wfmc.org/2008/XPDL2.1'/>", "XPDL, the file format of BPMN 1.x"),
        (b"<definitions xmlns='http://schema.omg.org/spec/BPMN/2.0'/>", "a draft of BPMN from before BPMN 2.0"),
        (b"<x:BusinessProcessDiagram xmlns:x='http://bpmn.example'/>", "BPMN 1.x"),
        (b"<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>", "a decision model (DMN)"),
    ],
)
def test_what_is_not_bpmn_is_called_by_its_name(content: bytes, word: str) -> None:
    refused = refusal(content)

    assert word in refused.message
    assert "BPMN 2.0" in refused.remedy
    assert refused.place.startswith("claims.bpmn")


def test_an_unknown_root_is_named_with_its_namespace() -> None:
    refused = refusal(b"<order xmlns='http://shop.example/orders'/>")

    assert "the outermost element is 'order' of http://shop.example/orders" in refused.message


def test_definitions_without_a_namespace_are_not_taken_for_bpmn() -> None:
    refused = refusal(b"<definitions><process id='P1'/></definitions>")

    assert "'definitions' without namespace" in refused.message


def test_broken_xml_is_refused_with_its_line_and_column() -> None:
    refused = refusal(model(process("\n<task id='A'>")))

    assert refused.place.startswith("claims.bpmn, line 3, column ")
    assert "not well-formed" in refused.message


def test_a_file_cut_anywhere_is_refused_and_never_crashes() -> None:
    whole = model(process("<task id='A' name='Register claim'/><endEvent id='E'/>"))

    for length in range(len(whole)):
        assert refusal(whole[:length]).message


@pytest.mark.parametrize(
    "opening",
    [
        "<!DOCTYPE definitions>",
        "<!DOCTYPE definitions SYSTEM 'http://shop.example/evil.dtd'>",
        "<!-- a word --><?go on?>\n<!DOCTYPE definitions [<!ENTITY passwd SYSTEM 'file:///etc/passwd'>]>",
        BOMB,
    ],
    ids=["plain", "outside", "after a comment", "bomb"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_doctype_is_refused_before_it_is_read(opening: str, encoding: str) -> None:
    text = f"{opening}<definitions {NAMESPACES}><process id='P1' name='&a9;'/></definitions>"

    refused = refusal(text.encode(encoding))

    assert "DOCTYPE" in refused.message


def test_the_word_doctype_inside_a_text_is_harmless() -> None:
    content = model(process("<task id='A'><documentation><![CDATA[<!DOCTYPE html><p>Read]]></documentation></task>"))

    assert "workflow/handle-a-claim/A" in read(content, name="claims.bpmn").design.records


def test_a_comment_that_never_ends_is_refused_at_once() -> None:
    started = time.process_time()

    refused = refusal(b"<!--" * 200_000)

    assert "well-formed" in refused.message
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("encoding", "declared", "name"),
    [
        ("utf-8", "UTF-8", "Schaden prüfen"),
        ("utf-8-sig", "utf-8", "Schaden prüfen"),
        ("utf-16", "UTF-16", "Schaden prüfen"),
        ("windows-1252", "windows-1252", "Prüfen: „Schaden“"),
        ("iso-8859-1", "ISO-8859-1", "Prüfen"),
        ("gbk", "GBK", "审核索赔"),
    ],
)
def test_a_declared_encoding_is_honoured(encoding: str, declared: str, name: str) -> None:
    text = (
        f"<?xml version='1.0' encoding='{declared}'?><definitions {NAMESPACES}>"
        f"<process id='P1'><task id='A' name='{name}'/></process></definitions>"
    )

    design = read(text.encode(encoding), name="claims.bpmn").design

    assert design.name_of("workflow/claims/A") == name


@pytest.mark.parametrize("declared", ["UTF-7", "UTF-32", "EBCDIC-CP-US", "x-unheard-of"])
def test_a_rare_encoding_is_refused_by_name(declared: str) -> None:
    refused = refusal(f"<?xml version='1.0' encoding='{declared}'?><definitions {NAMESPACES}/>".encode())

    assert f"the encoding '{declared}'" in refused.message


def test_bytes_that_do_not_fit_the_encoding_are_refused() -> None:
    refused = refusal(model(process("<task id='A' name='Prüfen'/>")).replace("ü".encode(), b"\xfc"))

    assert "not well-formed" in refused.message


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b" " * 20_000_001, "larger than 20 MB"),
        (model("<process/>" * 400_001), "more than 200,000 elements"),
        (model("<process/>" * 200_001), "more than 200,000 elements"),
        (model("<subProcess>" * 100 + "</subProcess>" * 100), "more than 100 deep"),
        (model("<subProcess>" * 300 + "</subProcess>" * 300), "not well-formed XML"),
        (model(f"<process {attributes(257)}/>"), "more than 256 attributes"),
        (model(process(f"<documentation>{'x' * 1_000_001}</documentation>")), "longer than 1 MB"),
        (model(f"<process id='P1' name='{'x' * 1_000_001}'/>"), "longer than 1 MB"),
    ],
    ids=["size", "many marks", "elements", "depth", "far too deep", "attributes", "long text", "long attribute"],
)
def test_what_goes_beyond_a_published_limit_is_refused(content: bytes, word: str) -> None:
    refused = refusal(content)

    assert word in refused.message
    assert refused.remedy


def test_what_stays_within_the_limits_is_read() -> None:
    content = model(
        f"<process {attributes(256)}/>" + "<subProcess>" * 99 + "</subProcess>" * 99 + f"<!--{'x' * 999_999}-->"
    )

    root = parse(content, name="claims.bpmn")

    assert len(root) == 3


def test_a_choreography_alone_is_refused() -> None:
    refused = refusal(model("<choreography id='C1'><participant id='A' name='Insurer'/></choreography>"))

    assert "choreography" in refused.message
    assert "process or collaboration" in refused.remedy
