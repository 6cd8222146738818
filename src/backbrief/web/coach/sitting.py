"""A sitting with the coach: what a person was asked, answered and put off of one design, in the browser's session."""

from uuid import UUID

from django.http import HttpRequest

_KEPT = 200
"""So many questions of each kind are remembered."""


class Sitting:
    """What happened so far; the keys of questions, in the order in which it happened."""

    def __init__(self, request: HttpRequest, design: UUID) -> None:
        self._request = request
        self._name = f"coach-{design}"
        kept = request.session.get(self._name, {})
        self.asked: list[str] = kept.get("asked", [])
        self.answered: list[str] = kept.get("answered", [])
        self.skipped: list[str] = kept.get("skipped", [])

    def ask(self, key: str) -> str:
        """Remember that a question was put; gives the one before it, empty at the first."""
        if key in self.asked:
            place = self.asked.index(key)
            return self.asked[place - 1] if place else ""
        before = self.asked[-1] if self.asked else ""
        self.asked.append(key)
        self._keep()
        return before

    def answer(self, key: str) -> None:
        """Remember that a question was answered, now and not before."""
        self.answered = [*(each for each in self.answered if each != key), key]
        self.skipped = [each for each in self.skipped if each != key]
        self._keep()

    def skip(self, key: str) -> None:
        """Remember that a question was put off."""
        if key not in self.skipped:
            self.skipped.append(key)
        self._keep()

    def begin_again(self) -> None:
        """Ask again what was put off."""
        self.skipped = []
        self._keep()

    def _keep(self) -> None:
        told = {"asked": self.asked, "answered": self.answered, "skipped": self.skipped}
        self._request.session[self._name] = {name: keys[-_KEPT:] for name, keys in told.items()}
