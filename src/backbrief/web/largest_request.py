"""How much one request may bring: more is read past and answered in words, before any of it is kept."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

LARGEST = 22_000_000
"""Bytes: the largest file, with the form around it."""

READ_PAST = 10
"""So many times as much is read past, so that the browser comes to show the answer; then the line is cut."""

Scope = dict[str, Any]
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]

ANSWER = (
    b"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Too much at once - Backbrief</title>"
    b"<h1>Too much at once</h1><p>A file may have 20 MB. Nothing was saved. Split it into several files, "
    b"or send less text at once.</p>"
)
HEADERS = (
    (b"content-type", b"text/html; charset=utf-8"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"connection", b"close"),
)


def within_bounds(application: Application) -> Application:
    """The application, which never sees a request that brings too much."""

    async def bounded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        if _announced(scope) > LARGEST:
            await _refuse(receive, send)
            return
        counted = _Counted(receive)
        try:
            await application(scope, counted, send)
        except _TooMuch:
            await _refuse(receive, send)

    return bounded


class _TooMuch(Exception):  # noqa: N818 - says what it is
    """More came than was announced."""


class _Counted:
    """Receives, and counts what comes."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._bytes = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        if self._bytes > LARGEST:
            raise _TooMuch
        return message


def _announced(scope: Scope) -> int:
    length = dict(scope["headers"]).get(b"content-length", b"0")
    return int(length) if length.isdigit() and len(length) <= len(str(10**15)) else 10**15


async def _refuse(receive: Receive, send: Send) -> None:
    await _read_past(receive)
    await send({"type": "http.response.start", "status": 413, "headers": list(HEADERS)})
    await send({"type": "http.response.body", "body": ANSWER})


async def _read_past(receive: Receive) -> None:
    past = 0
    while past < READ_PAST * LARGEST:
        message = await receive()
        past += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body", False):
            return
