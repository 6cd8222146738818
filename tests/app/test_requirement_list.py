"""The requirements stand in the order of the work and can be asked for."""

from backbrief.app.requirement_list import STALE, UNREAD, list_requirements, state_of, states, wanted
from backbrief.derive.derive import derive
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.identity import workflow_of
from backbrief.flow.survey import Survey
from benchmarks.large_design import large_design

SURVEY = Survey(large_design(150))
REQUIREMENTS = derive(SURVEY, numbers={}).requirements
LISTED = list_requirements(SURVEY, REQUIREMENTS)
NOTHING: dict[int, Backbrief] = {}


def test_every_requirement_is_listed_once() -> None:
    assert sorted(each.requirement.number for each in LISTED) == [each.number for each in REQUIREMENTS]


def test_the_work_comes_first_and_what_it_rests_on_last() -> None:
    order = [*SURVEY.graphs, ""]
    firsts = [workflow_of(each.requirement.traces[0].record) for each in LISTED]
    homes = [order.index(first if first in order else "") for first in firsts]

    assert homes == sorted(homes)


def test_only_what_a_workflow_needs_is_wanted() -> None:
    workflow = next(iter(SURVEY.graphs))

    found = wanted(LISTED, NOTHING, workflow=workflow)

    assert found
    assert all(workflow in each.workflows for each in found)
    assert len(found) < len(LISTED)


def test_everything_is_wanted_where_nothing_is_asked_for() -> None:
    assert wanted(LISTED, NOTHING) == LISTED


def test_the_state_tells_how_far_the_backbrief_is() -> None:
    first = REQUIREMENTS[0]

    def state(status: str, revision: str = first.fingerprint) -> str:
        return state_of(first, Backbrief(number=first.number, status=status, revision=revision))

    assert state_of(first, None) == state("") == state("sent") == UNREAD
    assert state("agreed") == "agreed"
    assert state("agreed", revision="of an earlier text") == STALE


def test_states_are_counted_and_can_be_wanted() -> None:
    agreed = Backbrief(number=REQUIREMENTS[0].number, status="agreed")

    said = {agreed.number: agreed}

    assert states(LISTED, said) == {"agreed": 1, UNREAD: len(REQUIREMENTS) - 1}
    assert [each.requirement.number for each in wanted(LISTED, said, state="agreed")] == [agreed.number]
