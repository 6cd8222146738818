"""No id of another design, and no id of another person, opens anything at the address of one's own design."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.party import Party, Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.models import (
    BroughtFile,
    Comment,
    Job,
    LoggedChange,
    Membership,
    Right,
    SelfTestAnswer,
    Share,
    Stage,
    StoredDesign,
    StoredRecord,
    Suggestion,
)
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.self_tests import ask
from backbrief.web.store.shares import make_share
from backbrief.web.store.starting import start
from tests.web.addresses import ALL, address
from tests.web.conftest import browser_of

SECRETS = ("Hush salaries", "Hush payroll", "Hush pay ", "Hush, they", "Hush payer", "Hush staff", "Hush bonus", "Ben")
"""Names and texts of the other design."""

FORM_TOKEN = re.compile(r"\b[A-Za-z0-9]{64}\b")
"""What Django gives each form: letters by chance, among which a short name may stand."""

PAYROLL, STEP = "workflow/hush-payroll", "workflow/hush-payroll/hush-pay"


@dataclass(frozen=True, kw_only=True)
class Theirs:
    """A design of somebody else, with one of everything that an address can name."""

    design: Opened
    ids: Mapping[str, object]


@pytest.fixture
def theirs(ben: User) -> Theirs:
    """A design of Ben's, from which nothing may come out."""
    records = (
        Role(id="role/hush-payer", name="Hush payer"),
        Party(id="party/hush-staff", name="Hush staff", kind="customer"),
        Workflow(id=PAYROLL, name="Hush payroll"),
        Step(id=STEP, name="Hush pay", role="role/hush-payer"),
    )
    design = start(ben, "Hush salaries", design=Design().with_records(*records))
    browser = browser_of(ben)
    for number in range(5):
        browser.post(f"/d/{design.id}/dictionary/role/add/", {"name": f"Hush {number}", "seen": number + 1})
    browser.post(f"/d/{design.id}/comments/at/{STEP}", {"text": "Hush, they earn little"})
    browser.post(f"/d/{design.id}/suggest/{STEP}", {"fact": "name", "answer": "Hush pay more"})
    browser.post(f"/d/{design.id}/import/", {"file": SimpleUploadedFile("hush.txt", b"# Hush bonus\n1. Hush pay it")})
    StoredDesign.objects.filter(pk=design.id).update(numbers={"hush": 7})
    job = Job.objects.create(design_id=design.id, person=ben, version=1, keep_until=timezone.now() + timedelta(days=1))
    Job.objects.update(stage=Stage.DONE, content=b"Hush salaries", file_name="hush.pdf", file_kind="text/plain")
    add_backbriefs(design.id, [Backbrief(number=1, comment="Hush")])
    asked, _ = ask(design, ben, for_whom="Hush asked")
    share, _ = make_share(design, ben, right=Right.COMMENT, for_whom="Hush shared", days=7)
    now = opened(design.id)
    ids = {
        "workflow": "hush-payroll",
        "record": STEP,
        "comment": Comment.objects.get().pk,
        "suggestion": Suggestion.objects.get().pk,
        "brought": BroughtFile.objects.get().pk,
        "job_id": job.pk,
        "share_id": share.pk,
        "person": asked.pk,
        "version": now.version,
        "number": 7,
        "label": "REQ-00007",
    }
    return Theirs(design=now, ids=ids)


@pytest.fixture
def mine(ana: User) -> Opened:
    """A design of Ana's with a workflow and a step."""
    records = (
        Workflow(id="workflow/claim", name="Settle a claim"),
        Step(id="workflow/claim/register", name="Register"),
    )
    return start(ana, "Motor claim", design=Design().with_records(*records))


WORDS = {"kind", "matrix", "form", "word", "name"}
"""Parts of addresses that are words of ours and no ids."""

NAMES = {"design", "token"}
"""Parts that tests/web/frame/test_gates.py and the tests of links swap."""


NOTHING_TO_DO = {
    "d/<uuid:design>/guesses/at/<path:record>",
    "d/<uuid:design>/w/<str:workflow>/draw/about/<path:record>/rename/",
}
"""Addresses that are also asked about what a colleague has just removed, and answer that nothing is left to do."""

