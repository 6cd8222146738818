"""Lines moved, made inner and outer, led elsewhere, said anew and removed."""

from dataclasses import replace

import pytest

from backbrief.app.actions.add_answer import add_answer
from backbrief.app.actions.give_role import give_role
from backbrief.app.actions.lead_path import lead_path, rejoin_path
from backbrief.app.actions.make_inner import make_inner
from backbrief.app.actions.make_outer import make_outer
from backbrief.app.actions.move_row import move_down, move_up
from backbrief.app.actions.remove_row import remove_row
from backbrief.app.actions.rename_row import rename_row
from backbrief.app.actions.start_workflow import start_workflow
from backbrief.app.actions.type_line import type_line
from backbrief.diff.compare import invert
from backbrief.domain.branch import Branch, Event, Flow
from backbrief.domain.business_rule import BusinessRule
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.write import write_folder
from backbrief.formats.format import Refused
from backbrief.layout.lay_out import lay_out
from backbrief.layout.workflow_scene import scene_of
from tests.app.outlined import CHAIRS, changed, lines, row_id, rows, typed


def branched() -> Design:
    """Compare offers, ask whether they are cheap; order at once, or have it approved; file."""
    design = typed("Compare offers @Buyer", "Is it below 500?", "File papers")
    design = changed(design, type_line(design, "Order chairs", after=row_id(design, "yes")))
    return changed(design, type_line(design, "Approve order @Manager", after=row_id(design, "no")))


def asked_who_pays(*, everybody: str = "") -> Design:
    """Order chairs, ask who pays, do something else for two of the three answers, and file."""
    accounts, sales = (everybody or each for each in ("Accounts", "Sales"))
    design = typed("Order chairs @Buyer", "Who pays? we / they / nobody", f"File papers @{accounts}")
    design = changed(design, type_line(design, f"Pay bill @{accounts}", after=row_id(design, "we")))
    return changed(design, type_line(design, f"Write bill @{sales}", after=row_id(design, "they")))


def from_top_to_bottom(design: Design, *names: str) -> list[str]:
    """The steps of these names in the order in which the picture shows them below each other."""
    nodes = lay_out(scene_of(Survey(design), CHAIRS)).nodes
    return sorted(names, key=lambda name: nodes[row_id(design, name)].y)


def test_a_workflow_starts_from_one_line() -> None:
    design = typed()

    assert design.name_of(CHAIRS) == "Buying office chairs"
    assert [row.kind for row in rows(design)] == ["start", "end"]


def test_two_workflows_of_one_name_are_two() -> None:
    design = typed()

    assert f"{CHAIRS}-2" in changed(design, start_workflow(design, "Buying office chairs")).records


def test_a_workflow_without_a_name_is_not_started() -> None:
    assert start_workflow(Design(), "  ") == ()


def test_a_step_becomes_inner_work_of_the_step_before_and_outer_again() -> None:
    before = typed("Compare offers @Buyer", "Ask for prices", "Order chairs")

    inner = changed(before, make_inner(before, row_id(before, "Ask for prices")))
    outer = changed(inner, make_outer(inner, row_id(inner, "Ask for prices")))

    assert lines(inner) == ["1 Compare offers @Buyer", "  1.1 Ask for prices @Buyer", "2 Order chairs @Buyer"]
    assert lines(outer) == lines(before)


def test_a_step_below_a_question_goes_into_its_last_answer() -> None:
    design = branched()

    design = changed(design, make_inner(design, row_id(design, "File papers")))

    assert lines(design)[-1] == "    4 File papers @Buyer"


def test_nothing_becomes_inner_work_of_a_border_or_of_nothing() -> None:
    design = branched()

    assert make_inner(design, row_id(design, "Compare offers")) == ()
    assert make_inner(design, row_id(design, "Order chairs")) == ()
    assert make_inner(design, f"{CHAIRS}/end") == ()


