"""A list of parts is read, written and worded part by part."""

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.fact import fact_of
from backbrief.domain.kind import Unreadable
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.part import Parts, part_words
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Variant, Workflow
from tests.strategies import answers

SCOPE = "workflow/claim/register"
LISTS = [(Step, "uses"), (Step, "needs"), (Step, "exceptions"), (Transfer, "packet"), (Workflow, "variants")]


def last(record: str) -> str:
    return record.rpartition("/")[2]


@pytest.mark.parametrize(("subject", "name"), LISTS)
@given(data=st.data())
def test_parts_read_back_as_they_were_written(subject: type, name: str, data: st.DataObject) -> None:
    kind = fact_of(subject, name).kind
    parts = data.draw(answers(fact_of(subject, name)).filter(lambda answer: isinstance(answer, tuple)))

    assert kind.read(kind.write(parts, scope=SCOPE), scope=SCOPE) == parts


def test_a_single_part_is_a_list_of_one() -> None:
    parts = Parts(ExceptionResponse).read({"kind": "late", "response": "Remind the customer"}, scope=SCOPE)

    assert parts == (ExceptionResponse(kind="late", response="Remind the customer"),)


def test_trouble_inside_a_part_names_its_number_and_its_fact() -> None:
    raw = [{"kind": "looks at", "information": "claim"}, {"kind": "stares at"}]

    with pytest.raises(Unreadable) as refused:
        Parts(Use).read(raw, scope=SCOPE)

    assert refused.value.at == (1, "kind")
    assert "'stares at' is not one of: looks at" in refused.value.message


def test_the_schema_refers_to_the_part_by_its_name() -> None:
    schema = Parts(Variant).schema()

    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["items"] == {"$ref": "#/definitions/Variant"}


def test_each_part_is_worded_on_a_line_with_its_stated_answers() -> None:
    parts = (
        PacketItem(information="information/claim", attributes=("number", "date"), presence="required"),
        PacketItem(information="information/photos", first_use=NoneOnPurpose()),
    )

    assert Parts(PacketItem).words(parts, names=last) == (
        "information: claim, attributes: number; date, presence: required\n"
        "information: photos, first use: none, on purpose"
    )


def test_a_part_without_answers_has_no_words() -> None:
    assert part_words(FunctionNeed(), names=last) == ""
