"""Open pages are told of new versions and of who is here, for as long as their people may see the design."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from backbrief.web.live import hub as hub_module
from backbrief.web.live.hub import MOST_WAITING, Hub, Page
from backbrief.web.live.sight import Saved, Sight, SignIn

ANA, BEN = 1, 2
CHAIRS = UUID(int=1)


class Store:
    """A store in memory, which the hub looks at."""

    def __init__(self) -> None:
        self.saved = {CHAIRS: Saved(1, ANA, "Ana", "Started")}
        self.allowed = {(CHAIRS, ANA), (CHAIRS, BEN)}
        self.over = frozenset[SignIn]()
        self.readable = True

    def look(self, known: Mapping[UUID, int], by: frozenset[SignIn], /) -> Sight | None:
        """What lies in the store."""
        further = {each: self.saved[each] for each, version in known.items() if self.saved[each].version > version}
        return Sight(further, frozenset(self.allowed), self.over & by) if self.readable else None


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "EVERY", 0.01)


def page(person: int, *, version: int = 1) -> Page:
    return Page(design=CHAIRS, person=person, name={ANA: "Ana", BEN: "Ben"}[person], version=version)


async def next_event(stream: AsyncIterator[str], name: str) -> dict[str, object]:
    """The data of the next event of a name."""
    async for said in stream:
        head, _, data = said.partition("\ndata: ")
        if head == f"event: {name}":
            return dict(json.loads(data))
    return {}


def told(store: Store, story: Callable[[Hub], Awaitable[object]]) -> object:
    """What a story comes to; it is played in a thread of its own, because a browser test leaves a loop in this one."""

    async def play() -> object:
        return await asyncio.wait_for(story(Hub(store.look)), timeout=5)

    with ThreadPoolExecutor(1) as beside:
        return beside.submit(lambda: asyncio.run(play())).result()


def test_a_page_is_told_who_saved_a_version_that_is_new_to_it(store: Store) -> None:
    async def story(hub: Hub) -> object:
        stream = hub.stream(page(BEN))
        await next_event(stream, "here")
        store.saved[CHAIRS] = Saved(2, ANA, "Ana", "Renamed step 3")
        return await next_event(stream, "version")

    assert told(store, story) == {"version": 2, "who": "Ana", "own": False, "says": "Renamed step 3"}


def test_a_page_that_shows_an_old_version_is_told_at_once(store: Store) -> None:
    store.saved[CHAIRS] = Saved(7, ANA, "Ana", "Added a step")

    async def story(hub: Hub) -> object:
        return await next_event(hub.stream(page(ANA, version=5)), "version")

    assert told(store, story) == {"version": 7, "who": "Ana", "own": True, "says": "Added a step"}


def test_a_page_is_told_of_a_version_once(store: Store) -> None:
    store.saved[CHAIRS] = Saved(2, ANA, "Ana", "Added a step")

    async def story(hub: Hub) -> object:
        mine = page(BEN)
        stream = hub.stream(mine)
        await next_event(stream, "version")
        await asyncio.sleep(0.1)
        return mine.waiting.qsize()

    assert told(store, story) == 0


def test_people_see_who_else_is_here_and_that_they_left(store: Store) -> None:
    async def story(hub: Hub) -> object:
        ana = hub.stream(page(ANA))
        alone = await next_event(ana, "here")
        ben = hub.stream(page(BEN))
        seen_by_ben = await next_event(ben, "here")
        together = await next_event(ana, "here")
        await ben.aclose()
        return alone, seen_by_ben, together, await next_event(ana, "here")

    ana, ben = {"name": "Ana", "place": ""}, {"name": "Ben", "place": ""}
    assert told(store, story) == ({"here": []}, {"here": [ana]}, {"here": [ben]}, {"here": []})


def test_two_pages_of_one_person_are_one_person(store: Store) -> None:
    async def story(hub: Hub) -> object:
        for _ in range(2):
            await next_event(hub.stream(page(ANA)), "here")
        return await next_event(hub.stream(page(BEN)), "here")

    assert told(store, story) == {"here": [{"name": "Ana", "place": ""}]}


def test_the_stream_ends_when_the_right_is_gone(store: Store) -> None:
    async def story(hub: Hub) -> object:
        stream = hub.stream(page(BEN))
        await next_event(stream, "here")
        store.allowed.discard((CHAIRS, BEN))
        said = [each async for each in stream]
        return said[-1]

    assert told(store, story) == "event: gone\ndata: {}\n\n"


def test_a_store_that_cannot_be_read_once_is_looked_at_again(store: Store) -> None:
    store.readable = False
    store.saved[CHAIRS] = Saved(2, ANA, "Ana", "Added a step")

    async def story(hub: Hub) -> object:
        stream = hub.stream(page(BEN))
        await next_event(stream, "here")
        await asyncio.sleep(0.05)
        store.readable = True
        return await next_event(stream, "version")

    assert told(store, story) == {"version": 2, "who": "Ana", "own": False, "says": "Added a step"}


def test_a_page_that_takes_nothing_is_cut_off(store: Store) -> None:
    async def story(hub: Hub) -> object:
        slow = page(BEN)
        for _ in range(MOST_WAITING * 2):
            slow.tell("here", here=[])
        said = [slow.waiting.get_nowait() for _ in range(slow.waiting.qsize())]
        return len(said), said[-1]

    assert told(store, story) == (MOST_WAITING + 1, None)


def test_a_quiet_stream_says_that_it_is_alive_and_ends_after_its_time(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "STILL_HERE", 0.02)
    monkeypatch.setattr(hub_module, "LONGEST", 0.1)

    async def story(hub: Hub) -> object:
        return [each async for each in hub.stream(page(BEN))][-1]

    assert told(store, story) == ": still here\n\n"


def test_a_page_of_somebody_who_has_signed_out_comes_to_its_end(store: Store) -> None:
    left = SignIn(person=BEN, session="first", password="chairs")  # noqa: S106 - of nobody
    stays = SignIn(person=BEN, session="second", password="chairs")  # noqa: S106 - of nobody

    async def story(hub: Hub) -> object:
        first, second = page(BEN), page(BEN)
        first.sign_in, second.sign_in = left, stays
        ending, going_on = hub.stream(first), hub.stream(second)
        await next_event(ending, "here")
        await next_event(going_on, "here")
        store.over = frozenset({left})
        ended = [said async for said in ending]
        store.saved[CHAIRS] = Saved(2, ANA, "Ana", "Renamed step 3")
        return ended[-1].startswith("event: gone"), await next_event(going_on, "version")

    assert told(store, story) == (True, {"version": 2, "who": "Ana", "own": False, "says": "Renamed step 3"})