def test_a_step_leaves_its_answer_and_follows_the_question() -> None:
    design = branched()

    design = changed(design, make_outer(design, row_id(design, "Approve order")))

    assert lines(design)[-3:] == ["  - no", "3 Approve order @Manager", "4 File papers @Buyer"]


def test_an_outermost_step_cannot_go_further_out() -> None:
    design = branched()

    assert make_outer(design, row_id(design, "File papers")) == ()


def test_a_step_that_no_path_would_come_to_stays_in_its_answer() -> None:
    design = typed("Order chairs @Buyer", "Is the bill right?")
    design = changed(design, type_line(design, "Ask again", after=row_id(design, "no")))
    design = changed(design, type_line(design, "Wait a day", after=row_id(design, "Ask again")))
    for line in ("Wait a day", "yes"):
        design = changed(design, lead_path(design, row_id(design, line), to="Order chairs"))

    assert make_outer(design, row_id(design, "Ask again")) == ()


def test_moving_down_goes_through_all_answers_and_moving_up_leads_back() -> None:
    before = branched()
    design, seen = before, []

    for _ in range(6):
        design = changed(design, move_down(design, row_id(design, "Compare offers")))
        seen.append(next(at for at, line in enumerate(lines(design)) if "Compare offers" in line))
    for _ in range(6):
        design = changed(design, move_up(design, row_id(design, "Compare offers")))

    assert seen == [2, 3, 4, 5, 5, 6]
    assert lines(design) == lines(before)


def test_an_answer_moves_with_all_that_stands_below_it() -> None:
    design = asked_who_pays()

    after = changed(design, move_up(design, row_id(design, "they")))

    assert lines(after) == [
        "1 Order chairs @Buyer",
        "? Who pays?",
        "  - they",
        "    2 Write bill @Sales",
        "  - we",
        "    3 Pay bill @Accounts",
        "  - nobody",
        "4 File papers @Accounts",
    ]


def test_an_answer_moved_down_and_up_again_stands_where_it_stood() -> None:
    design = asked_who_pays()
    down = changed(design, move_down(design, row_id(design, "we")))

    up = changed(down, move_up(down, row_id(down, "we")))

    assert lines(down) != lines(design) == lines(up)


def test_the_first_answer_does_not_move_up_and_the_last_not_down() -> None:
    design = asked_who_pays()

    assert move_up(design, row_id(design, "we")) == ()
    assert move_down(design, row_id(design, "nobody")) == ()


def test_an_answer_moves_in_the_picture_too() -> None:
    design = asked_who_pays(everybody="Buyer")

    after = changed(design, move_up(design, row_id(design, "they")))

    assert from_top_to_bottom(design, "Pay bill", "Write bill") == ["Pay bill", "Write bill"]
    assert from_top_to_bottom(after, "Pay bill", "Write bill") == ["Write bill", "Pay bill"]


def test_a_moved_answer_keeps_its_place_in_the_files() -> None:
    design = asked_who_pays()
    moved = changed(design, move_up(design, row_id(design, "nobody")))

    files = {file: content for file, content in write_folder(moved).items() if content is not None}

    assert lines(read_folder(files, name="chairs")) == lines(moved)


@pytest.mark.parametrize("row", ["we", "they", "nobody", "Who pays?"])
def test_answers_that_come_back_stand_as_they_stood(row: str) -> None:
    design = asked_who_pays()
    changes = remove_row(design, row_id(design, row))

    back = changed(changed(design, changes), invert(changes))

    assert lines(back) == lines(design)


def test_a_question_moves_with_all_that_stands_below_it() -> None:
    design = branched()

    design = changed(design, move_down(design, row_id(design, "Is it below 500?")))

    assert lines(design)[:3] == ["1 Compare offers @Buyer", "2 File papers @Buyer", "? Is it below 500?"]


def test_a_step_does_not_move_past_the_border_of_the_work() -> None:
    design = branched()

    assert move_up(design, row_id(design, "Compare offers")) == ()
    assert move_down(design, row_id(design, "File papers")) == ()
    assert move_up(design, f"{CHAIRS}/start") == ()
    assert move_down(design, f"{CHAIRS}/end") == ()


