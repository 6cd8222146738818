"""Every form of export is offered, tells what is lost, and is saved."""

import pytest
from django.test import Client

from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.domain.design import Design
from backbrief.web.documents.views import make
from backbrief.web.store.models import Job
from backbrief.web.store.opening import Opened
from tests.web.chairs import chairs
from tests.web.conftest import Stored
from tests.web.long_work import worker as worker  # noqa: PLC0414 - a fixture
from tests.web.motor_claim import motor_claim


@pytest.fixture
def claim(stored: Stored) -> Opened:
    """The complete example in Ana's store."""
    return stored(motor_claim())


def test_every_form_is_offered_with_whom_it_is_for(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/export/").content.decode()

    for form in EXPORT_FORMS.values():
        assert form.title in page
        assert form.for_whom in page


@pytest.mark.parametrize("form", EXPORT_FORMS)
def test_every_form_is_saved(client: Client, stored: Stored, form: str) -> None:
    small = stored(chairs())

    page = client.get(f"/d/{small.id}/export/{form}/")
    file = client.post(f"/d/{small.id}/export/{form}/make/", {"workflow": "buy-chairs"})

    assert page.status_code == 200
    assert file.status_code == 200
    assert file.headers["Content-Disposition"].startswith("attachment; filename=")
    assert len(file.content) > 50


def test_the_receipt_is_told_before_anything_is_saved(client: Client, claim: Opened) -> None:
    page = client.get(f"/d/{claim.id}/export/bpmn/").content.decode()

    assert "What the other tool will not see" in page
    assert "ARIS drops them" in page


@pytest.mark.usefixtures("worker")
def test_a_large_design_is_exported_by_the_worker(
    client: Client, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "QUICK", 1)

    page = client.post(f"/d/{stored(chairs()).id}/export/jira/make/", follow=True).content.decode()

    assert Job.objects.get().stage == "done"
    assert "office-chairs-jira.zip is ready" in page.replace("<strong>", "").replace("</strong>", "")


def test_a_design_without_a_workflow_says_what_to_do(client: Client, stored: Stored) -> None:
    empty = stored(Design())

    page = client.get(f"/d/{empty.id}/export/bpmn/")
    made = client.post(f"/d/{empty.id}/export/bpmn/make/")

    assert (page.status_code, made.status_code) == (422, 422)
    assert "there is no workflow" in made.content.decode()


@pytest.mark.parametrize("page", ["export/exe/", "export/exe/make/"])
def test_a_form_that_nobody_offers_is_not_found(client: Client, claim: Opened, page: str) -> None:
    assert client.post(f"/d/{claim.id}/{page}").status_code == 404
    assert client.get(f"/d/{claim.id}/export/exe/").status_code == 404
