"""What differs is told, the summary first."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backbrief.domain.change import Stated
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import Opened
from backbrief.web.store.write import Act, write
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


def test_at_first_it_is_asked_what_to_compare(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/compare/").content.decode()

    assert "Two versions of this design" in page
    assert "Two workflows" in page
    assert 'id="summary"' not in page


def test_two_versions_are_compared(client: Client, claim: Opened, ana: User) -> None:
    change = Stated("role/call-agent", "name", claim.design.name_of("role/call-agent"), "Voice of the house")
    write(claim.id, [change], base=1, act=Act(author=ana, via="form", says="Renamed the call agent"))

    page = client.get(f"/d/{claim.id}/compare/?before=1&after=2").content.decode()

    assert "Restates 1 answer." in page
    assert "Voice of the house" in page
    assert "2: Renamed the call agent (Ana" in page


def test_the_work_as_it_is_is_compared_with_the_work_as_it_is_to_be(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/compare/?from=motor-claim-as-is&to=motor-claim").content.decode()

    assert page.index('id="summary"') < page.index("Transfers") < page.index("Two versions of this design")
    assert "appear" in page
    assert "vanish" in page


def test_nothing_differs_between_a_version_and_itself(client: Client, claim: Opened) -> None:
    assert "Nothing differs." in client.get(f"/d/{claim.id}/compare/?before=1&after=1").content.decode()


def test_a_design_from_a_file_is_compared_and_not_kept(client: Client, claim: Opened) -> None:
    content = b"roles: {auditor: {name: Auditor}}"

    page = client.post(f"/d/{claim.id}/compare/", {"file": SimpleUploadedFile("audit.yaml", content)})

    assert "Adds 1 role." in page.content.decode()
    assert LoggedChange.objects.count() == 1


@pytest.mark.parametrize("asked", ["before=1&after=99", "before=x&after=1", "from=motor-claim&to=nowhere"])
def test_what_is_not_there_is_told(client: Client, claim: Opened, asked: str) -> None:
    answer = client.get(f"/d/{claim.id}/compare/?{asked}")

    assert answer.status_code == 422
    assert "There is no" in answer.content.decode()


def test_a_file_that_cannot_be_read_is_refused_in_words(client: Client, claim: Opened) -> None:
    answer = client.post(f"/d/{claim.id}/compare/", {"file": SimpleUploadedFile("a.bpmn", b"<a/>")})

    assert answer.status_code == 422
    assert "a.bpmn" in answer.content.decode()


def test_the_history_leads_to_what_changed_since_a_version(client: Client, claim: Opened, ana: User) -> None:
    change = Stated("role/call-agent", "name", claim.design.name_of("role/call-agent"), "Voice of the house")
    write(claim.id, [change], base=1, act=Act(author=ana, via="form", says="Renamed the call agent"))

    history = client.get(f"/d/{claim.id}/history/").content.decode()

    assert f'href="/d/{claim.id}/compare/?before=1&amp;after=2"' in history
