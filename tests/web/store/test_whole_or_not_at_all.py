"""Whatever statement fails, an act leaves what was there before it, or what is there after it, and nothing between."""

import json
from collections.abc import Callable, Mapping

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.step import Step
from backbrief.formats.bpmn.drawing import drawing_of
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.models import BroughtFile, Membership, Right, Suggestion
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.self_tests import ask
from backbrief.web.store.shares import make_share
from tests.web.chairs import chairs
from tests.web.conftest import Stored
from tests.web.store.failing_statements import states_left_by

Act = Callable[[], object]
Prepared = Callable[[Client, Opened, User], Act]

DRAWN = b"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example">
  <process id="pay" name="Pay"><task id="check" name="Check the bill"/></process>
</definitions>"""


def _step(office: Opened) -> str:
    return office.design.of(Step)[0].id


def typing_a_line(client: Client, office: Opened, ana: User) -> Act:
    told = {"row": _step(office), "act": "name", f"text:{_step(office)}": "Ask for a desk", "seen": office.version}
    return lambda: client.post(f"/d/{office.id}/w/buy-chairs/edit/", told)


def pasting_a_list(client: Client, office: Opened, ana: User) -> Act:
    told = {"list": "Count the chairs\nPay the bill", "confirm": "yes", "seen": office.version}
    return lambda: client.post(f"/d/{office.id}/w/buy-chairs/paste/", told)


def drawing(client: Client, office: Opened, ana: User) -> Act:
    shown = drawing_of(office.design, "workflow/buy-chairs")
    since, name = shown.content.decode(), office.design.name_of(_step(office))
    told = {
        "seen": office.version,
        "since": since,
        "ids": json.dumps(dict(shown.ids)),
        "content": since.replace(f'name="{name}"', 'name="Look for chairs"'),
    }
    return lambda: client.post(f"/d/{office.id}/w/buy-chairs/draw/redraw/", told, headers={"HX-Request": "true"})


def merging_two_roles(client: Client, office: Opened, ana: User) -> Act:
    told = {"kept": "role/clerk", "gone": "role/manager", "seen": office.version}
    return lambda: client.post(f"/d/{office.id}/dictionary/merge/", told)


def splitting_a_role(client: Client, office: Opened, ana: User) -> Act:
    told = {"name": "Buyer", "place": "0", "seen": office.version}
    return lambda: client.post(f"/d/{office.id}/dictionary/split/role/clerk", told)


def removing_a_step(client: Client, office: Opened, ana: User) -> Act:
    return lambda: client.post(f"/d/{office.id}/remove/{_step(office)}", {"seen": office.version})


def undoing(client: Client, office: Opened, ana: User) -> Act:
    typing_a_line(client, office, ana)()
    return lambda: client.post(f"/d/{office.id}/undo/", {"seen": opened(office.id).version})


def redoing(client: Client, office: Opened, ana: User) -> Act:
    undoing(client, office, ana)()
    return lambda: client.post(f"/d/{office.id}/redo/", {"seen": opened(office.id).version})


def restoring(client: Client, office: Opened, ana: User) -> Act:
    removing_a_step(client, office, ana)()
    return lambda: client.post(f"/d/{office.id}/history/1/restore/", {"seen": 2})


def taking_an_import(client: Client, office: Opened, ana: User) -> Act:
    brought = client.post(f"/d/{office.id}/import/", {"file": SimpleUploadedFile("pay.bpmn", DRAWN)})
    return lambda: client.post(brought["Location"], {"decision": "take"})


def beginning_from_a_file(client: Client, office: Opened, ana: User) -> Act:
    brought = client.post("/import/", {"file": SimpleUploadedFile("pay.bpmn", DRAWN)})
    return lambda: client.post(brought["Location"], {"name": "Pay"})


def taking_what_it_said(client: Client, office: Opened, ana: User) -> Act:
    add_backbriefs(office.id, [Backbrief(number=1, status="clear")])
    said = {"news": ["REQ-00002 is clear"], "backbriefs": [{"number": 2, "status": "clear"}]}
    brought = client.post(f"/d/{office.id}/import/", {"text": "# Pay\n1. Check the bill"})
    BroughtFile.objects.update(read=said)
    return lambda: client.post(brought["Location"], {"decision": "take"})


def accepting_a_suggestion(client: Client, office: Opened, ana: User) -> Act:
    client.post(f"/d/{office.id}/suggest/{_step(office)}", {"fact": "name", "answer": "Ask for a desk"})
    address = f"/d/{office.id}/suggestions/{Suggestion.objects.get().pk}/decide/"
    return lambda: client.post(address, {"decision": "accept"})


def saying_something_to_somebody(client: Client, office: Opened, ana: User) -> Act:
    return lambda: client.post(f"/d/{office.id}/comments/at/{_step(office)}", {"text": "Is that so, @ana?"})


def beginning_a_design(client: Client, office: Opened, ana: User) -> Act:
    return lambda: client.post("/new/", {"work": "Pay a bill"})


def opening_the_example(client: Client, office: Opened, ana: User) -> Act:
    return lambda: client.post("/example/")


def letting_somebody_in(client: Client, office: Opened, ana: User) -> Act:
    User.objects.create_user("cleo")
    return lambda: client.post(f"/d/{office.id}/members/", {"person": "cleo", "right": "3"})


def coming_by_a_link(client: Client, office: Opened, ana: User) -> Act:
    _, token = make_share(office, ana, right=Right.COMMENT, for_whom="Dan", days=7)
    Membership.objects.create(design_id=office.id, person=User.objects.create_user("dan"), right=Right.OWN)
    Membership.objects.filter(person=ana).update(right=Right.READ)
    return lambda: client.post(f"/s/{token}/join/")


def answering_the_self_test(client: Client, office: Opened, ana: User) -> Act:
    _, token = ask(office, ana, for_whom="Dan")
    return lambda: client.post(f"/self-test/{token}/", {"standpoint": "team", "next-worth": "3"})


ACTS: Mapping[str, Prepared] = {
    each.__name__: each
    for each in (
        typing_a_line,
        pasting_a_list,
        drawing,
        merging_two_roles,
        splitting_a_role,
        removing_a_step,
        undoing,
        redoing,
        restoring,
        taking_an_import,
        beginning_from_a_file,
        taking_what_it_said,
        accepting_a_suggestion,
        saying_something_to_somebody,
        beginning_a_design,
        opening_the_example,
        letting_somebody_in,
        coming_by_a_link,
        answering_the_self_test,
    )
}


@pytest.fixture
def office(stored: Stored) -> Opened:
    """Two steps of two roles."""
    return stored(chairs())


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_kept_whole_or_not_at_all(client: Client, office: Opened, ana: User, name: str) -> None:
    act = ACTS[name](client, office, ana)

    before, whole, left = states_left_by(act)

    assert before != whole
    assert [number for number, each in enumerate(left, 1) if each not in (before, whole)] == []
    assert left[-1] == whole
