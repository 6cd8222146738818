"""Whatever a design says is found in the browser, grouped, with the way to it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from backbrief.domain.change import Stated
from backbrief.web.store.models import Comment
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import requirements_of
from backbrief.web.store.write import Act, write
from tests.web.conftest import Stored, browser_of
from tests.web.motor_claim import motor_claim


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


def test_names_and_answers_and_requirements_are_found_with_the_way_to_them(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/search/?for=claim").content.decode()

    assert page.index(">Names ") < page.index(">Answers ") < page.index(">Requirements ")
    assert f'href="/d/{claim.id}/at/party/claimant"' in page
    assert "<mark>Claim</mark>ant" in page


def test_a_comment_is_found_and_leads_to_what_it_is_about(client: Client, claim: Opened, ana: User) -> None:
    Comment.objects.create(design_id=claim.id, record="role/call-agent", author=ana, text="Ask the headset vendor.")
    first = requirements_of(claim).requirements[0]
    Comment.objects.create(design_id=claim.id, requirement=first.number, author=ana, text="The vendor knows.")

    page = client.get(f"/d/{claim.id}/search/?for=vendor").content.decode()

    assert "Comments" in page
    assert f'href="/d/{claim.id}/at/role/call-agent"' in page
    assert f'href="/d/{claim.id}/brief/{first.label}/"' in page


def test_one_group_is_shown_in_full(client: Client, claim: Opened) -> None:
    few = client.get(f"/d/{claim.id}/search/?for=claim")

    full = client.get(f"/d/{claim.id}/search/?for=claim&group=answers")

    assert len(few.context["found"][1].hits) == 10
    assert [each.name for each in full.context["found"]] == ["answers"]
    assert len(full.context["found"][0].hits) > 10


def test_nothing_found_says_how_to_go_on(client: Client, claim: Opened) -> None:
    assert "Try the beginning of a word" in client.get(f"/d/{claim.id}/search/?for=elephant").content.decode()


def test_an_empty_search_only_asks(client: Client, claim: Opened) -> None:
    assert "Nothing says" not in client.get(f"/d/{claim.id}/search/").content.decode()


def test_what_was_just_changed_is_found(client: Client, claim: Opened, ana: User) -> None:
    client.get(f"/d/{claim.id}/search/?for=zebra")
    change = Stated("role/call-agent", "name", claim.design.name_of("role/call-agent"), "Zebra agent")
    write(claim.id, [change], base=1, act=Act(author=ana, via="form", says="Renamed"))

    hits = client.get(f"/d/{claim.id}/search/hits/?for=zeb").json()["hits"]

    assert ("Zebra agent", f"/d/{claim.id}/at/role/call-agent") in [(hit["text"], hit["address"]) for hit in hits]


def test_the_palette_finds_a_requirement_by_its_number(client: Client, claim: Opened) -> None:
    label = requirements_of(claim).requirements[3].label

    hits = client.get(f"/d/{claim.id}/search/hits/?for={label.lower()}").json()["hits"]

    assert [hit["address"] for hit in hits] == [f"/d/{claim.id}/brief/{label}/"]


def test_a_stranger_finds_nothing(claim: Opened, ben: User) -> None:
    stranger = browser_of(ben)

    assert stranger.get(f"/d/{claim.id}/search/hits/?for=claim").status_code == 404
