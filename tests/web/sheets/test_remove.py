"""What hangs on a record is shown before it is removed."""

import pytest
from django.test import Client

from backbrief.domain.information import Attribute, Information
from backbrief.domain.need import Use
from backbrief.domain.step import Step
from backbrief.web.store.opening import Opened, opened
from tests.app.small_claim import CLAIM, claim
from tests.web.conftest import Stored

REPORT = "information/report"


@pytest.fixture
def design(stored: Stored) -> Opened:
    """A step that makes a report of one part."""
    use = Use(kind="creates", information=REPORT)
    step = Step(id=f"{CLAIM}/register", name="register", role="role/clerk", uses=(use,))
    number = Attribute(id=f"{REPORT}/number", name="report number")
    return stored(claim(step, Information(id=REPORT, name="Damage report"), number).design)


def test_what_goes_along_and_who_names_it_is_shown_first(client: Client, design: Opened) -> None:
    text = client.get(f"/d/{design.id}/remove/{REPORT}").content.decode()

    assert "Remove Damage report?" in text
    assert "report number" in text
    assert f"/d/{design.id}/at/{CLAIM}/register" in text
    assert opened(design.id).version == design.version


def test_a_step_says_that_the_work_goes_on_without_it(client: Client, design: Opened) -> None:
    text = client.get(f"/d/{design.id}/remove/{CLAIM}/assess").content.decode()

    assert "What came before it goes on with what comes after it." in text
    assert "/f0" not in text


def test_it_is_removed_with_all_that_hangs_on_it(client: Client, design: Opened) -> None:
    answer = client.post(f"/d/{design.id}/remove/{REPORT}", {"seen": design.version})

    records = opened(design.id).design.records
    assert answer.status_code == 303
    assert answer["Location"] == f"/d/{design.id}/"
    assert [each for each in records if each.startswith(REPORT)] == []
    assert getattr(records[f"{CLAIM}/register"], "uses", ()) is None


def test_a_step_leads_back_to_its_workflow(client: Client, design: Opened) -> None:
    answer = client.post(f"/d/{design.id}/remove/{CLAIM}/assess", {"seen": design.version})

    assert answer["Location"] == f"/d/{design.id}/at/{CLAIM}"


@pytest.mark.parametrize("record", ["information/gone", "design"])
def test_what_is_not_there_and_the_design_itself_are_not_removed(client: Client, design: Opened, record: str) -> None:
    assert client.get(f"/d/{design.id}/remove/{record}").status_code == 404


def test_parts_are_added_to_information_on_its_sheet(client: Client, design: Opened) -> None:
    address = f"/d/{design.id}/attributes-of/{REPORT}"

    answer = client.post(address, {"seen": design.version, "names": "amount, Report number, date"}, follow=True)

    listed = [each.name for each in opened(design.id).design.inside(REPORT, Attribute)]
    assert listed == ["report number", "amount", "date"]
    assert "There is one called &#x27;report number&#x27; already." in answer.content.decode()


def test_parts_are_added_to_information_only(client: Client, design: Opened) -> None:
    assert client.post(f"/d/{design.id}/attributes-of/role/clerk", {"names": "x"}).status_code == 404