def test_inner_work_moves_only_inside_its_step() -> None:
    design = typed("Compare offers @Buyer", "Ask for prices", "Order chairs")
    design = changed(design, make_inner(design, row_id(design, "Ask for prices")))

    assert move_up(design, row_id(design, "Ask for prices")) == ()
    assert move_down(design, row_id(design, "Ask for prices")) == ()


def test_a_removed_step_leaves_the_flow_whole() -> None:
    design = typed("Collect wishes @Office lead", "Compare offers", "Order chairs")

    design = changed(design, remove_row(design, row_id(design, "Compare offers")))

    assert lines(design) == ["1 Collect wishes @Office lead", "2 Order chairs @Office lead"]
    assert Survey(design).soundness[CHAIRS].sound


def test_what_named_a_removed_step_names_it_no_more() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")
    offers, step = row_id(design, "Compare offers"), row_id(design, "Approve order")
    rule = BusinessRule(id="rule/four-eyes", holds_at=(step, f"{offers}--approve-order", offers))
    design = changed(design.with_records(rule), type_line(design, "-> offer", after=offers))

    design = changed(design, remove_row(design, step))

    assert design.records["rule/four-eyes"] == replace(rule, holds_at=(offers,))
    assert design.of(Transfer) == []


def test_removing_a_question_keeps_its_steps() -> None:
    design = branched()

    design = changed(design, remove_row(design, row_id(design, "Is it below 500?")))

    kept = [line.split(" @")[0] for line in lines(design)]
    assert kept == ["1 Compare offers", "2 Order chairs", "3 Approve order", "4 File papers"]


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("no", ["  - yes", "    2 Order chairs @Buyer", "    3 Approve order @Manager", "  - unsure"]),
        ("yes", ["  - no", "    2 Order chairs @Buyer", "    3 Approve order @Manager", "  - unsure"]),
    ],
)
def test_removing_an_answer_leaves_its_steps_to_its_neighbour(answer: str, left: list[str]) -> None:
    design = branched()
    design = changed(design, type_line(design, "- unsure", after=row_id(design, "Is it below 500?")))

    design = changed(design, remove_row(design, row_id(design, answer)))

    assert lines(design)[2:6] == left


def test_removing_the_last_answer_removes_the_question() -> None:
    design = branched()
    design = changed(design, remove_row(design, row_id(design, "yes")))

    design = changed(design, remove_row(design, row_id(design, "no")))

    assert design.of(Branch) == []
    assert len(lines(design)) == 4


def test_removing_a_step_that_holds_others_leaves_these_in_its_place() -> None:
    design = typed("Compare offers @Buyer", "Ask for prices", "Order chairs")
    design = changed(design, make_inner(design, row_id(design, "Ask for prices")))

    design = changed(design, remove_row(design, row_id(design, "Compare offers")))

    assert lines(design) == ["1 Ask for prices @Buyer", "2 Order chairs @Buyer"]


def test_paths_that_led_to_a_removed_step_lead_to_what_came_behind_it() -> None:
    design = typed("Collect wishes @Buyer", "Compare offers", "Are they complete?")
    design = changed(design, type_line(design, "Order chairs", after=row_id(design, "yes")))
    design = changed(design, lead_path(design, row_id(design, "no"), to="Collect wishes"))

    design = changed(design, remove_row(design, row_id(design, "Collect wishes")))

    assert "  - no => 1 Compare offers" in lines(design)


def test_removing_what_is_not_there_changes_nothing() -> None:
    assert remove_row(branched(), f"{CHAIRS}/nowhere") == ()


def test_a_path_leads_to_an_end_of_its_own_and_back() -> None:
    before = branched()
    design = changed(before, lead_path(before, row_id(before, "Approve order"), to="end"))
    assert len(design.of(Event)) == 3
    assert lead_path(design, row_id(design, "Approve order"), to="end") == ()

    design = changed(design, rejoin_path(design, row_id(design, "Approve order")))

    assert "  - no" in lines(design)
    assert Survey(design).soundness[CHAIRS].sound
    assert len(design.of(Event)) == 2


