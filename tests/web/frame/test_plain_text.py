"""What comes along unseen when somebody pastes is not kept, so that every file can be made of the design."""

from django.test import Client

from backbrief.domain.step import Step
from backbrief.web.store.opening import opened
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim

STEP = "workflow/motor-claim/register-claim"


def test_a_control_character_in_a_pasted_name_is_left_out_and_the_drawing_can_still_be_saved(
    client: Client, stored: Stored
) -> None:
    design = stored(motor_claim())

    client.post(
        f"/d/{design.id}/w/motor-claim/edit/",
        {"seen": design.version, "row": STEP, "act": "name", "text": "Register\x0b the\x00 claim\ufffe"},
    )

    step = opened(design.id).design.find(STEP, Step)
    assert step is not None
    assert step.name == "Register the claim"
    assert client.post(f"/d/{design.id}/export/bpmn/make/", {"workflow": "motor-claim"}).status_code == 200


def test_the_lines_of_a_text_stay_apart(client: Client, stored: Stored) -> None:
    design = stored(motor_claim())

    client.post(f"/d/{design.id}/comments/at/{STEP}", {"text": "First\tthis\x07,\r\nthen that."})

    assert "First\tthis,<br>then that." in client.get(f"/d/{design.id}/comments/at/{STEP}").content.decode()


def test_an_address_with_a_sign_that_nobody_sees_is_read_without_it(client: Client, stored: Stored) -> None:
    design = stored(motor_claim())

    page = client.get(f"/d/{design.id}/search/", {"for": "regi\x00ster"})

    assert 'value="register"' in page.content.decode()
