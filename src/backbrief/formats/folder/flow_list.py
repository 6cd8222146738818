"""Flows in a short list: `register -> assess` and `decide -> pay: accepted`, with ids made from their ends."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def flow_items(items: Iterable[Any], *, taken: Iterable[str]) -> Iterator[tuple[str | None, Any]]:
    """The id within the workflow and the facts of each item of a list of flows; no id where none can be made.

    Facts that are no mapping are spelled so that they cannot be read. `taken` are the ids that others have already.
    """
    used = set(taken)
    for item in items:
        facts = long_form(item)
        stated = facts.pop("id", None) if isinstance(facts, dict) else None
        local = stated or _unused(ends_id(facts), used)
        used.add(str(local))
        yield local, facts


def long_form(item: Any) -> Any:
    """The facts that an item of the list spells, as a mapping; the item itself when they cannot be made out."""
    if isinstance(item, str):
        return _ends(item) or item
    return _facts_of(item) if isinstance(item, Mapping) else item


def _facts_of(item: Mapping[str, Any]) -> dict[str, Any]:
    if len(item) == 1 and (ends := _ends(next(iter(item)))):
        return {**ends, "answer": next(iter(item.values()))}
    return dict(item)


def short_form(facts: Mapping[str, Any]) -> Any:
    """The short spelling of a flow's facts, or None when more is stated than that holds."""
    source, target, answer = facts.get("from"), facts.get("to"), facts.get("answer")
    if facts.keys() - {"from", "to", "answer"} or not source or not target:
        return None
    arrow = f"{source} -> {target}"
    return arrow if answer is None else {arrow: answer}


def ends_id(facts: Any) -> str:
    """The id within the workflow that is made from the ends of a flow; empty when an end is not stated."""
    source, target = (facts.get("from"), facts.get("to")) if isinstance(facts, Mapping) else (None, None)
    if not (isinstance(source, str) and isinstance(target, str)):
        return ""
    return f"{source}-to-{target}".replace("/", "-")


def _ends(arrow: str) -> dict[str, str] | None:
    source, sign, target = (each.strip() for each in arrow.partition("->"))
    return {"from": source, "to": target} if source and sign and target else None


def _unused(wish: str, used: set[str]) -> str | None:
    if not wish:
        return None
    number = 1
    local = wish
    while local in used:
        number += 1
        local = f"{wish}-{number}"
    return local
