"""The schemas that editors complete and check files by."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from backbrief.formats.folder.parse import parsed
from backbrief.formats.folder.schema import design_schema, workflow_schema

DESIGN: dict[str, Any] = json.loads(design_schema())
WORKFLOW: dict[str, Any] = json.loads(workflow_schema())


@pytest.mark.parametrize("schema", [DESIGN, WORKFLOW])
def test_the_schemas_are_schemas(schema: dict[str, Any]) -> None:
    Draft7Validator.check_schema(schema)


def test_a_fact_is_explained_by_its_question_and_its_reason() -> None:
    described = WORKFLOW["definitions"]["Step"]["properties"]["role"]["description"]

    assert described == "Which one role does this step? A work queue and a permission need one role."


@pytest.mark.parametrize(
    "text",
    [
        "steps: {pay: {role: clerk, stakes: [money]}}",
        "steps: {pay: {stakes: money}}",
        "steps: {pay: }",
        "steps: {pay: {judgment: unknown - ask Anna, stakes: 'none, on purpose: too small'}}",
        "transfers: {pay--book: {moves: {sender: [work], receiver: unknown}}}",
        "flows: [pay -> book, book -> pay: again, {from: pay, to: book, default: yes}]",
        "defaults: {step: {deadline: two days}}",
    ],
)
def test_what_can_be_read_is_valid(text: str) -> None:
    assert list(Draft7Validator(WORKFLOW).iter_errors(parsed(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "steps: {pay: {rule: clerk}}",
        "steps: {pay: {judgment: perhaps}}",
        "steps: {pay out: {}}",
        "transfers: {pay--book: {trigger: {sender: x}}}",
        "flows: [pay]",
        "flows: [{to: book}]",
        "defaults: {step: {name: Pay}}",
        "parties: {}",
    ],
)
def test_what_cannot_be_read_is_not_valid(text: str) -> None:
    assert list(Draft7Validator(WORKFLOW).iter_errors(parsed(text))) != []


def test_information_has_its_attributes_inside() -> None:
    text = "information: {claim: {attributes: {number: {name: Number}}}}\nworkflows: {claim: {steps: {}}}"

    assert list(Draft7Validator(DESIGN).iter_errors(parsed(text))) == []
