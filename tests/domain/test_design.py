"""A design is a map of records by id, and gives them by subject, by place and by name."""

from backbrief.domain.answer import Unknown
from backbrief.domain.business_rule import Term
from backbrief.domain.design import IN_WORKFLOW, SUBJECTS, TOP_LEVEL, Defaults, Design
from backbrief.domain.information import Attribute, Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Header, Workflow

REGISTER = Step(id="workflow/claim/register", name="Register the claim", role="role/clerk")
ASSESS = Step(id="workflow/claim/assess", name=Unknown())
DESIGN = Design().with_records(
    Header(),
    Role(id="role/clerk", name="Clerk"),
    Information(id="information/claim", name="Claim"),
    Attribute(id="information/claim/number", name="Number"),
    Workflow(id="workflow/claim"),
    REGISTER,
    ASSESS,
)


def test_records_are_given_by_subject_in_the_order_of_the_design() -> None:
    assert DESIGN.of(Step) == [REGISTER, ASSESS]
    assert DESIGN.of(Term) == []


def test_records_are_given_by_what_they_lie_in() -> None:
    assert DESIGN.inside("workflow/claim", Step) == [REGISTER, ASSESS]
    assert [each.id for each in DESIGN.inside("information/claim", Attribute)] == ["information/claim/number"]
    assert DESIGN.inside("workflow/claim", Attribute) == []


def test_a_record_is_found_only_as_what_it_is() -> None:
    assert DESIGN.find("workflow/claim/register", Step) is REGISTER
    assert DESIGN.find("workflow/claim/register", Role) is None
    assert DESIGN.find("workflow/claim/close", Step) is None
    assert DESIGN.find(Unknown(), Step) is None


def test_a_record_is_replaced_by_its_id_and_the_design_before_stays_as_it_was() -> None:
    closed = Step(id="workflow/claim/assess", name="Assess the damage")

    changed = DESIGN.with_records(closed)

    assert changed.of(Step) == [REGISTER, closed]
    assert DESIGN.of(Step) == [REGISTER, ASSESS]


def test_a_record_is_called_by_its_name_or_the_last_part_of_its_id() -> None:
    names = [DESIGN.name_of(each) for each in ("role/clerk", "workflow/claim/assess", "workflow/claim", "role/nobody")]

    assert names == ["Clerk", "assess", "claim", "nobody"]


def test_defaults_tell_the_subject_that_they_hold_for() -> None:
    everywhere, here = Defaults(id="defaults/transfer"), Defaults(id="workflow/claim/defaults/step")

    assert (everywhere.subject, here.subject) == ("transfer", "step")


def test_every_subject_is_found_by_its_word() -> None:
    assert set(SUBJECTS.values()) == {Header, Attribute, Workflow, *TOP_LEVEL, *IN_WORKFLOW}
    assert all(vars(subject)["word"] == word for word, subject in SUBJECTS.items())
