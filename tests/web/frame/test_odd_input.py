"""Whatever a form holds, the answer says something: long texts, endless numbers, signs that nobody sees."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from backbrief.web.store.opening import Opened, opened
from tests.web.addresses import ALL, address
from tests.web.chairs import chairs
from tests.web.conftest import Stored

HERE = {"workflow": "buy-chairs", "record": "workflow/buy-chairs/ask-for-a-chair"}
NUMBERS = ("seen", "thread", "person", "days", "page", "version", "since", "own", "from", "before", "after", "place")
TEXTS = ("text", "name", "list", "told", "block", "answer", "new", "names", "work", "reason", "fact", "chosen", "right")
FORMS = {
    "endless numbers": dict.fromkeys(NUMBERS, "9" * 5_000),
    "a long text": dict.fromkeys(TEXTS, "word " * 12_000),
    "unseen signs": dict.fromkeys(TEXTS, "\x00\x1b[31m\ud83d\u202e\u200b\ufffe"),
    "no signs at all": dict.fromkeys((*TEXTS, *NUMBERS), ""),
}


@pytest.fixture
def office(stored: Stored) -> Opened:
    """A small design of Ana's."""
    return stored(chairs())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_breaks(client: Client, office: Opened, form: str, method: str) -> None:
    told = urlencode(FORMS[form], errors="surrogatepass")
    client.raise_request_exception = False

    def answer(place: str) -> int:
        if method == "get":
            return client.get(f"{place}?{told}").status_code
        return client.post(place, told, content_type="application/x-www-form-urlencoded").status_code

    broken = [route for route in sorted(ALL) if answer(address(route, office.id, HERE)) >= 500]

    assert not broken, broken


RENAMED = f"w/buy-chairs/draw/about/{HERE['record']}/rename/"


@pytest.mark.parametrize(
    ("place", "field"),
    [
        (RENAMED, "name"),
        ("dictionary/split/role/clerk", "name"),
        ("dictionary/role/add/", "name"),
        ("ask/story/", "work"),
    ],
)
def test_what_is_too_long_to_be_kept_in_a_file_is_told_and_changes_nothing(
    client: Client, office: Opened, place: str, field: str
) -> None:
    told = {field: "word " * 12_000, "told": "Count the chairs", "place": "0", "seen": office.version}

    answer = client.post(f"/d/{office.id}/{place}", told)

    assert answer.status_code == 422
    assert "10,000" in answer.content.decode()
    assert opened(office.id).version == office.version
