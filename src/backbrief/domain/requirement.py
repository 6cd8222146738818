"""A requirement: a derived sentence that technology must satisfy, with its trace up to a customer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Where one requirement comes from: the record and the facts that state the need."""

    record: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A fact that the requirement rests on and that nobody could state yet."""

    record: str
    fact: str
    question: str
    ask: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One sentence for IT.

    `number` is stable and never reused; `fingerprint` changes with text, fit criterion or trace; `keys` name the needs
    that were merged into it; `conflict` names the requirements that state another limit for the same thing.
    """

    number: int
    text: str
    fit: str
    rationale: str
    derivation: str
    keys: tuple[str, ...]
    traces: tuple[Trace, ...]
    questions: tuple[OpenQuestion, ...] = ()
    conflict: tuple[int, ...] = ()
    fingerprint: str = ""

    @property
    def label(self) -> str:
        """The number as it is quoted: REQ-00042."""
        return label_of(self.number)


def label_of(number: int) -> str:
    """The number of a requirement as it is quoted: REQ-00042."""
    return f"REQ-{number:05d}"
