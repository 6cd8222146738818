"""A link is as strong as what is clear about it and what arrives."""

import pytest

from backbrief.check.completeness import must_be_stated
from backbrief.check.weakest_link import Link, Links, reliability
from backbrief.domain.answer import Answer, NoneOnPurpose, Sides, Unknown
from backbrief.domain.fact import Level
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

CLAIM = """
roles:
  clerk: {name: Claims clerk}
  lead: {name: Claims lead}
information:
  claim: {name: claim, attributes: {number: {name: claim number}}}
  policy: {name: policy}
systems:
  register: {name: Claims register}
workflows:
  claim:
    workflow: {name: Claim}
    steps:
      register:
        name: Register the claim
        role: clerk
        purpose: The adjuster could not find the claim.
        uses:
          - {kind: creates, information: claim}
          - {kind: looks at}
      decide: {name: Decide on cover, role: lead}
    branches:
      covered: {kind: one of, question: Is it covered?}
    flows:
      - register -> decide
      - decide -> covered
    transfers:
      register--decide:
        packet:
          sender: [{information: claim}]
          receiver: unknown - ask the claims lead - by 2026-09-01
"""


def test_a_link_is_as_strong_as_the_weaker_of_clarity_and_reliability() -> None:
    doubtful = Link(record="a", title="A", clarity=90.0, reliability=40.0)
    unclear = Link(record="b", title="B", clarity=10.0, reliability=40.0)
    uncounted = Link(record="c", title="C", clarity=90.0)

    assert [doubtful.strength, unclear.strength, uncounted.strength] == [40.0, 10.0, 90.0]


@pytest.mark.parametrize(
    ("complete_accurate", "on_time", "share"),
    [
        (None, None, None),
        (NoneOnPurpose(), None, None),
        (80.0, None, 80.0),
        (None, 50.0, 50.0),
        (80.0, 50.0, 40.0),
    ],
)
def test_reliability_is_what_arrives_complete_accurate_and_on_time(
    complete_accurate: Answer[float], on_time: Answer[float], share: float | None
) -> None:
    transfer = Transfer(id="workflow/claim/register--decide", complete_accurate=complete_accurate, on_time=on_time)

    assert reliability(transfer) == share


def test_clarity_counts_what_is_answered_of_what_must_be_stated() -> None:
    step = Step(
        id="workflow/claim/register",
        name="Register the claim",
        decision=NoneOnPurpose(),
        backup=Unknown(ask="the claims lead", by="2026-09-01"),
    )

    link = Links(survey_of(CLAIM), []).of(step)

    assert link.clarity == pytest.approx(100 * 2 / len(must_be_stated(step)))


def test_what_only_one_side_has_said_is_not_clear() -> None:
    links = Links(survey_of(CLAIM), [])
    agreed = Transfer(id="a", channel=Sides("by mail", "by mail"))
    one_sided = Transfer(id="b", channel=Sides("by mail", None))

    assert links.of(agreed).clarity > 0
    assert links.of(one_sided).clarity == 0


def test_a_fact_that_is_asked_about_as_a_guess_is_not_clear_and_a_hint_leaves_it_clear() -> None:
    step = Step(id="workflow/claim/register", name="Register the claim")
    guess = finding("workflow/claim/register", fact="name")

    asked = Links(survey_of(CLAIM), [guess]).of(step)
    hinted = Links(survey_of(CLAIM), [guess._replace(severity=Severity.HINT)]).of(step)

    assert asked.clarity == 0
    assert hinted.clarity > 0


def test_a_record_about_which_nothing_must_be_stated_leaves_nothing_open() -> None:
    survey = survey_of("workflows: {claim: {steps: {a: {name: A}, b: {name: B}}, flows: [a -> b]}}")

    link = Links(survey, []).of(survey.records["workflow/claim/a-to-b"])

    assert link.clarity == 100


@pytest.mark.parametrize(
    ("record", "link"),
    [
        ("workflow/claim/register", "workflow/claim/register"),
        ("workflow/claim/covered", "workflow/claim"),
        ("workflow/claim/register-to-decide", "workflow/claim"),
        ("information/claim", "workflow/claim/register--decide"),
        ("information/claim/number", "workflow/claim/register--decide"),
    ],
)
def test_a_finding_belongs_to_the_link_it_is_about_or_the_weakest_that_uses_it(record: str, link: str) -> None:
    survey = survey_of(CLAIM)
    links = Links(survey, [])

    assert links.strength_behind(record) == links.of(survey.records[link]).strength


@pytest.mark.parametrize("record", ["information/policy", "system/register", "design", "role/clerk"])
def test_what_belongs_to_no_link_comes_last(record: str) -> None:
    assert Links(survey_of(CLAIM), []).strength_behind(record) == 100


def survey_of(text: str) -> Survey:
    return Survey(written_design(text))


def finding(record: str, *, fact: str = "", level: Level = Level.OUTLINE) -> Finding:
    return Finding("blank-fact", Severity.GUESS, record, "What is it?", fact, level)
