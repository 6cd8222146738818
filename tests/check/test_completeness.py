"""Every blank fact that must be stated is a question, asked of whoever can answer it."""

from backbrief.check.completeness import BLANK, NOBODY_TO_ASK, blanks, must_be_stated
from backbrief.domain.fact import Asked, Fact, Level, facts_of
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.information import Attribute
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

ROLES = """
functions:
  claims: {name: Claims}
  finance: {name: Finance}
roles:
  clerk: {name: Claims clerk, function: claims}
  lead: {name: Claims lead, function: claims}
  payer: {name: Payments clerk, function: finance}
information:
  claim: {name: the claim}
"""
PAYMENT = """
workflows:
  claim:
    steps:
      decide: {name: Decide on cover, role: lead}
      pay: {name: Pay the claim, role: payer}
    flows: [decide -> pay]
"""


def test_a_blank_is_a_guess_with_the_question_its_level_and_who_is_asked() -> None:
    (purpose,) = found_at("workflows: {claim: {steps: {pay: {name: Pay the claim}}}}", "claim/pay", fact="purpose")

    assert purpose == Finding(
        rule=BLANK,
        severity=Severity.GUESS,
        record="workflow/claim/pay",
        question="If nobody did 'Pay the claim' for a month, who would notice first, and what could they not do?",
        fact="purpose",
        level=Level.WORKFLOW,
        asked=Asked.DOER,
    )


def test_a_record_without_a_name_is_asked_about_by_the_last_part_of_its_id() -> None:
    (role,) = found_at("workflows: {claim: {steps: {pay: {}}}}", "claim/pay", fact="role")

    assert role.question == "Which one role does 'pay'?"


def test_what_is_stated_none_on_purpose_or_unknown_with_somebody_to_ask_is_no_guess() -> None:
    steps = """
workflows:
  claim:
    steps:
      pay:
        name: Pay the claim
        purpose: The claimant would ring.
        trigger: "none, on purpose"
        done_when: unknown - ask the payments clerk - by 2026-09-01
"""

    asked = {finding.fact for finding in found_at(steps, "claim/pay")}

    assert asked.isdisjoint({"name", "purpose", "trigger", "done_when"})


def test_an_unknown_without_whom_to_ask_or_by_when_stays_open() -> None:
    steps = "workflows: {claim: {steps: {pay: {name: Pay, purpose: unknown, trigger: unknown - ask the clerk}}}}"

    findings = [each for each in found_at(steps, "claim/pay") if each.rule == NOBODY_TO_ASK]

    assert [each.fact for each in findings] == ["purpose", "trigger"]
    assert findings[1].question == "Who can say, and by when shall we ask? How do you know it is your turn to do 'Pay'?"


def test_a_fact_is_asked_only_under_its_condition() -> None:
    judged = Step(id="workflow/claim/decide", judgment="expert")
    by_rule = Step(id="workflow/claim/decide", judgment="rule")

    assert "side_by_side" in names(must_be_stated(judged))
    assert "side_by_side" not in names(must_be_stated(by_rule))


def test_optional_facts_and_structure_are_never_asked() -> None:
    due = names(must_be_stated(Step(id="workflow/claim/decide")))

    assert due.isdisjoint({"measure", "inside", "notes"})


def test_the_facts_of_a_part_are_told_as_those_of_a_record() -> None:
    assert "presence" in names(must_be_stated(Use(kind="looks at")))
    assert "presence" not in names(must_be_stated(Use(kind="creates")))
    assert "unit" in names(must_be_stated(Attribute(id="information/claim/sum", form="money")))


def test_a_blank_in_a_part_names_the_part_and_where_it_is() -> None:
    steps = ROLES + "workflows: {claim: {steps: {pay: {name: Pay, uses: [{kind: creates, information: claim}]}}}}"

    (attributes, origin) = found_at(steps, "claim/pay", fact="uses")

    assert attributes.part == "0.attributes"
    assert attributes.question == "Which parts of the claim are needed at 'Pay', by name?"
    assert origin.part == "0.origin"


