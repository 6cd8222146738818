"""Data contracts are valid, lead to each other, and demand exactly what the business stated."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any, cast

import pytest
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

from backbrief.domain.answer import Sides
from backbrief.domain.information import Attribute, Information
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.formats.data.fields import field_schema
from backbrief.formats.data.write import write
from backbrief.formats.export import Export
from tests.formats.exported import HOSTILE, export_of, motor_claim, small

CLAIM = "information/claim"
PACKET = "packets/claim/register--assess.schema.json"


@pytest.fixture(params=[motor_claim, small, lambda: small(HOSTILE)], ids=["motor claim", "small", "hostile texts"])
def export(request: pytest.FixtureRequest) -> Export:
    """Each of the designs that an export is tried on."""
    made: Export = request.param()
    return made


def test_every_schema_is_a_valid_schema(export: Export) -> None:
    for content in schemas(export).values():
        Draft7Validator.check_schema(content)


def test_every_reference_leads_to_a_schema_or_a_field_of_one(export: Export) -> None:
    known = schemas(export)
    folder = registry(export)

    for name, content in known.items():
        resolver = folder.resolver(f"file:///{name}")
        for reference in references(content):
            assert resolver.lookup(reference).contents is not None


def test_there_is_a_schema_for_each_information_and_each_transfer_of_the_work_to_be() -> None:
    export = motor_claim()

    names = list(schemas(export))

    assert sum(name.startswith("information/") for name in names) == len(export.design.of(Information))
    to_be = [each for each in export.survey.transfers if each.startswith("workflow/motor-claim/")]
    assert sum(name.startswith("packets/") for name in names) == len(to_be)


@pytest.mark.parametrize(
    ("message", "trouble"),
    [
        ({"claim": {"number": "C1", "colour": "red"}}, ""),
        ({"claim": {"number": "C1"}}, "'colour' is a required property"),
        ({"claim": {"number": 1, "colour": "red"}}, "1 is not of type 'string'"),
        ({}, "'claim' is a required property"),
        ({"claim": {"number": "C1", "colour": "red"}, "secret": {}}, "False schema does not allow {}"),
    ],
    ids=["whole", "a part left out", "another form", "nothing", "what must never pass"],
)
def test_a_packet_is_held_to_what_was_stated(message: dict[str, Any], trouble: str) -> None:
    export = small()
    validator = Draft7Validator({"$ref": f"file:///{PACKET}"}, registry=registry(export))

    troubles = [error.message for error in validator.iter_errors(message)]

    assert troubles == ([trouble] if trouble else [])


def test_fields_say_their_form_and_what_no_schema_can_check() -> None:
    fields = schemas(small())["information/claim.schema.json"]["properties"]

    assert fields["number"]["description"] == "Allowed: within two days."
    assert fields["sum"] == {
        "title": "sum",
        "description": "within two days. Unit: EUR.",
        "type": "number",
        "examples": [12.5],
    }
    assert fields["cover"]["enum"] == ["full", "third party, fire"]
    assert fields["paid"]["type"] == "boolean"
    assert fields["day"] == {"title": "day", "description": "Form: not stated yet."}


def test_a_transfer_with_an_application_at_an_end_or_as_channel_is_a_message() -> None:
    told = json.loads(write(small())["asyncapi.json"])

    assert told["asyncapi"] == "3.0.0"
    assert list(told["channels"]) == ["claim.register--assess"]
    assert told["channels"]["claim.register--assess"]["x-applications"] == ["Ledger"]


def test_every_reference_of_the_messages_leads_somewhere() -> None:
    export = motor_claim()
    files = write(export)
    told = json.loads(files["asyncapi.json"])

    targets = references(told)

    assert len(told["channels"]) > 5
    assert len(told["operations"]) == 2 * len(told["channels"])
    assert all(reaches(told, each) for each in targets if each.startswith("#"))
    assert {each.removeprefix("./") for each in targets if not each.startswith("#")} <= set(files)


def test_the_dictionary_has_a_row_for_each_field_with_the_requirements_that_need_it() -> None:
    export = motor_claim()

    text = write(export)["dictionary.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [row["Field id"] for row in rows if row["Field id"]] == [
        each.id
        for information in export.design.of(Information)
        for each in export.design.inside(information.id, Attribute)
    ]
    number = next(row for row in rows if row["Field id"] == "information/claim/claim-number")
    assert number["Requirements"].startswith("REQ-")


def test_the_requirements_that_a_contract_names_are_told_with_their_records_and_no_others(export: Export) -> None:
    files = write(export)

    told = json.loads(files["requirements.json"])["requirements"]
    others = b"".join(content for name, content in files.items() if name != "requirements.json")

    assert set(told) == {label.decode() for label in re.findall(rb"REQ-\d{5}", others)}
    assert all(each["text"] and each["records"] for each in told.values())


@pytest.mark.parametrize(
    ("packet", "expected"),
    [
        (
            Sides(
                sender=(PacketItem(information=CLAIM),), receiver=(PacketItem(information=CLAIM, attributes=("sum",)),)
            ),
            {"sum": {"$ref": "../../information/claim.schema.json#/properties/sum"}},
        ),
        (
            (
                PacketItem(information=CLAIM, attributes=("sum",), leg="yes"),
                PacketItem(information=CLAIM, attributes=("number",), presence="never"),
            ),
            {"sum": {"$ref": "../../information/claim.schema.json#/properties/sum"}, "number": False},
        ),
    ],
    ids=["the receiver's word counts where both sides list parts", "a part may be kept back"],
)
def test_a_packet_names_the_parts_that_pass(packet: object, expected: dict[str, Any]) -> None:
    told = packet_with(packet)["properties"]["claim"]

    assert told["properties"] == expected
    assert told["required"] == []


def test_a_packet_without_named_parts_hands_over_all_of_an_information() -> None:
    told = packet_with((PacketItem(information=CLAIM), PacketItem(information="information/photo"), PacketItem()))

    assert told["properties"] == {
        "claim": {"$ref": "../../information/claim.schema.json"},
        "photo": {"type": "object", "description": "Nothing is stated about this information yet."},
    }


def test_ids_in_any_letters_give_files_and_references_that_every_tool_can_follow() -> None:
    odd = "information/Übernahme 1~a_b"
    field = Attribute(id=f"{odd}/größe~ #", name="Größe", form="number")
    transfer = small().survey.transfers["workflow/claim/register--assess"]
    packet = (PacketItem(information=odd, attributes=("Größe",), presence="required"),)
    changed = small().design.with_records(Information(id=odd), field, replace(transfer, packet=packet))

    export = export_of(changed)
    validator = Draft7Validator({"$ref": f"file:///{PACKET}"}, registry=registry(export))

    assert "information/_C3_9Cbernahme_201_7Ea_5Fb.schema.json" in schemas(export)
    assert validator.is_valid({"Übernahme 1~a_b": {"größe~ #": 2}})
    assert not validator.is_valid({"Übernahme 1~a_b": {"größe~ #": "two"}})


@pytest.mark.parametrize(
    ("form", "example", "expected"),
    [
        ("number", "1,200", [1200.0]),
        ("money", "about ten", None),
        ("yes or no", "yes", None),
        ("text", "A. Sample", ["A. Sample"]),
    ],
)
def test_an_example_is_given_when_it_has_the_form_of_the_field(form: str, example: str, expected: object) -> None:
    told = field_schema(Attribute(id="information/claim/field", form=form, example=example))

    assert told.get("examples") == expected
    assert told["title"] == "field"


def packet_with(packet: object) -> dict[str, Any]:
    """The schema of the small design's transfer when this is what it hands over."""
    design = small().design
    transfer = design.find("workflow/claim/register--assess", Transfer)
    assert transfer
    changed = export_of(design.with_records(replace(transfer, packet=cast("Any", packet))))
    schema: dict[str, Any] = schemas(changed)[PACKET]
    return schema


def schemas(export: Export) -> dict[str, Any]:
    """The schemas by their paths."""
    return {name: json.loads(content) for name, content in write(export).items() if name.endswith(".schema.json")}


def registry(export: Export) -> Registry[Any]:
    """The schemas as they lie in their folder."""
    resources = [(f"file:///{name}", DRAFT7.create_resource(each)) for name, each in schemas(export).items()]
    return Registry().with_resources(resources)


def references(content: object) -> list[str]:
    """Every reference in a document."""
    if isinstance(content, dict):
        own = [content["$ref"]] if isinstance(content.get("$ref"), str) else []
        return [*own, *(found for each in content.values() for found in references(each))]
    return [found for each in content for found in references(each)] if isinstance(content, list) else []


def reaches(document: dict[str, Any], reference: str) -> bool:
    """True when a reference inside the document leads to something."""
    for part in reference.removeprefix("#/").split("/"):
        if part not in document:
            return False
        document = document[part]
    return True
