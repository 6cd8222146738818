"""Whoever may comment suggests another answer; whoever may change the design accepts or refuses it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.change import Stated
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.models import Membership, Right, Suggestion
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.write import Act, write
from tests.web.conftest import Stored, browser_of

STEP = "workflow/claim/register"


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """A design with one workflow of one step."""
    records = (Workflow(id="workflow/claim", name="Settle a claim"), Step(id=STEP, name="Register claim"))
    return stored(Design().with_records(*records))


@pytest.fixture
def bens(claim: Opened, ben: User) -> Client:
    """The browser of Ben, who may comment."""
    Membership.objects.create(design_id=claim.id, person=ben, right=Right.COMMENT)
    return browser_of(ben)


def suggest(browser: Client, claim: Opened, fact: str, answer: str) -> None:
    browser.post(f"/d/{claim.id}/suggest/{STEP}", {"fact": fact, "answer": answer, "reason": "So we say it"})


def decide(browser: Client, claim: Opened, decision: str) -> None:
    browser.post(f"/d/{claim.id}/suggestions/{Suggestion.objects.get().pk}/decide/", {"decision": decision})


def step(claim: Opened) -> Step:
    found = opened(claim.id).design.find(STEP, Step)
    assert found is not None
    return found


def test_an_accepted_suggestion_changes_the_design_and_names_who_suggested(
    client: Client, bens: Client, claim: Opened
) -> None:
    suggest(bens, claim, "name", "Note claim")
    untouched = step(claim).name

    decide(client, claim, "accept")

    assert (untouched, step(claim).name) == ("Register claim", "Note claim")
    assert "Ben&#x27;s suggestion" in client.get(f"/d/{claim.id}/history/").content.decode()


def test_a_role_that_is_not_there_yet_comes_with_the_suggestion(client: Client, bens: Client, claim: Opened) -> None:
    suggest(bens, claim, "role", "Clerk")

    decide(client, claim, "accept")

    assert opened(claim.id).design.name_of(str(step(claim).role)) == "Clerk"


def test_a_suggestion_is_read_beside_what_the_design_says_now(client: Client, bens: Client, claim: Opened) -> None:
    now = claim.design.name_of(STEP)
    suggest(bens, claim, "name", "Note claim")

    page = client.get(f"/d/{claim.id}/comments/").content.decode()

    assert f"<li>It says now: {now}</li><li>Suggested: Note claim</li>" in page


def test_a_refused_suggestion_changes_nothing(client: Client, bens: Client, claim: Opened) -> None:
    suggest(bens, claim, "name", "Note claim")

    decide(client, claim, "refuse")

    assert step(claim).name == "Register claim"
    assert Suggestion.objects.get().state == "refused"


def test_a_suggestion_does_not_overwrite_what_was_changed_since(
    client: Client, bens: Client, claim: Opened, ana: User
) -> None:
    suggest(bens, claim, "name", "Note claim")
    change = Stated(STEP, "name", "Register claim", "Take claim in")
    write(claim.id, [change], base=claim.version, act=Act(author=ana, via="form", says="Renamed"))

    decide(client, claim, "accept")

    assert step(claim).name == "Take claim in"
    assert Suggestion.objects.get().state == "open"
    assert "changed there since" in client.get(f"/d/{claim.id}/comments/").content.decode()


def test_whoever_may_only_comment_decides_nothing(bens: Client, claim: Opened) -> None:
    suggest(bens, claim, "name", "Note claim")

    decide(bens, claim, "accept")

    assert step(claim).name == "Register claim"


@pytest.mark.parametrize(
    ("answer", "told"), [("", "Say which answer"), ("Register claim", "what the design says already")]
)
def test_a_suggestion_that_says_nothing_is_told_so(bens: Client, claim: Opened, answer: str, told: str) -> None:
    page = bens.post(f"/d/{claim.id}/suggest/{STEP}", {"fact": "name", "answer": answer})

    assert page.status_code == 422
    assert told in page.content.decode()


def test_an_answer_that_does_not_fit_keeps_the_words(bens: Client, claim: Opened) -> None:
    page = bens.post(f"/d/{claim.id}/suggest/{STEP}", {"fact": "judgment", "answer": "perhaps"}).content.decode()

    assert "is not one of" in page
    assert ">perhaps</textarea>" in page


def test_an_answer_that_no_file_could_hold_is_refused_and_kept(bens: Client, claim: Opened) -> None:
    page = bens.post(f"/d/{claim.id}/suggest/{STEP}", {"fact": "name", "answer": "x" * 10_001})

    assert page.status_code == 422
    assert "10,000 characters" in page.content.decode()
    assert "x" * 10_001 in page.content.decode()


def test_the_facts_of_a_step_can_be_chosen_from(bens: Client, claim: Opened) -> None:
    assert "<option" in bens.get(f"/d/{claim.id}/suggest/{STEP}").content.decode()
    assert bens.get(f"/d/{claim.id}/suggest/nothing").status_code == 404
