"""Every change is told in a sentence, in the words of the design."""

import pytest

from backbrief.diff.sentence import sentence
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Added, Change, Removed, Stated
from backbrief.domain.design import Defaults, Design
from backbrief.domain.need import Use
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer

REGISTER = Step(id="workflow/claim/register", name="Register claim", role="role/clerk")
COVERED = Branch(id="workflow/claim/covered", name="Covered?")
ONWARD = Flow(id="workflow/claim/f1", source=REGISTER.id, target="workflow/claim/assess", answer="yes", condition="new")
DESIGN = Design().with_records(
    Role(id="role/clerk", name="Clerk"),
    Role(id="role/agent", name="Agent"),
    REGISTER,
    ONWARD,
    COVERED,
    Role(id="role/unnamed-lane-1"),
    Step(id="workflow/claim/assess", name="Assess damage"),
    Defaults(id="defaults/transfer", answers=(("channel", "queue"),)),
    Transfer(id="workflow/claim/register--assess"),
)
LONG = "a reason that goes on and on, " * 5


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Stated(COVERED.id, "parts", True, False), "restates branch 'Covered?': now it only brings ways together"),  # noqa: FBT003
        (Stated(COVERED.id, "parts", None, True), "states branch 'Covered?': it parts the ways"),  # noqa: FBT003
        (Stated(COVERED.id, "parts", True, None), "takes back branch 'Covered?': parts: it was yes"),  # noqa: FBT003
        (Added(Role(id="role/unnamed-lane-1")), "adds role 'unnamed lane 1'"),
        (Added(ONWARD), "adds flow Register claim -> Assess damage, with 2 stated facts"),
        (Removed(Flow(id="workflow/claim/f2", source=REGISTER.id)), "removes flow Register claim -> nowhere"),
        (Stated(ONWARD.id, "answer", "yes", "no"), "restates flow Register claim -> Assess damage: answer: yes -> no"),
        (Added(Role(id="role/lead")), "adds role 'lead'"),
        (Added(REGISTER), "adds step 'Register claim', with 2 stated facts"),
        (Removed(REGISTER), "removes step 'Register claim', with 2 stated facts"),
        (
            Stated(REGISTER.id, "role", "role/clerk", "role/agent"),
            "restates step 'Register claim': role: Clerk -> Agent",
        ),
        (Stated(REGISTER.id, "purpose", None, "known"), "states step 'Register claim': purpose: known"),
        (Stated(REGISTER.id, "purpose", "known", None), "takes back step 'Register claim': purpose: it was known"),
        (
            Stated("defaults/transfer", "channel", "queue", "mail"),
            "restates what holds at every transfer: channel: queue -> mail",
        ),
        (
            Stated("workflow/claim/register--assess", "notice", None, "a list"),
            "states transfer Register claim -> Assess damage: notice: a list",
        ),
        (
            Stated(REGISTER.id, "uses", None, (Use(kind="creates"), Use(kind="ends"))),
            "states step 'Register claim': uses: kind: creates; kind: ends",
        ),
    ],
)
def test_a_change_is_told_in_a_sentence(change: Change, told: str) -> None:
    assert sentence(change, before=DESIGN, after=DESIGN) == told


def test_a_long_answer_is_cut_short() -> None:
    told = sentence(Stated(REGISTER.id, "purpose", None, LONG), before=DESIGN, after=DESIGN)

    assert told.endswith("...")
    assert len(told) < len(LONG)


def test_a_record_that_is_gone_is_told_by_what_it_was() -> None:
    told = sentence(Stated(REGISTER.id, "purpose", None, "known"), before=DESIGN, after=Design())

    assert told == "states step 'Register claim': purpose: known"