def test_a_path_leads_to_a_step_by_its_number() -> None:
    design = branched()

    design = changed(design, lead_path(design, row_id(design, "no"), to="1"))

    assert "    2 Approve order @Manager => 1 Compare offers" in lines(design)


def test_work_cannot_be_led_away_from_the_middle_of_a_path() -> None:
    design = branched()

    with pytest.raises(Refused, match="work goes on with the next line here"):
        lead_path(design, row_id(design, "Compare offers"), to="File papers")


def test_work_cannot_be_led_to_what_is_not_there() -> None:
    design = branched()

    with pytest.raises(Refused, match="there is no step or question 'Sweep the floor'"):
        lead_path(design, row_id(design, "no"), to="Sweep the floor")


def test_work_cannot_be_led_into_another_step() -> None:
    design = branched()
    design = changed(design, type_line(design, "Sort papers", after=row_id(design, "File papers")))
    design = changed(design, make_inner(design, row_id(design, "Sort papers")))

    with pytest.raises(Refused, match="lies inside another step"):
        lead_path(design, row_id(design, "Approve order"), to="Sort papers")


def test_a_new_text_renames_and_a_role_behind_it_moves_the_step_to_its_lane() -> None:
    design = branched()
    step = row_id(design, "Order chairs")

    design = changed(design, rename_row(design, step, "Order ten chairs @Office lead"))

    assert design.records[step] == Step(id=step, name="Order ten chairs", role="role/office-lead")


def test_an_empty_text_renames_nothing() -> None:
    design = branched()

    assert rename_row(design, row_id(design, "Order chairs"), " ") == ()


@pytest.mark.parametrize(
    ("row", "text", "shown"),
    [("yes", "- cheap:", "cheap"), ("Is it below 500?", "? Is it cheap?", "Is it cheap?")],
)
def test_questions_and_answers_are_said_anew(row: str, text: str, shown: str) -> None:
    design = branched()

    design = changed(design, rename_row(design, row_id(design, row), text))

    assert row_id(design, shown)


def test_the_beginning_and_the_workflow_are_renamed() -> None:
    design = branched()

    design = changed(design, rename_row(design, f"{CHAIRS}/start", "A chair breaks"))
    design = changed(design, rename_row(design, CHAIRS, "Buying chairs"))

    assert (design.name_of(f"{CHAIRS}/start"), design.name_of(CHAIRS)) == ("A chair breaks", "Buying chairs")


def test_a_bare_step_that_is_said_as_a_question_becomes_one() -> None:
    design = branched()

    design = changed(design, rename_row(design, row_id(design, "File papers"), "Are the papers complete?"))

    assert lines(design)[-3:] == ["? Are the papers complete?", "  - yes", "  - no"]


def test_a_question_follows_a_step_about_which_more_is_stated() -> None:
    design = branched()
    step = design.find(row_id(design, "File papers"), Step)
    assert step is not None
    design = design.with_records(replace(step, purpose="the law asks for it"))

    design = changed(design, rename_row(design, step.id, "Are the papers complete?"))

    assert lines(design)[-4:-2] == ["4 File papers @Buyer", "? Are the papers complete?"]


def test_a_step_without_a_role_is_nobodys() -> None:
    design = branched()

    design = changed(design, give_role(design, row_id(design, "File papers"), role=""))

    assert lines(design)[-1] == "4 File papers"


def test_a_question_is_given_to_who_decides() -> None:
    design = branched()
    question = row_id(design, "Is it below 500?")

    given = changed(design, give_role(design, question, role="Buyer"))
    renamed = changed(given, rename_row(given, question, "Is it cheap? @Manager"))

    assert [lines(each)[1] for each in (given, renamed)] == ["? Is it below 500? @Buyer", "? Is it cheap? @Manager"]


def test_an_answer_has_no_role_and_the_same_role_is_no_change() -> None:
    design = branched()

    assert give_role(design, row_id(design, "yes"), role="Buyer") == ()
    assert give_role(design, row_id(design, "File papers"), role="Buyer") == ()


