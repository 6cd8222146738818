"""ReqIF files are valid, whole and read by others as we meant them."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import reqif  # type: ignore[import-untyped]  # the library declares no types
from lxml import etree
from reqif.parser import ReqIFParser  # type: ignore[import-untyped]  # as above

from backbrief.domain.workflow import Workflow
from backbrief.formats.export import Export
from backbrief.formats.reqif.element import identifier
from backbrief.formats.reqif.ladder import Ladder
from backbrief.formats.reqif.mapping import NAMESPACE, NEEDED_AT, PART_OF_INFORMATION
from backbrief.formats.reqif.spec_objects import OBJECT
from backbrief.formats.reqif.write import write, write_packed
from tests.formats.exported import HOSTILE, motor_claim, small

_XML_ATTRIBUTES = b"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
<xs:attribute name="lang" type="xs:string"/><xs:attribute name="space" type="xs:NCName"/>
<xs:attribute name="base" type="xs:anyURI"/><xs:attribute name="id" type="xs:ID"/>
</xs:schema>"""


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The schema of the OMG as the library carries it, with the one address filled in that it leaves empty."""
    folder = tmp_path_factory.mktemp("schema") / "reqif"
    shutil.copytree(Path(reqif.__file__).parent / "reqif_schema", folder)
    attributes = folder / "xml.xsd"
    attributes.write_bytes(_XML_ATTRIBUTES)
    for each in folder.rglob("*.xsd"):
        each.write_bytes(each.read_bytes().replace(b'schemaLocation=""', f'schemaLocation="{attributes}"'.encode()))
    return etree.XMLSchema(etree.parse(folder / "reqif.xsd"))


@pytest.fixture(params=[motor_claim, small, lambda: small(HOSTILE)], ids=["motor claim", "small", "hostile texts"])
def export(request: pytest.FixtureRequest) -> Export:
    """Each of the designs that an export is tried on."""
    made: Export = request.param()
    return made


def test_a_file_is_valid_against_the_schema_of_the_omg(export: Export, schema: etree.XMLSchema) -> None:
    root = root_of(export)

    schema.validate(root)

    assert list(schema.error_log) == []


def test_every_reference_leads_to_exactly_one_element(export: Export) -> None:
    root = root_of(export)

    identifiers = Counter(each.get("IDENTIFIER") for each in root.iter() if each.get("IDENTIFIER"))
    references = {each.text for each in root.iter() if etree.QName(each).localname.endswith("-REF")}

    assert max(identifiers.values()) == 1
    assert references <= set(identifiers)


def test_every_type_and_object_has_a_name_and_everything_the_moment_of_the_last_change() -> None:
    identified = [each for each in root_of(small()).iter() if each.get("IDENTIFIER") and "HEADER" not in str(each.tag)]
    nameless = {etree.QName(each).localname for each in identified if not each.get("LONG-NAME")}

    assert nameless == {"SPEC-RELATION", "SPEC-HIERARCHY"}
    assert {each.get("LAST-CHANGE") for each in identified} == {"2026-03-16T09:30:00+00:00"}


def test_the_same_design_gives_the_same_file_and_new_words_keep_the_identifiers() -> None:
    again = root_of(small("within three days"))

    assert write(small()) == write(small())
    assert {each.get("IDENTIFIER") for each in again.iter()} == {
        each.get("IDENTIFIER") for each in root_of(small()).iter()
    }


def test_an_independent_reader_finds_all_requirements_and_relations(export: Export) -> None:
    written = root_of(export)
    relations = {
        (each.find(f"{{{NAMESPACE}}}SOURCE")[0].text, each.find(f"{{{NAMESPACE}}}TARGET")[0].text)  # type: ignore[index]
        for each in written.iter(f"{{{NAMESPACE}}}SPEC-RELATION")
    }

    content = ReqIFParser.parse_from_string(file_of(export).decode()).core_content.req_if_content
    types = {each.identifier: each.long_name for each in content.spec_types}
    objects = Counter(types[each.spec_object_type] for each in content.spec_objects)

    assert objects["Requirement"] == len(export.derived.requirements)
    assert objects["Workflow"] == sum(workflow.state == "to-be" for workflow in export.design.of(Workflow))
    assert {(each.source, each.target) for each in content.spec_relations} == relations
    assert len(content.spec_relations) == len(relations)


def test_the_why_chain_stands_in_relations_and_in_the_requirement() -> None:
    content = ReqIFParser.parse_from_string(file_of(small()).decode()).core_content.req_if_content
    names = {each.identifier: each.long_name for each in content.spec_types}
    told = {names[each.relation_type_ref] for each in content.spec_relations}

    assert told >= {
        "serves-customer",
        "brings-outcome",
        "supports-strategy",
        "part-of-workflow",
        "derives-from-step",
        "derives-from-transfer",
    }
    assert file_of(small()).decode().count("wants “I am paid within two days”") == 1


def test_every_requirement_leads_to_each_of_its_customers_by_relations(export: Export) -> None:
    content = ReqIFParser.parse_from_string(file_of(export).decode()).core_content.req_if_content
    upwards = defaultdict(set)
    for each in content.spec_relations:
        upwards[each.source].add(each.target)

    for requirement in export.derived.requirements:
        above = reached(upwards, identifier(OBJECT, requirement.label))
        customers = {chain.customer for chain in export.chains(requirement) if chain.customer}
        assert {identifier(OBJECT, each) for each in customers} <= above


def test_information_needed_at_many_places_leads_to_each_of_them_once() -> None:
    rungs = Ladder(motor_claim()).rungs
    needed = [lower for name, lower, _ in rungs if name == NEEDED_AT]
    fields = {lower: upper for name, lower, upper in rungs if name == PART_OF_INFORMATION}

    assert len(rungs) == len(set(rungs))
    assert fields
    assert not set(fields) & set(needed)
    assert set(fields.values()) <= set(needed)


def test_a_package_holds_the_same_file_at_a_fraction_of_the_size() -> None:
    (package,) = write_packed(motor_claim()).values()

    with ZipFile(BytesIO(package)) as archive:
        assert archive.read("requirements.reqif") == file_of(motor_claim())
    assert len(package) * 5 < len(file_of(motor_claim()))
    assert package == write_packed(motor_claim())["requirements.reqifz"]


def reached(upwards: Mapping[str, Collection[str]], start: str) -> set[str]:
    """All that can be reached by following relations upwards."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(upwards.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


def test_hostile_texts_arrive_as_they_were_written_but_for_what_xml_cannot_hold() -> None:
    root = root_of(small(HOSTILE))

    names = [each.get("LONG-NAME") for each in root.iter(f"{{{NAMESPACE}}}SPEC-OBJECT")]

    assert f"I am paid {HOSTILE}".replace("\x0b", "\ufffd") in names


def file_of(export: Export) -> bytes:
    """The one file of the export."""
    (content,) = write(export).values()
    return content


def root_of(export: Export) -> etree._Element:
    """The one file of the export, parsed."""
    return etree.fromstring(file_of(export))
