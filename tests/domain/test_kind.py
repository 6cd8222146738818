"""Each kind of answer is read from plain data, written to it, described and put into words."""

from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backbrief.domain.kind import (
    Choice,
    Choices,
    Kind,
    Pairs,
    Percent,
    Reference,
    References,
    Text,
    Texts,
    Unreadable,
    YesNo,
)
from tests.strategies import texts

SCOPE = "workflow/claim/register"
COLOURS = ("red", "green", "blue")
IDS = st.sampled_from(("role/clerk", "party/customer", "role/team-lead"))

KINDS_AND_ANSWERS: list[tuple[Kind, st.SearchStrategy[Any]]] = [
    (Text(), texts()),
    (Texts(), st.lists(texts()).map(tuple)),
    (YesNo(), st.booleans()),
    (Percent(), st.floats(0, 100)),
    (Choice(COLOURS), st.sampled_from(COLOURS)),
    (Choices(COLOURS), st.sets(st.sampled_from(COLOURS)).map(lambda chosen: tuple(c for c in COLOURS if c in chosen))),
    (Reference(("role", "party")), IDS),
    (References(("role", "party")), st.lists(IDS).map(tuple)),
    (Pairs(), st.dictionaries(texts(), texts()).map(lambda pairs: tuple(pairs.items()))),
]
BY_NAME = [pytest.param(kind, answers, id=type(kind).__name__) for kind, answers in KINDS_AND_ANSWERS]


def upper(record: str) -> str:
    return record.rpartition("/")[2].upper()


@pytest.mark.parametrize(("kind", "answers"), BY_NAME)
@given(data=st.data())
def test_what_is_written_reads_back(kind: Kind, answers: st.SearchStrategy[Any], data: st.DataObject) -> None:
    answer = data.draw(answers)

    assert kind.read(kind.write(answer, scope=SCOPE), scope=SCOPE) == answer


@pytest.mark.parametrize(("kind", "answers"), BY_NAME)
@given(data=st.data())
def test_what_is_written_fits_the_schema(kind: Kind, answers: st.SearchStrategy[Any], data: st.DataObject) -> None:
    answer = data.draw(answers)

    jsonschema.validate(kind.write(answer, scope=SCOPE), kind.schema())


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        (Text(), 8, "8"),
        (Text(), True, "yes"),
        (Text(), False, "no"),
        (Texts(), "a single one", ("a single one",)),
        (Texts(), ["a", 2], ("a", "2")),
        (YesNo(), True, True),
        (YesNo(), " No ", False),
        (Percent(), "12.5%", 12.5),
        (Percent(), 7, 7.0),
        (Choice(COLOURS), " Red", "red"),
        (Choices(COLOURS), ["blue", "RED"], ("red", "blue")),
        (Choices(COLOURS), "green", ("green",)),
        (Reference(("role",)), "clerk", "role/clerk"),
        (References(("role", "party")), ["clerk", "party/customer"], ("role/clerk", "party/customer")),
        (Pairs(), {"key": 12}, (("key", "12"),)),
    ],
)
def test_plain_data_is_read_as_a_person_means_it(kind: Kind, raw: object, expected: object) -> None:
    assert kind.read(raw, scope=SCOPE) == expected


@pytest.mark.parametrize(
    ("kind", "raw", "message"),
    [
        (Text(), None, "a text is expected here, not a blank"),
        (Text(), ["a"], "a text is expected here, not a list or a mapping"),
        (YesNo(), "perhaps", "'perhaps' is neither yes nor no"),
        (Percent(), "half", "'half' is not a number of percent"),
        (Percent(), 101, "101 is not between 0 and 100 percent"),
        (Choice(COLOURS), "pink", "'pink' is not one of: red, green, blue"),
        (Reference(("role", "party")), " ", "a role or party must be named here"),
        (Pairs(), "key", "a list of 'name: text' lines is expected here"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_is_expected(kind: Kind, raw: object, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        kind.read(raw, scope=SCOPE)

    assert refused.value.message == message


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        (Text(), "by post", "by post"),
        (Texts(), ("no photos", "no policy"), "no photos; no policy"),
        (YesNo(), True, "yes"),
        (YesNo(), False, "no"),
        (Percent(), 12.5, "12.5%"),
        (Percent(), 80.0, "80%"),
        (Choice(COLOURS), "red", "red"),
        (Choices(COLOURS), ("red", "blue"), "red, blue"),
        (Reference(("role",)), "role/clerk", "CLERK"),
        (References(("role",)), ("role/clerk", "role/lead"), "CLERK, LEAD"),
        (Pairs(), (("key", "number"), ("fields", "all")), "key: number; fields: all"),
    ],
)
def test_an_answer_is_worded_with_names_for_ids(kind: Kind, answer: object, expected: str) -> None:
    assert kind.words(answer, names=upper) == expected


def test_trouble_carries_the_path_to_its_place() -> None:
    trouble = Unreadable("'pink' is not one of: red").inside(0).inside("colours")

    assert trouble.at == ("colours", 0)
    assert str(trouble) == "'pink' is not one of: red"
