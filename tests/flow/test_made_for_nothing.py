"""What is created and not looked at, replaced before anybody looks, not ended, or ended late."""

from backbrief.domain.step import Step
from backbrief.flow.continuity import Continuity
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.survey import Survey
from tests.flow.office import (
    CLAIM,
    at,
    branch,
    creates,
    event,
    item,
    looks_at,
    message,
    office,
    outsider,
    step,
    transfer,
    use,
    way,
)

CLAIMS = "information/claim"


def found_in(*records: object) -> Continuity:
    """What is found in the workflow made of these records."""
    return Survey(office(*records)).continuities[CLAIM]


def test_what_nobody_looks_at_is_redundant() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount", "colour")),
        step("pay", "clerk", looks_at("claim", "amount")),
        way("register > pay"),
    )

    assert found.redundant == (Gap(at("register"), CLAIMS, "colour", Strength.STRONG),)


def test_what_is_looked_at_on_some_paths_only_is_weakly_redundant() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        branch("valid"),
        step("pay", "clerk", looks_at("claim")),
        step("file", "clerk"),
        way("register > valid > pay"),
        way("valid > file"),
    )

    assert found.redundant == (Gap(at("register"), CLAIMS, "", Strength.WEAK),)


def test_what_is_looked_at_on_one_of_several_paths_taken_together_is_of_use() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        branch("part", "all of"),
        step("pay", "clerk", looks_at("claim")),
        step("file", "clerk"),
        way("register > part > pay"),
        way("part > file"),
    )

    assert found.redundant == ()


def test_what_is_looked_at_to_decide_is_of_use() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")), branch("valid", looked_at=(CLAIMS,)), way("register > valid")
    )

    assert found.redundant == ()


def test_what_is_created_anew_before_anybody_looks_is_overwritten() -> None:
    found = found_in(
        step("estimate", "clerk", creates("amount")),
        step("assess", "expert", creates("amount")),
        step("pay", "expert", looks_at("amount")),
        way("estimate > assess > pay"),
    )

    assert found.overwritten == (
        Gap(at("estimate"), "information/amount", "", Strength.STRONG, (at("estimate"), at("assess"))),
    )


def test_what_is_created_anew_on_some_paths_is_weakly_overwritten() -> None:
    found = found_in(
        step("estimate", "clerk", creates("amount")),
        branch("large"),
        step("assess", "clerk", creates("amount")),
        step("pay", "clerk", looks_at("amount")),
        way("estimate > large > assess > pay"),
        way("large > pay"),
    )

    assert [(gap.at, gap.strength) for gap in found.overwritten] == [(at("estimate"), Strength.WEAK)]


def test_on_paths_taken_together_one_that_replaces_it_overwrites_what_no_other_looks_at() -> None:
    found = found_in(
        step("estimate", "clerk", creates("amount")),
        branch("part", "all of"),
        step("assess", "clerk", creates("amount")),
        step("pay", "clerk", looks_at("amount")),
        step("write", "clerk"),
        way("estimate > part > assess > pay"),
        way("part > write"),
    )

    assert [(gap.at, gap.strength) for gap in found.overwritten] == [(at("estimate"), Strength.STRONG)]


def test_what_is_changed_or_ended_is_of_use() -> None:
    found = found_in(
        step("register", "clerk", creates("claim"), creates("file")),
        step("close", "clerk", use("changes", "claim", "status"), use("ends", "file")),
        way("register > close"),
    )

    assert found.redundant == ()


def test_what_is_looked_at_where_it_is_created_is_of_use() -> None:
    found = found_in(step("match", "clerk", creates("invoice", "amount"), looks_at("invoice", "amount")))

    assert found.redundant == ()


def test_what_is_sent_to_somebody_outside_is_of_use() -> None:
    found = found_in(
        outsider("customer"),
        step("decide", "clerk", creates("decision"), creates("note")),
        message("decide", "party/customer"),
        transfer("decide", "party/customer", item("decision")),
    )

    assert [gap.information for gap in found.redundant] == ["information/note"]


def test_what_is_sent_outside_later_is_of_use() -> None:
    found = found_in(
        outsider("customer"),
        step("decide", "clerk", creates("decision")),
        step("write", "clerk"),
        way("decide > write"),
        message("write", "party/customer"),
        transfer("write", "party/customer", item("decision")),
    )

    assert found.redundant == ()