def test_a_part_with_nothing_left_open_is_not_asked_about_beside_one_that_has() -> None:
    settled = "{kind: creates, information: claim, attributes: [date, amount], origin: typed}"
    uses = f"uses: [{settled}, {{kind: creates, information: claim, origin: typed}}]"
    steps = ROLES + "workflows: {claim: {steps: {pay: {name: Pay, " + uses + "}}}}"

    parts = [each.part for each in found_at(steps, "claim/pay", fact="uses")]

    assert parts == ["1.attributes"]


def test_blanks_come_in_the_order_of_the_facts_wherever_they_lie() -> None:
    steps = ROLES + "workflows: {claim: {steps: {pay: {name: Pay, uses: [{kind: creates, information: claim}]}}}}"

    facts = [each.fact for each in found_at(steps, "claim/pay")]

    order = {fact.name: place for place, fact in enumerate(facts_of(Step))}
    assert facts == sorted(facts, key=order.__getitem__)
    assert facts.count("uses") == len(["attributes", "origin"])


def test_an_unknown_in_a_part_is_asked_like_any_other() -> None:
    use = "{kind: creates, information: unknown, attributes: unknown - ask the clerk - by 2026-09-01, origin: typed}"
    steps = f"workflows: {{claim: {{steps: {{pay: {{name: Pay, uses: [{use}]}}}}}}}}"

    (finding,) = found_at(steps, "claim/pay", fact="uses")

    assert (finding.rule, finding.part) == (NOBODY_TO_ASK, "0.information")


def test_a_part_without_its_information_is_asked_about_in_general() -> None:
    steps = "workflows: {claim: {steps: {pay: {name: Pay, uses: [{kind: creates}]}}}}"

    questions = [each.question for each in found_at(steps, "claim/pay", fact="uses")]

    assert "Which parts of the information are needed at 'Pay', by name?" in questions


def test_a_transfer_is_asked_of_sender_and_receiver_by_their_roles() -> None:
    (moves,) = found_at(ROLES + PAYMENT, "claim/decide--pay", fact="moves")

    assert moves.asked is Asked.BOTH_SIDES
    assert moves.question.startswith("From Claims lead to Payments clerk:")


def test_a_side_that_has_not_been_heard_is_asked_by_itself() -> None:
    sides = "{channel: {sender: By mail}, form: {receiver: A document}}"

    (channel,) = found_at(ROLES + PAYMENT + f"    transfers: {{decide--pay: {sides}}}", "decide--pay", fact="channel")
    (form,) = found_at(ROLES + PAYMENT + f"    transfers: {{decide--pay: {sides}}}", "decide--pay", fact="form")

    assert (channel.asked, channel.part) == (Asked.RECEIVER, "receiver")
    assert (form.asked, form.part) == (Asked.SENDER, "sender")


def test_both_sides_may_share_an_answer_or_give_their_own() -> None:
    shared = "{channel: By mail}"
    apart = "{channel: {sender: By mail, receiver: In the queue}}"

    for sides in (shared, apart):
        design = ROLES + PAYMENT + f"    transfers: {{decide--pay: {sides}}}"
        assert found_at(design, "decide--pay", fact="channel") == []


def test_a_transfer_inside_one_function_has_the_short_list() -> None:
    inside = ROLES + PAYMENT.replace("role: payer", "role: clerk")

    short = {each.fact for each in found_at(inside, "decide--pay")}
    full = {each.fact for each in found_at(ROLES + PAYMENT, "decide--pay")}

    assert short < full
    assert "second_channel" in full - short


def test_what_holds_by_default_is_not_asked_at_each_record() -> None:
    defaults = "    defaults: {transfer: {key: The claim number}, step: {backup: lead}}"

    findings = blanks(survey_of(ROLES + PAYMENT + defaults))

    assert not [each for each in findings if each.fact in ("key", "backup")]


def test_a_step_that_only_encloses_others_is_not_asked_about() -> None:
    steps = "workflows: {claim: {steps: {settle: {name: Settle}, pay: {name: Pay, inside: settle}}}}"

    assert found_at(steps, "claim/settle") == []
    assert found_at(steps, "claim/pay") != []


def survey_of(text: str) -> Survey:
    return Survey(written_design(text))


def found_at(text: str, record: str, *, fact: str = "") -> list[Finding]:
    found = [each for each in blanks(survey_of(text)) if each.record.endswith(record)]
    return [each for each in found if fact in ("", each.fact)]


def names(facts: list[Fact]) -> set[str]:
    return {fact.name for fact in facts}
