"""What IT writes into a ReqIF file comes back, from whatever tool it went through."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from backbrief.formats.format import Refused
from backbrief.formats.reqif.mapping import COMMENT, NAMESPACE, RESTATEMENT, STATUS
from backbrief.formats.reqif.read_answers import MOST_BYTES, ReqifAnswer, read_answers
from backbrief.formats.reqif.write import write, write_packed
from tests.formats.exported import HOSTILE, small


def package_of(*names: str) -> bytes:
    """A package with empty files of these names."""
    package = BytesIO()
    with ZipFile(package, "w") as archive:
        for each in names:
            archive.writestr(each, "<REQ-IF/>")
    return package.getvalue()


FOREIGN = """<REQ-IF xmlns="http://example.org/some/other/namespace"><CORE-CONTENT><REQ-IF-CONTENT>
<SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
<ATTRIBUTE-DEFINITION-STRING IDENTIFIER="id" LONG-NAME="Object number"/>
<ATTRIBUTE-DEFINITION-STRING IDENTIFIER="effort"/>
<ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="comment" LONG-NAME="Backbrief.Comment"/>
</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
<SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="a"><VALUES>
<ATTRIBUTE-VALUE-STRING THE-VALUE="REQ-00007"><DEFINITION>
<ATTRIBUTE-DEFINITION-STRING-REF>id</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
<ATTRIBUTE-VALUE-STRING THE-VALUE="3 days"><DEFINITION>
<ATTRIBUTE-DEFINITION-STRING-REF>effort</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
<ATTRIBUTE-VALUE-XHTML><DEFINITION>
<ATTRIBUTE-DEFINITION-XHTML-REF>comment</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION>
<THE-VALUE><div xmlns="http://www.w3.org/1999/xhtml"><p>Which day counts?</p><p>Ours?</p></div></THE-VALUE>
</ATTRIBUTE-VALUE-XHTML>
</VALUES></SPEC-OBJECT>
<SPEC-OBJECT IDENTIFIER="b"><VALUES><ATTRIBUTE-VALUE-STRING THE-VALUE="A chapter of the other tool"/>
</VALUES></SPEC-OBJECT>
</SPEC-OBJECTS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>"""


def test_what_was_sent_comes_back_with_the_revision_it_was_about() -> None:
    export = small(HOSTILE)

    answers = read_answers(write(export)["requirements.reqif"])

    assert answers == {
        each.number: ReqifAnswer(number=each.number, revision=each.fingerprint) for each in export.derived.requirements
    }


def test_status_restatement_and_comment_that_it_wrote_are_read() -> None:
    root = etree.fromstring(write(small())["requirements.reqif"])
    agreed = next(each for each in root.iter(f"{{{NAMESPACE}}}ENUM-VALUE") if each.get("LONG-NAME") == "agreed")
    values = next(each for each in root.iter(f"{{{NAMESPACE}}}VALUES") if b"REQ-00001" in etree.tostring(each))
    add_choice(values, root, STATUS, str(agreed.get("IDENTIFIER")))
    add_string(values, root, RESTATEMENT, "We keep a list of the people.")
    add_string(values, root, COMMENT, "Who keeps it?")

    answer = read_answers(etree.tostring(root))[1]

    assert (answer.status, answer.restatement, answer.comment) == (
        "agreed",
        "We keep a list of the people.",
        "Who keeps it?",
    )


def test_a_package_is_read_as_the_file_in_it() -> None:
    packed = write_packed(small())["requirements.reqifz"]

    assert read_answers(packed) == read_answers(write(small())["requirements.reqif"])


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (package_of("a.reqif", "b.reqif"), "the package holds 2 files of requirements"),
        (package_of("picture.png"), "the package holds 0 files of requirements"),
        (package_of("a.reqif")[:60], "the package is damaged"),
    ],
    ids=["two files", "no file", "cut off"],
)
def test_a_package_that_is_not_one_file_of_requirements_is_refused(content: bytes, trouble: str) -> None:
    with pytest.raises(Refused, match=trouble):
        read_answers(content)


def test_a_file_of_another_tool_without_header_and_names_is_read_and_its_own_attributes_are_kept() -> None:
    answers = read_answers(FOREIGN.encode())

    assert answers == {
        7: ReqifAnswer(
            number=7,
            comment="Which day counts?\nOurs?",
            further={"Object number": "REQ-00007", "effort": "3 days"},
        )
    }


def test_two_different_answers_to_one_requirement_are_refused_with_their_line() -> None:
    twice = FOREIGN.replace("A chapter of the other tool", "REQ-7")

    with pytest.raises(Refused, match="line 17: REQ-00007 is answered twice"):
        read_answers(twice.encode(), name="answers.reqif")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<REQ-IF>", "not well-formed"),
        ("", "not well-formed"),
        ("<!DOCTYPE REQ-IF [<!ENTITY a 'b'>]><REQ-IF/>", "DOCTYPE is not read"),
        ("<RIF xmlns='http://automotive-his.de/200706/rif'/>", "forerunner of ReqIF"),
        ("<html/>", "no ReqIF but 'html'"),
    ],
    ids=["cut short", "empty", "doctype", "rif", "web page"],
)
def test_what_is_no_reqif_is_refused_with_the_name_of_the_file(content: str, message: str) -> None:
    with pytest.raises(Refused, match=message) as refused:
        read_answers(content.encode(), name="answers.reqif")

    assert str(refused.value).startswith("answers.reqif")


def test_a_file_beyond_the_limit_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(Refused, match="larger than 100 MB"):
        read_answers(b" " * (MOST_BYTES + 1))


def test_each_status_that_is_sent_has_a_value_in_the_file() -> None:
    root = etree.fromstring(write(small())["requirements.reqif"])

    names = [each.get("LONG-NAME") for each in root.iter(f"{{{NAMESPACE}}}DATATYPE-DEFINITION-ENUMERATION")]

    assert names == [STATUS]


def add_string(values: etree._Element, root: etree._Element, name: str, said: str) -> None:
    """Fills in one attribute, as a tool does when a person types into it."""
    definition = next(each for each in root.iter() if each.get("LONG-NAME") == name)
    value = etree.SubElement(values, f"{{{NAMESPACE}}}ATTRIBUTE-VALUE-STRING", {"THE-VALUE": said})
    reference = etree.SubElement(etree.SubElement(value, f"{{{NAMESPACE}}}DEFINITION"), f"{{{NAMESPACE}}}REF")
    reference.text = definition.get("IDENTIFIER")


def add_choice(values: etree._Element, root: etree._Element, name: str, chosen: str) -> None:
    """Chooses one value of an attribute that was left at its default."""
    definition = next(each for each in root.iter() if each.get("LONG-NAME") == name and "ATTRIBUTE" in str(each.tag))
    value = etree.SubElement(values, f"{{{NAMESPACE}}}ATTRIBUTE-VALUE-ENUMERATION")
    reference = etree.SubElement(etree.SubElement(value, f"{{{NAMESPACE}}}DEFINITION"), f"{{{NAMESPACE}}}REF")
    reference.text = definition.get("IDENTIFIER")
    etree.SubElement(etree.SubElement(value, f"{{{NAMESPACE}}}VALUES"), f"{{{NAMESPACE}}}ENUM-VALUE-REF").text = chosen
