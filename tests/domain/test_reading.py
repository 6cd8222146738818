"""One reader and one writer take every subject from plain data to declared facts and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import fact_of
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import answer_words, read_answer, read_facts, write_answer, write_facts
from backbrief.domain.step import Step
from backbrief.domain.transfer import PacketItem, Transfer
from tests.strategies import records

SCOPE = "workflow/claim/register"
CHANNEL, PACKET = fact_of(Transfer, "channel"), fact_of(Transfer, "packet")


def last(record: str) -> str:
    return record.rpartition("/")[2]


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda subject: str(subject.__name__))
@given(data=st.data())
def test_what_is_written_of_a_record_reads_back(subject: type, data: st.DataObject) -> None:
    record = data.draw(records(subject))

    plain = write_facts(record, scope=record.id)

    assert subject(id=record.id, **read_facts(subject, plain, scope=record.id)) == record


def test_facts_are_read_by_their_key_and_written_in_the_order_of_declaration() -> None:
    facts = read_facts(Step, {"role": "clerk", "name": "Register the claim"}, scope=SCOPE)

    assert facts == {"role": "role/clerk", "name": "Register the claim"}
    assert list(write_facts(Step(id=SCOPE, **facts), scope=SCOPE)) == ["name", "role"]


@pytest.mark.parametrize("raw", [None, "", []])
def test_a_blank_stays_a_blank(raw: object) -> None:
    assert read_answer(CHANNEL, raw, scope=SCOPE) is None
    assert write_answer(CHANNEL, None, scope=SCOPE) is None


def test_reserved_words_are_answers_to_every_fact() -> None:
    answer = read_answer(PACKET, "unknown - ask Anna", scope=SCOPE)

    assert answer == Unknown(ask="Anna")
    assert write_answer(PACKET, answer, scope=SCOPE) == "unknown - ask Anna"


@pytest.mark.parametrize("name", ["unknown", "Unknown - ask Anna", "none, on purpose", '"unknown"', '""'])
def test_a_name_that_spells_a_reserved_answer_stays_a_name(name: str) -> None:
    written = write_answer(fact_of(Step, "name"), name, scope=SCOPE)

    assert read_answer(fact_of(Step, "name"), written, scope=SCOPE) == name


def test_a_role_with_a_reserved_word_as_its_id_stays_a_role() -> None:
    written = write_answer(fact_of(Step, "role"), "role/unknown", scope=SCOPE)

    assert (written, read_answer(fact_of(Step, "role"), written, scope=SCOPE)) == ('"unknown"', "role/unknown")


def test_both_sides_of_a_transfer_are_kept_apart() -> None:
    raw = {"sender": [{"information": "claim"}], "receiver": "none, on purpose"}

    answer = read_answer(PACKET, raw, scope=SCOPE)

    assert answer == Sides((PacketItem(information="information/claim"),), NoneOnPurpose())
    assert write_answer(PACKET, answer, scope=SCOPE) == raw


def test_a_side_that_was_not_heard_is_left_out_when_written() -> None:
    assert write_answer(CHANNEL, Sides("by post"), scope=SCOPE) == {"sender": "by post"}


def test_a_single_packet_item_is_not_taken_for_two_sides() -> None:
    assert read_answer(PACKET, {"information": "claim"}, scope=SCOPE) == (PacketItem(information="information/claim"),)


@pytest.mark.parametrize(
    ("subject", "raw", "at", "message"),
    [
        (Step, "a text", (), "'name: answer' lines are expected here"),
        (Step, {"rolle": "clerk"}, ("rolle",), "did you mean 'role'?"),
        (Step, {"xyzzy": 1}, ("xyzzy",), "known here: name, role"),
        (Step, {"judgment": "gut"}, ("judgment",), "'gut' is not one of: rule"),
        (Step, {"uses": [{"kind": "eats"}]}, ("uses", 0, "kind"), "'eats' is not one of"),
        (Transfer, {"packet": {"sender": [{"presence": "never ever"}]}}, ("packet", "sender", 0, "presence"), "is not"),
        (Transfer, {"form": {"receiver": {"a": 1}}}, ("form", "receiver"), "a text is expected here"),
    ],
)
def test_trouble_says_what_and_where(subject: type, raw: object, at: tuple[Any, ...], message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_facts(subject, raw, scope=SCOPE)

    assert refused.value.at == at
    assert message in refused.value.message


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("by post", "by post"),
        (None, "not stated"),
        (NoneOnPurpose("it is copied"), "none, on purpose: it is copied"),
        (Unknown(by="2026-12-01"), "unknown - by 2026-12-01"),
        (Sides("by post", None), "sender says: by post; receiver says: not stated"),
    ],
)
def test_an_answer_is_worded_for_a_person(answer: object, expected: str) -> None:
    assert answer_words(CHANNEL, answer, names=last) == expected
