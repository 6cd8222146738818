"""Transfers come into being where hands change."""

from backbrief.domain.branch import Event
from backbrief.domain.party import Party, Role
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.flow.graph import graph_of
from backbrief.flow.transfers import boundary_between, next_steps, transfers_of
from tests.flow.office import CLAIM, at, bare, branch, event, graph, message, office, outsider, step, transfer, way


def transfers(*records: object) -> dict[str, Transfer]:
    """The transfers of the workflow made of these records, by the end of their ids."""
    design = office(*records)
    found = transfers_of(design, graph_of(design, CLAIM))
    return {each.rpartition("/")[2]: transfer for each, transfer in found.items()}


def test_a_flow_between_two_roles_becomes_a_transfer() -> None:
    found = transfers(step("register", "clerk"), step("check", "expert"), way("register > check"))

    assert list(found) == ["register--check"]
    assert (found["register--check"].sender, found["register--check"].receiver) == (at("register"), at("check"))
    assert (found["register--check"].sender_role, found["register--check"].receiver_role) == (
        "role/clerk",
        "role/expert",
    )
    assert bare(found["register--check"].flows) == ["register-check"]


def test_a_flow_within_one_role_is_no_transfer() -> None:
    assert transfers(step("register", "clerk"), step("check", "clerk"), way("register > check")) == {}


def test_a_step_that_nobody_is_named_for_neither_sends_nor_receives() -> None:
    assert transfers(step("register"), step("check", "expert"), step("pay"), way("register > check > pay")) == {}


def test_branches_and_events_are_walked_through() -> None:
    found = transfers(
        step("register", "clerk"),
        branch("valid"),
        event("a day later", "time"),
        step("check", "expert"),
        step("pay", "cashier"),
        way("register > valid > a day later > check"),
        way("valid > pay"),
    )

    assert list(found) == ["register--pay", "register--check"]
    assert bare(found["register--check"].flows) == ["register-valid", "valid-a day later", "a day later-check"]


def test_a_loop_back_to_the_sender_is_no_transfer_to_itself() -> None:
    drawn = graph(step("register", "clerk"), branch("valid"), way("register > valid > register"))

    assert next_steps(at("register"), drawn) == {}


def test_a_loop_of_branches_is_walked_once() -> None:
    drawn = graph(step("register"), branch("a"), branch("b"), step("pay"), way("register > a > b > a"), way("b > pay"))

    assert bare(next_steps(at("register"), drawn)) == ["pay"]


def test_what_is_stated_about_a_transfer_is_kept() -> None:
    found = transfers(
        step("register", "clerk"),
        step("check", "expert"),
        way("register > check"),
        transfer("register", "check", channel="mail"),
    )

    assert found["register--check"].channel == "mail"


def test_a_message_from_a_party_reaches_the_step_behind_the_event() -> None:
    found = transfers(
        outsider("customer"),
        event("claim arrives"),
        step("register", "clerk"),
        way("claim arrives > register"),
        message("party/customer", "claim arrives"),
    )

    assert found["customer--register"].boundary is Boundary.COMPANY


def test_a_message_to_a_party_comes_from_the_step_before_the_event() -> None:
    found = transfers(
        outsider("customer"),
        step("decide", "clerk"),
        branch("valid"),
        event("told", "message"),
        way("decide > valid > told > valid"),
        message("told", "party/customer"),
    )

    assert list(found) == ["decide--customer"]


def test_a_message_from_an_event_without_a_step_comes_from_its_role() -> None:
    found = transfers(
        outsider("customer"), Event(id=at("told"), kind="message", role="role/clerk"), message("told", "party/customer")
    )

    assert list(found) == ["told--customer"]


def test_a_message_between_steps_of_one_role_is_no_transfer() -> None:
    assert transfers(step("decide", "clerk"), step("note", "clerk"), message("decide", "note")) == {}


def test_a_transfer_by_flow_and_message_names_both() -> None:
    found = transfers(step("decide", "clerk"), step("pay", "cashier"), way("decide > pay"), message("decide", "pay"))

    assert bare(found["decide--pay"].flows) == ["decide-pay", "message decide-pay"]


def test_a_boundary_is_what_lies_between_two_roles() -> None:
    design = office(
        Role(id="role/clerk", function="function/claims"),
        Role(id="role/expert", function="function/claims"),
        Role(id="role/robot", function="function/claims", kind="system"),
        Role(id="role/cashier", function="function/finance"),
        Party(id="party/garage"),
        Role(id="role/mechanic", party="party/garage"),
    )

    assert boundary_between(design, "role/clerk", "role/expert") is Boundary.PERSON
    assert boundary_between(design, "role/clerk", "role/robot") is Boundary.MACHINE
    assert boundary_between(design, "role/clerk", "role/cashier") is Boundary.FUNCTION
    assert boundary_between(design, "role/clerk", "role/nobody") is Boundary.FUNCTION
    assert boundary_between(design, "role/clerk", "role/mechanic") is Boundary.COMPANY
