"""From the business's own words to a sentence that stays grammatical whatever they wrote."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from backbrief.derive.vocabulary import FINITE_VERBS, PROPER_WORDS

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
    r"|garage|firm|company|bank|court|authority|agency|shop|branch|body|regulator|holder"
    r"|system|register|directory|service|database|application|archive|mailbox|portal|ledger|file|guide)$|^head of "
)
_NO_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def phrase(text: str, *, names: Mapping[str, tuple[str, ...]] = _NO_NAMES) -> str:
    """The text as it can stand inside a sentence: one line, no full stop at its end, a small letter in front.

    `names`, by their first words, keep their capital.
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
    return not _SPEAKERS.intersection(words) and not FINITE_VERBS.isdisjoint(words[1:])


def when(trigger: str) -> str:
    """The clause that starts with 'when', from whatever was stated as the trigger."""
    said = _OPENING.sub("", trigger).replace("; ", ", ")
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
    """A role, party or application by its name, with an article where English wants one."""
    if not _COUNTED.search(name.lower()):
        return name
    first, _, others = name.partition(" ")
    ordinary = others.islower() if others else first[1:].islower()
    return thing(name[:1].lower() + name[1:] if ordinary and first[1:].islower() else name)


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """The items as one enumeration: a, b and c."""
    *others, end = list(items) or [""]
    return f"{', '.join(others)} {last} {end}" if others else end


def sentence(text: str) -> str:
    """The text with a capital in front and a full stop behind."""
    end = "" if text.endswith((".", "?", ".”")) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"


def _lowered(text: str, names: Mapping[str, tuple[str, ...]]) -> str:
    first, _, others = text.partition(" ")
    word = first.rstrip(",;:")
    if word.lower() in _ALWAYS_LOWERED:
        return text[:1].lower() + text[1:]
    keeps_capital = not word[1:].islower() or others[:1].isupper() or _is_name(word, text, names)
    return text if keeps_capital else text[:1].lower() + text[1:]


def _is_name(word: str, text: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    return word in PROPER_WORDS or any(map(text.startswith, names.get(word, ())))