def test_an_answer_is_added_where_nothing_parted_yet() -> None:
    design = typed("Compare offers @Buyer")
    (first,) = [flow for flow in design.of(Flow) if flow.source == row_id(design, "Compare offers")]
    branch = Branch(id=f"{CHAIRS}/kind", name="Which kind?")
    onward = Flow(id=f"{CHAIRS}/onward", source=branch.id, target=f"{CHAIRS}/end")
    design = design.with_records(branch, onward, replace(first, target=branch.id))

    design = changed(design, add_answer(design, "a new one", branch=branch.id))

    assert lines(design)[1:] == ["? Which kind?", "  - ", "  - a new one"]


def test_only_a_branch_has_answers() -> None:
    design = branched()

    assert add_answer(design, "maybe", branch=row_id(design, "File papers")) == ()


def test_what_is_stated_about_a_transfer_goes_along_when_a_step_comes_between() -> None:
    design = typed("Compare offers @Buyer", "Approve order @Manager")
    offers = row_id(design, "Compare offers")
    rule = BusinessRule(id="rule/four-eyes", holds_at=(f"{offers}--approve-order",))
    design = changed(design, type_line(design, "-> offer", after=offers)).with_records(rule)

    design = changed(design, type_line(design, "Print offer", after=offers))

    assert lines(design)[1] == "2 Print offer @Buyer -> Manager: offer"
    assert design.records[rule.id] == replace(rule, holds_at=(f"{CHAIRS}/print-offer--approve-order",))


def test_a_limit_for_going_back_stays_on_the_way_back() -> None:
    design = typed("Compare offers @Buyer", "Are they complete?")
    design = changed(design, type_line(design, "Ask again", after=row_id(design, "no")))
    again = row_id(design, "Ask again")
    design = changed(design, lead_path(design, again, to="Compare offers"))
    back = next(flow for flow in design.of(Flow) if flow.source == again)
    design = design.with_records(replace(back, again_at_most="twice"))

    design = changed(design, type_line(design, "Wait a day", after=again))

    limited = next(flow for flow in design.of(Flow) if flow.again_at_most)
    assert (limited.source, limited.target) == (row_id(design, "Wait a day"), row_id(design, "Compare offers"))


def test_paths_that_come_to_where_work_is_done_side_by_side_meet_first() -> None:
    design = typed("Is it below 500?", "Order chairs @Buyer")

    design = changed(design, rename_row(design, row_id(design, "Order chairs"), "& Do both"))

    assert Survey(design).soundness[CHAIRS].sound


def test_a_question_inside_one_of_the_paths_side_by_side_meets_before_the_others_wait() -> None:
    design = typed("Order chairs @Buyer", "& ")
    first = next(row.id for row in rows(design) if row.kind == "answer")

    design = changed(design, type_line(design, "Is it below 500?", after=first))

    assert Survey(design).soundness[CHAIRS].sound
    assert [each.parts for each in design.of(Branch)].count(False) == 2


def test_a_question_behind_which_there_is_nothing_leads_to_an_end() -> None:
    step = Step(id=f"{CHAIRS}/order", name="Order chairs")
    design = Design().with_records(Workflow(id=CHAIRS), step)

    design = changed(design, type_line(design, "Is it below 500?", after=step.id))

    assert [event.kind for event in design.of(Event)] == ["end", "end"]
    assert Survey(design).soundness[CHAIRS].sound


def test_the_first_line_of_a_bare_workflow_brings_a_beginning_and_an_end_along() -> None:
    design = Design().with_records(Workflow(id=CHAIRS))

    design = changed(design, type_line(design, "Order chairs @Buyer", after=CHAIRS))

    assert [row.kind for row in rows(design)] == ["start", "step", "end"]


def test_the_border_of_the_work_is_not_made_outer() -> None:
    design = branched()

    assert make_outer(design, f"{CHAIRS}/end") == ()
