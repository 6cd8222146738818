"""The hub of one process: looks at the store twice a second and tells every open page what is new to it.

Who is here is known from the open pages themselves, so presence is kept in memory and is that of one process; with
several processes, each tells of those who are connected to it.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from backbrief.web.live.sight import Look, Saved, Sight, SignIn, look

EVERY = 0.5
"""Seconds between two looks."""

STILL_HERE = 15.0
"""Seconds after which a quiet stream says that it is alive, so that a lost one is noticed."""

LONGEST = 600.0
"""Seconds after which a stream ends; the browser opens another one and passes the gate anew."""

MOST_WAITING = 50
"""So many messages may wait for a page; one that takes none for so long is cut off and opens another stream."""


@dataclass(eq=False)
class Page:
    """One open page: whose it is, the version that it shows, at which address it stands, and how one signed in.

    Nobody signs in where the machine is that of one person.
    """

    design: UUID
    person: int
    name: str
    version: int
    place: str = ""
    sign_in: SignIn | None = None
    waiting: "asyncio.Queue[str | None]" = field(default_factory=lambda: asyncio.Queue(MOST_WAITING + 1))

    def tell(self, event: str, **said: object) -> None:
        """Put a message where the stream finds it."""
        if self.waiting.qsize() < MOST_WAITING:
            self.waiting.put_nowait(f"event: {event}\ndata: {json.dumps(said)}\n\n")
        elif not self.waiting.full():
            self.end()

    def end(self) -> None:
        """Let the stream come to its end."""
        if not self.waiting.full():
            self.waiting.put_nowait(None)


class Hub:
    """All open pages of one process."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pages: set[Page] = set()
        self._watch: asyncio.Task[None] | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="live")

    async def stream(self, page: Page) -> AsyncGenerator[str, None]:
        """What a page is told, from now until its right is gone or its time is over."""
        over = asyncio.get_running_loop().time() + LONGEST
        with self._listening(page):
            yield "retry: 2000\n\n"
            while asyncio.get_running_loop().time() < over:
                try:
                    said = await asyncio.wait_for(page.waiting.get(), STILL_HERE)
                except TimeoutError:
                    said = ": still here\n\n"
                if said is None:
                    return
                yield said

    @contextmanager
    def _listening(self, page: Page) -> Iterator[None]:
        self._pages.add(page)
        self._tell_who_is_here(page.design)
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._keep_looking())
        try:
            yield
        finally:
            self._pages.discard(page)
            self._tell_who_is_here(page.design)

    async def _keep_looking(self) -> None:
        loop = asyncio.get_running_loop()
        while self._pages:
            known: dict[UUID, int] = {}
            for page in self._pages:
                known[page.design] = min(page.version, known.get(page.design, page.version))
            by = frozenset(page.sign_in for page in self._pages if page.sign_in)
            sight = await loop.run_in_executor(self._thread, self._look, known, by)
            if sight is not None:
                self._tell(sight)
            await asyncio.sleep(EVERY)

    def _tell(self, sight: Sight) -> None:
        for page in list(self._pages):
            if (page.design, page.person) not in sight.allowed or page.sign_in in sight.over:
                page.tell("gone")
                page.end()
                self._pages.discard(page)
            elif (saved := sight.saved.get(page.design)) is not None:
                _tell_of_version(page, saved)

    def _tell_who_is_here(self, design: UUID) -> None:
        pages = [page for page in self._pages if page.design == design]
        for page in pages:
            others = {each.person: each for each in pages if each.person != page.person}
            page.tell("here", here=[{"name": each.name, "place": each.place} for each in others.values()])


def _tell_of_version(page: Page, saved: Saved) -> None:
    if saved.version > page.version:
        page.version = saved.version
        page.tell("version", version=saved.version, who=saved.name, own=saved.author == page.person, says=saved.says)


HUB = Hub(look)
"""The hub of this process."""
