"""From the business's own words to a sentence that stays grammatical whatever they wrote."""

import re
from collections.abc import Collection, Iterable

SUBJECT = "the Solution"
"""The one actor of every requirement."""

SUBJECT_MEANING = (
    "The Solution is all technology together that is to support the work: one application or several, bought or built."
)
"""What the subject means, printed once in the brief."""

TRIAL = "in 10 of 10 trial cases"
"""How often a fit criterion has to be met before a need counts as met."""

_BULLET = re.compile(r"\s*\n\s*(?:[-*•]\s+)?")
_FIRST_BULLET = re.compile(r"^\s*[-*•]\s+")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"]{3})[.!]\s+(?=[A-Z])")
_OPENING = re.compile(r"^(?:when(?:ever)?|once|as soon as|if)\s+", re.IGNORECASE)
_WITHIN = re.compile(r"^within\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ALWAYS_LOWERED = frozenset({"the", "a", "an", "each", "every", "all", "no", "one", "this", "that", "any"})
_SPEAKERS = frozenset({"i", "we", "you", "my", "our", "your"})
_COUNTED = re.compile(
    r"(?:er|or|ist|ant|ian|ee|man|woman|lead|clerk|head|chief|agent|desk|team|office|department|patient|client"
    r"|garage|firm|company|bank|court|authority|agency|shop|branch|body|regulator|holder)$|^head of "
)
_FINITE = frozenset(
    """
    is are was were has have had does do can must may will needs need wants want
    accepts agrees answers appears applies approves arrives asks becomes begins breaks calls cancels changes chooses
    claims clicks closes comes complains completes confirms contains counts covers decides delivers detects disagrees
    ends enters exceeds exists expires fails falls files fills finds finishes gets gives goes hands hears holds knows
    lacks lands leaves lies lists logs makes marks matches meets misses moves notices offers opens orders passes pays
    picks presses reaches reads receives refuses registers rejects releases reminds remains reports requests returns
    rings runs says sees sends shows signs stands starts states stays stops submits takes tells turns uploads uses
    waits withdraws works writes
    """.split()
)


def phrase(text: str, *, names: Collection[str] = ()) -> str:
    """The text as it can stand inside a sentence: one line, no full stop at its end, a small letter in front.

    `names` are first words that keep their capital.
    """
    line = _FIRST_BULLET.sub("", text.strip())
    if "\n" in line:
        line = _BULLET.sub("; ", line)
    line = " ".join(line.split()).rstrip(" .;,:")
    first, *others = _SENTENCE_END.split(line)
    return "; ".join([_lowered(first, names), *(_lowered(each, names) for each in others)])


def is_clause(text: str) -> bool:
    """True when the text is recognisably a subject with its verb, told by nobody in the first person."""
    words = [word.strip(",;:()").lower() for word in text.split()[:16]]
    return not _SPEAKERS.intersection(words) and not _FINITE.isdisjoint(words[1:])


def when(trigger: str) -> str:
    """The clause that starts with 'when', from whatever was stated as the trigger."""
    said = _OPENING.sub("", trigger)
    return f"when {said}" if is_clause(said) else f"when this happens: {quoted(said)}"


def while_(condition: str) -> str:
    """The clause that starts with 'while', from whatever was stated as the condition."""
    said = _OPENING.sub("", condition)
    return f"while {said}" if is_clause(said) else f"while this holds: {quoted(said)}"


def span(limit: str) -> str:
    """A time limit that can stand after 'within'."""
    return _WITHIN.sub("", limit)


def quoted(name: str) -> str:
    """The name in quotation marks."""
    return f"“{name}”"


def thing(name: str) -> str:
    """Information by its name, with an article."""
    return f"the {_ARTICLE.sub('', name)}"


def somebody(name: str) -> str:
    """A role or party by its name, with an article where English wants one: the clerk, Sales, the Order Desk."""
    if not _COUNTED.search(name.lower()):
        return name
    first, _, others = name.partition(" ")
    return thing(_lowered(name, ()) if others.islower() or not others and first[1:].islower() else name)


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """The items as one enumeration: a, b and c."""
    *others, end = list(items) or [""]
    return f"{', '.join(others)} {last} {end}" if others else end


def sentence(text: str) -> str:
    """The text with a capital in front and a full stop behind."""
    end = "" if text.endswith((".", "?", ".”")) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"


def _lowered(text: str, names: Collection[str]) -> str:
    first = text.split(" ", 1)[0].rstrip(",;:")
    if first.lower() in _ALWAYS_LOWERED or (first[1:].islower() and first not in names):
        return text[:1].lower() + text[1:]
    return text
