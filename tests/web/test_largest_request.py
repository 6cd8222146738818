"""More than a file and the form around it is refused in words, before any of it is kept."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest

from backbrief.web.largest_request import LARGEST, READ_PAST, Message, Receive, Scope, Send, within_bounds

MEGABYTE = b"x" * 1_000_000


async def keeper(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that reads all that comes."""
    more = True
    while more:
        more = (await receive()).get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"kept"})


def answer_to(pieces: Iterable[bytes], *, announced: bytes = b"") -> tuple[int, bytes, int]:
    """The status, the page, and how many pieces were read."""
    waiting, told = list(pieces), list[Message]()
    whole = len(waiting)

    async def receive() -> Message:
        if not waiting:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    async def send(message: Message) -> None:
        told.append(message)

    headers = [(b"content-length", announced)] if announced else []
    with ThreadPoolExecutor(1) as beside:
        beside.submit(asyncio.run, within_bounds(keeper)({"type": "http", "headers": headers}, receive, send)).result()
    return told[0]["status"], told[1]["body"], whole - len(waiting)


def test_a_file_of_the_largest_size_gets_through() -> None:
    assert answer_to([MEGABYTE] * 22, announced=str(LARGEST).encode())[:2] == (200, b"kept")


@pytest.mark.parametrize("announced", [b"22000001", b"9" * 40, b"-1", b""])
def test_more_is_refused_in_words_whatever_was_announced(announced: bytes) -> None:
    status, page, _ = answer_to([MEGABYTE] * 23, announced=announced)

    assert status == 413
    assert b"Nothing was saved" in page


def test_what_never_ends_is_cut_off() -> None:
    status, _, read = answer_to([MEGABYTE] * 1_000)

    assert status == 413
    assert read <= (READ_PAST + 1) * 22 + 2
