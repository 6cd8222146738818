"""Where a conversation with the coach stands, as it goes along in the address of each question."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from backbrief.web.store.opening import Opened

THEN = "then"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What is asked about, who is here to answer, where an answer leads, and what the last one took away."""

    about: str = ""
    here: str = ""
    then: str = ""
    removed: int | None = None

    def address(self, design: Opened, key: str) -> str:
        """The address of a question of this conversation."""
        told = {"q": key, "about": self.about, "here": self.here, THEN: self.then}
        return (
            f"{reverse('coach:ask', args=[design.id])}?{urlencode({name: each for name, each in told.items() if each})}"
        )


def turn_of(told: QueryDict) -> Turn:
    """The conversation that an address tells."""
    return Turn(about=told.get("about", ""), here=told.get("here", ""), then=told.get(THEN, ""))
