"""Whatever a design says is found by the beginnings of its words."""

import pytest
from hypothesis import given

from backbrief.app.search.entry import Entry, Group, entries_of_design, entries_of_requirements
from backbrief.app.search.index import Index
from backbrief.derive.derive import derive
from backbrief.domain.branch import Event, Flow
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from benchmarks.large_design import large_design
from tests.strategies import designs

RECORDS: tuple[Record, ...] = (
    Role(id="role/clerk", name="Schadensachbearbeiter Müller"),
    Role(id="role/head", name="Head of claims"),
    Workflow(id="workflow/pay", name="Pay a claim"),
    Step(id="workflow/pay/check", name="Check claim", role="role/clerk", purpose="So that no claim is paid twice."),
    Step(id="workflow/pay/pay", name="Pay", role="role/head"),
    Event(id="workflow/pay/start", name="Claim arrives", kind="start"),
    Flow(id="workflow/pay/f1", source="workflow/pay/start", target="workflow/pay/check"),
    Flow(id="workflow/pay/f2", source="workflow/pay/check", target="workflow/pay/pay", condition="amount above 500"),
    Defaults(id="defaults/step", answers=(("purpose", "Every customer waits for it."),)),
)
CLAIMS = Index(entries_of_design(Survey(Design({record.id: record for record in RECORDS}))))


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("check cl", "workflow/pay/check"),
        ("CHECK", "workflow/pay/check"),
        ("muller", "role/clerk"),
        ("Müller", "role/clerk"),
        ("twice", "workflow/pay/check"),
        ("pay check", "workflow/pay/check--pay"),
        ("amount", "workflow/pay/check"),
        ("waits", "defaults/step"),
        ("bearbeiter", "role/clerk"),
    ],
)
def test_it_is_found_and_leads_to_its_record(query: str, place: str) -> None:
    assert place in [entry.place for found in CLAIMS.find(query) for entry in found.entries]


def test_every_word_of_the_query_must_occur() -> None:
    assert CLAIMS.find("check elephant") == ()


@pytest.mark.parametrize("query", ["", "   ", "?!"])
def test_a_query_without_words_finds_nothing(query: str) -> None:
    assert CLAIMS.find(query) == ()


def test_names_come_before_answers_and_the_name_itself_comes_first() -> None:
    names, answers = CLAIMS.find("claim")

    assert (names.group, answers.group) == (Group.NAMES, Group.ANSWERS)
    assert names.entries[0].place == "workflow/pay/start"
    assert CLAIMS.find("pay")[0].entries[0].place == "workflow/pay/pay"


def test_more_than_is_shown_is_counted() -> None:
    index = Index(Entry(Group.NAMES, f"role/{at}", "role", f"Clerk {at}") for at in range(30))

    (found,) = index.find("clerk", most=7)

    assert (len(found.entries), found.count) == (7, 30)


def test_a_requirement_is_found_by_its_number_and_by_its_words() -> None:
    derived = derive(Survey(large_design(50)), numbers={})
    index = Index(entries_of_requirements(derived.requirements))

    ((by_number,), *_) = [found.entries for found in index.find("REQ-00001")]

    assert by_number.place == "REQ-00001"
    assert index.find(" ".join(by_number.text.split()[1:5]))[0].count >= 1


@given(designs())
def test_every_name_is_found_by_itself(design: Design) -> None:
    entries = [*entries_of_design(Survey(design))]
    index = Index(entries)

    for entry in entries:
        if entry.group is Group.NAMES and entry.text.strip():
            found = index.find(entry.text, most=len(entries))
            assert any(entry in each.entries for each in found), entry