SWAPPED = [
    (route, part)
    for route in sorted(ALL)
    for part in re.findall(r"<(?:\w+:)?(\w+)>", route)
    if part not in WORDS | NAMES
]
"""Every address with each part of it that is an id."""


def all_of(design: UUID) -> list[object]:
    """What there is of a design, to see whether it has changed."""
    tables = (StoredRecord, LoggedChange, Comment, Suggestion, BroughtFile, Job, Share, SelfTestAnswer, Membership)
    return [list(table.objects.filter(design=design).order_by("pk").values()) for table in tables]


def test_every_part_of_an_address_is_an_id_to_swap_or_a_word_of_ours(theirs: Theirs) -> None:
    parts = {part for route in ALL for part in re.findall(r"<(?:\w+:)?(\w+)>", route)}

    assert parts - WORDS - NAMES <= set(theirs.ids)


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_id_of_another_design_opens_nothing(client: Client, mine: Opened, theirs: Theirs, method: str) -> None:
    before, leaks = all_of(theirs.design.id), []

    for route, part in SWAPPED:
        place = address(route, mine.id, {part: theirs.ids[part]})
        answer = getattr(client, method)(place, {"decision": "accept", "seen": str(mine.version)})
        is_nothing = answer.status_code in (404, 405) or route in NOTHING_TO_DO
        if not is_nothing or tells(answer, beside=theirs.ids[part]):
            leaks.append((route, part, answer.status_code))

    assert not leaks, leaks
    assert all_of(theirs.design.id) == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_id_of_another_design_in_a_form_or_a_query_brings_nothing_out(
    client: Client, mine: Opened, theirs: Theirs, method: str
) -> None:
    before, leaks = all_of(theirs.design.id), []

    for route in sorted(ALL):
        for told in named_in_forms(theirs):
            answer = getattr(client, method)(address(route, mine.id), told)
            if answer.status_code >= 500 or tells(answer, beside=""):
                leaks.append((route, told, answer.status_code))

    assert not leaks, leaks
    assert all_of(theirs.design.id) == before


def tells(answer: HttpResponse, *, beside: object) -> bool:
    """True when an answer holds anything of the other design but what was asked with."""
    if answer.streaming:
        return False
    said = FORM_TOKEN.sub("", answer.content.decode()).lower().replace(str(beside).lower(), "")
    return any(each.lower() in said for each in SECRETS)


def named_in_forms(theirs: Theirs) -> list[Mapping[str, object]]:
    """What forms and queries name, as ids of the other design."""
    records = ("row", "about", "record", "named", "place", "kept", "gone", "inside", "after", "q", "fact", "step")
    numbers = ("thread", "person", "before", "since", "from", "number", "given", "seen", "version")
    slugs = ("workflow", "from", "to", "to", "group")
    return [
        {**dict.fromkeys(records, STEP), "text": "Said", "name": "Named", "answer": "Answered"},
        {**dict.fromkeys(numbers, theirs.ids["comment"]), "text": "Said", "after": theirs.ids["version"]},
        {**dict.fromkeys(slugs, "hush-payroll"), "q": f"{STEP}#name", "place": "0"},
    ]


@pytest.mark.parametrize("part", ["job_id", "brought"])
def test_what_somebody_else_asked_for_in_the_same_design_opens_nothing(ana: User, theirs: Theirs, part: str) -> None:
    Membership.objects.create(design_id=theirs.design.id, person=ana, right=Right.OWN)
    browser = browser_of(ana)

    answers = [
        getattr(browser, method)(address(route, theirs.design.id, {part: theirs.ids[part]})).status_code
        for route, swap in SWAPPED
        for method in ("get", "post")
        if swap == part and "<uuid:design>" in route
    ]

    assert answers
    assert set(answers) <= {404, 405}


def test_a_file_that_somebody_else_brought_begins_no_design(client: Client, ben: User) -> None:
    brought = browser_of(ben).post("/import/", {"text": "# Hush bonus\n1. Hush pay it"})["Location"]

    answers = [client.get(brought), client.post(brought, {"name": "Mine"})]

    assert [each.status_code for each in answers] == [404, 404]
    assert BroughtFile.objects.count() == 1
