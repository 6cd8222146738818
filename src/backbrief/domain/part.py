"""Answers that have facts of their own: a list of parts such as the uses of information at a step."""

from dataclasses import dataclass
from typing import Any

from backbrief.domain.fact import facts_of
from backbrief.domain.kind import Names, Unreadable
from backbrief.domain.reading import answer_words, read_facts, write_facts


@dataclass(frozen=True, slots=True)
class Parts:
    """A list of parts, each a frozen dataclass of declared facts."""

    part: type

    def read(self, raw: object, *, scope: str) -> tuple[Any, ...]:
        """The parts in the order given."""
        items = raw if isinstance(raw, list | tuple) else [raw]
        return tuple(self._read_one(item, at=index, scope=scope) for index, item in enumerate(items))

    def write(self, value: tuple[Any, ...], *, scope: str) -> list[dict[str, Any]]:
        """The parts as a list of mappings."""
        return [write_facts(each, scope=scope) for each in value]

    def schema(self) -> dict[str, Any]:
        """A list of the part's own schema, which is kept once under its name."""
        return {"type": "array", "items": {"$ref": f"#/definitions/{self.part.__name__}"}}

    def words(self, value: tuple[Any, ...], *, names: Names) -> str:
        """Each part on a line: its stated answers, separated by commas."""
        return "\n".join(part_words(each, names=names) for each in value)

    def _read_one(self, item: object, *, at: int, scope: str) -> Any:
        try:
            return self.part(**read_facts(self.part, item, scope=scope))
        except Unreadable as trouble:
            raise trouble.inside(at) from None


def part_words(part: Any, *, names: Names) -> str:
    """One part as a person reads it: its own wording where it has one, else 'label: answer' for each stated fact."""
    subject: type = type(part)
    stated = ((each, getattr(part, each.name)) for each in facts_of(subject))
    return ", ".join(
        f"{each.label.lower()}: {answer_words(each, answer, names=names)}"
        for each, answer in stated
        if answer is not None
    )