def test_what_is_looked_at_in_a_loop_is_of_use() -> None:
    found = found_in(
        step("ask", "clerk", creates("answer")),
        step("check", "clerk", looks_at("answer")),
        branch("complete"),
        step("pay", "clerk"),
        way("ask > check > complete > ask"),
        way("complete > pay"),
    )

    assert found.redundant == ()


def test_what_another_workflow_looks_at_is_of_use() -> None:
    elsewhere = Step(id="workflow/report/count", role="role/clerk", uses=(looks_at("claim", "amount"),))
    report = office().records[CLAIM].__class__(id="workflow/report")

    found = found_in(report, elsewhere, step("register", "clerk", creates("claim", "amount", "date")))

    assert [gap.attribute for gap in found.redundant] == ["date"]


def test_what_is_looked_at_when_something_happens_at_a_step_is_of_use_to_what_is_done_inside_it() -> None:
    found = found_in(
        step("assess"),
        step("look", "expert", creates("photo"), inside="assess"),
        event("too late", "time", at="assess"),
        step("remind", "expert", looks_at("photo")),
        way("too late > remind"),
    )

    assert [(gap.at, gap.strength) for gap in found.redundant] == [(at("look"), Strength.WEAK)]


def test_what_is_looked_at_when_something_is_answered_at_any_time_is_of_use() -> None:
    found = found_in(
        event("claim arrives"),
        step("register", "clerk", creates("claim")),
        way("claim arrives > register"),
        event("customer withdraws", "message"),
        step("close", "clerk", looks_at("claim")),
        way("customer withdraws > close"),
    )

    assert [(gap.at, gap.strength) for gap in found.redundant] == [(at("register"), Strength.WEAK)]


def test_an_event_at_a_step_that_leads_nowhere_makes_nothing_redundant() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        step("check", "clerk"),
        event("undo", "other", at="check"),
        step("pay", "clerk", looks_at("claim")),
        way("register > check > pay"),
    )

    assert found.redundant == ()


def test_what_is_ended_on_other_paths_only_is_not_ended_on_these() -> None:
    found = found_in(
        step("register", "clerk", creates("file")),
        branch("valid"),
        step("close", "clerk", looks_at("file"), use("ends", "file")),
        step("pay", "clerk", looks_at("file")),
        way("register > valid > close"),
        way("valid > pay"),
    )

    assert found.never_ended == (Gap(at("register"), "information/file", "", Strength.WEAK),)


def test_what_is_created_behind_its_end_is_never_ended() -> None:
    found = found_in(
        step("close", "clerk", use("ends", "file"), creates("file")),
        step("reopen", "clerk", creates("file")),
        way("close > reopen"),
    )

    assert [(gap.at, gap.strength) for gap in found.never_ended] == [(at("reopen"), Strength.STRONG)]


def test_what_is_ended_where_nobody_has_used_it_before_is_ended_late() -> None:
    found = found_in(
        step("register", "clerk", creates("file")),
        step("archive", "clerk"),
        step("close", "clerk", use("ends", "file")),
        way("register > archive > close"),
    )

    assert found.ended_late == (Gap(at("close"), "information/file", "", Strength.STRONG, (at("archive"),)),)


def test_what_is_ended_right_behind_some_uses_is_ended_late_on_other_paths() -> None:
    found = found_in(
        branch("valid"),
        step("pay", "clerk", looks_at("file")),
        step("archive", "clerk"),
        step("close", "clerk", use("ends", "file")),
        way("valid > pay > close"),
        way("valid > archive > close"),
    )

    assert [(gap.strength, gap.where) for gap in found.ended_late] == [(Strength.WEAK, (at("archive"),))]


def test_what_is_ended_where_it_is_used_or_right_behind_is_not_late() -> None:
    found = found_in(
        step("register", "clerk", creates("file")),
        step("archive", "clerk", looks_at("file")),
        step("close", "clerk", use("ends", "file")),
        step("shred", "clerk", looks_at("note"), use("ends", "note")),
        way("register > archive > close > shred"),
    )

    assert found.ended_late == ()
