"""A fact is declared once, on the field that holds its answer, and everything is read from there."""

# ruff: noqa: RUF009 - fact() and structure() declare a field, as dataclasses.field does

from dataclasses import dataclass

import pytest

from backbrief.domain.answer import Answer
from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import Asked, Level, Tier, When, answers_of, fact, fact_of, facts_of, structure
from backbrief.domain.kind import Text, YesNo
from backbrief.domain.need import ExceptionResponse, FunctionNeed, Use
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.domain.workflow import Variant

DECLARED = [*SUBJECTS.values(), ExceptionResponse, FunctionNeed, PacketItem, Use, Variant]


def _has_dog(desk: "Desk") -> bool:
    return desk.dog is True


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A subject with one fact of each tier."""

    id: str
    name: Answer[str] = fact(Text(), "X1", ask="What is the desk called?", why="Somebody has to find it.")
    dog: Answer[bool] = fact(YesNo(), "X2", optional=True, inherits=True, ask="Is there a dog?", why="It barks.")
    leash: Answer[str] = fact(
        Text(),
        "X3",
        level=Level.OUTLINE,
        when=When("there is a dog", _has_dog),
        asked=Asked.BOTH_SIDES,
        key="leash_of_dog",
        ask="Where is the leash of {name}?",
        why="A dog has to be led.",
    )
    room: Answer[str] = structure(Text(), key="in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawer:
    """A subject with a single fact."""

    label: Answer[str] = structure(Text())


def test_facts_come_in_the_order_of_declaration_and_leave_other_fields_out() -> None:
    assert [each.name for each in facts_of(Desk)] == ["name", "dog", "leash", "room"]


def test_the_tier_follows_from_the_declaration() -> None:
    assert [each.tier for each in facts_of(Desk)] == [Tier.MUST, Tier.OPTIONAL, Tier.WHEN, Tier.STRUCTURE]


def test_a_fact_knows_all_that_was_declared() -> None:
    leash = fact_of(Desk, "leash")

    assert (leash.key, leash.label, leash.source) == ("leash_of_dog", "Leash of dog", "X3")
    assert (leash.level, leash.asked, leash.inherits) == (Level.OUTLINE, Asked.BOTH_SIDES, False)
    assert leash.two_sided
    assert leash.ask.format(name="Anna") == "Where is the leash of Anna?"


def test_a_fact_without_further_words_is_build_ready_asked_of_the_doer_and_keyed_by_its_name() -> None:
    name = fact_of(Desk, "name")

    assert (name.key, name.level, name.asked, name.two_sided) == ("name", Level.BUILD_READY, Asked.DOER, False)


def test_a_condition_is_a_test_of_the_record() -> None:
    when = fact_of(Desk, "leash").when

    assert when is not None
    assert when.holds(Desk(id="desk/1", dog=True))
    assert not when.holds(Desk(id="desk/1"))


def test_an_unknown_fact_is_an_error() -> None:
    with pytest.raises(KeyError):
        fact_of(Desk, "colour")


def test_answers_come_in_the_order_of_the_facts() -> None:
    assert answers_of(Desk)(Desk(id="desk/1", dog=False, room="2.14")) == (None, False, None, "2.14")
    assert answers_of(Drawer)(Drawer(label="post")) == ("post",)


@pytest.mark.parametrize("subject", DECLARED, ids=lambda subject: str(subject.__name__))
def test_every_fact_that_is_asked_has_a_question_a_reason_and_a_source(subject: type) -> None:
    asked = [each for each in facts_of(subject) if each.tier is not Tier.STRUCTURE]

    for each in asked:
        assert each.ask.rstrip(". ").endswith("?") or "?" in each.ask, each.name
        assert each.why.endswith("."), each.name
        assert each.source[0] in "PSIDT", each.name


@pytest.mark.parametrize("subject", DECLARED, ids=lambda subject: str(subject.__name__))
def test_a_condition_is_put_into_words(subject: type) -> None:
    assert all(each.when.words for each in facts_of(subject) if each.when)


@pytest.mark.parametrize("subject", DECLARED, ids=lambda subject: str(subject.__name__))
def test_no_two_facts_of_a_subject_share_a_key(subject: type) -> None:
    keys = [each.key for each in facts_of(subject)]

    assert len(set(keys)) == len(keys)


def test_only_transfers_ask_both_sides() -> None:
    two_sided = {subject for subject in DECLARED if any(each.two_sided for each in facts_of(subject))}

    assert two_sided == {Transfer}
