"""A fact with a condition is due exactly when its condition holds."""

from typing import Any

import pytest

from backbrief.domain.answer import NoneOnPurpose
from backbrief.domain.branch import Branch, Event
from backbrief.domain.fact import fact_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.domain.workflow import Workflow

DUE = [
    (Party, "aim", {"kind": "customer"}),
    (Role, "capacity", {}),
    (Role, "stand_in", {"kind": "person"}),
    (Information, "lawful_ground", {"personal": "special"}),
    (Information, "language", {"faces_customers": True}),
    (Information, "lifted_facts", {"shape": "unstructured"}),
    (Attribute, "unit", {"form": "money"}),
    (Attribute, "formula", {"origin": "calculated"}),
    (Workflow, "money", {"touches": ("money",)}),
    (Workflow, "training", {"state": "to-be"}),
    (Branch, "decider", {"parts": True, "kind": "one of"}),
    (Branch, "table", {"parts": True, "kind": "any of", "how": "rule"}),
    (Event, "when", {"kind": "time"}),
    (Event, "result", {"kind": "end"}),
    (Step, "proof", {"stakes": ("money",)}),
    (Step, "by_hand", {"stakes": ("customer waits",)}),
    (Step, "device", {"place": "field"}),
    (Step, "side_by_side", {"judgment": "expert"}),
    (Transfer, "reason", {"boundary": Boundary.FUNCTION}),
    (Transfer, "may_demand", {"boundary": Boundary.COMPANY}),
    (Transfer, "read_back", {"stakes": ("customer waits",)}),
    (Transfer, "open_points", {"stakes": ("judgment",)}),
]
NOT_DUE = [
    (Party, "aim", {"kind": "supplier"}),
    (Role, "capacity", {"party": "party/customer"}),
    (Role, "stand_in", {"kind": "system"}),
    (Information, "lawful_ground", {"personal": "no"}),
    (Information, "language", {"faces_customers": False}),
    (Information, "lifted_facts", {}),
    (Attribute, "unit", {"form": "text"}),
    (Attribute, "formula", {"origin": "typed"}),
    (Workflow, "money", {"touches": NoneOnPurpose()}),
    (Workflow, "training", {"state": "as-is"}),
    (Branch, "decider", {"parts": False, "kind": "one of"}),
    (Branch, "decider", {"parts": True, "kind": "all of"}),
    (Branch, "table", {"parts": True, "kind": "any of", "how": "judgment"}),
    (Event, "when", {"kind": "start"}),
    (Event, "result", {}),
    (Step, "proof", {"stakes": ("judgment",)}),
    (Step, "by_hand", {"stakes": NoneOnPurpose()}),
    (Step, "device", {"place": "desk"}),
    (Step, "device", {}),
    (Step, "side_by_side", {"judgment": "rule"}),
    (Transfer, "reason", {"boundary": Boundary.MACHINE}),
    (Transfer, "may_demand", {"boundary": Boundary.FUNCTION}),
    (Transfer, "read_back", {"stakes": ("judgment",)}),
    (Transfer, "open_points", {}),
]


def is_due(subject: type, name: str, answers: dict[str, Any]) -> bool:
    """Whether the condition of a fact holds for a record with these answers."""
    when = fact_of(subject, name).when
    assert when is not None
    return when.holds(subject(id="any", **answers))


@pytest.mark.parametrize(("subject", "name", "answers"), DUE)
def test_the_fact_is_due(subject: type, name: str, answers: dict[str, Any]) -> None:
    assert is_due(subject, name, answers)


@pytest.mark.parametrize(("subject", "name", "answers"), NOT_DUE)
def test_the_fact_is_not_due(subject: type, name: str, answers: dict[str, Any]) -> None:
    assert not is_due(subject, name, answers)


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        ("looks at", ["presence"]),
        ("is guided by", ["presence"]),
        ("creates", ["origin"]),
        ("changes", ["origin"]),
        ("ends", []),
    ],
)
def test_what_is_asked_of_a_use_depends_on_its_kind(kind: str, due: list[str]) -> None:
    use = Use(kind=kind)

    asked = [name for name in ("presence", "origin") if (when := fact_of(Use, name).when) and when.holds(use)]

    assert asked == due
