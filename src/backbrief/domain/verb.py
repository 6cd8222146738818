"""The controlled verbs of data functionality, what each must also state, and the words that are refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that technology can do with information, and what must be said for it to be complete.

    `movements` are the data movements of COSMIC (ISO 19761): E entry, X exit, R read, W write.
    """

    name: str
    family: str
    complements: tuple[str, ...]
    movements: str


_FAMILIES: dict[str, dict[str, tuple[str, str]]] = {
    "bring in": {
        "capture": ("who types; when; required fields; checks at entry", "EW"),
        "receive": ("from whom; format; matching key; acknowledgement", "EW"),
        "extract": ("from which document or call; which facts; who confirms", "ERW"),
        "import": ("batch size; schedule; duplicates; rejected rows", "EW"),
        "carry forward": ("from which step; may it be altered", "RW"),
    },
    "find and show": {
        "retrieve": ("key; fields; as of when", "ERX"),
        "search": ("criteria; inexact match; result order; if none is found", "ERX"),
        "display": ("fields together; for which decision", "RX"),
        "compare": ("which two things; differences that matter", "RX"),
        "list": ("filter; order; who sees it; count", "RX"),
        "summarise": ("grouping; period; reader; decision served", "RX"),
        "show history": ("span; before and after; by whom", "RX"),
    },
    "check": {
        "validate": ("rule; when; stop or warn; message", "RX"),
        "verify": ("against which authority; if it is unavailable", "XE"),
        "check completeness": ("list; who is told what is missing", "RX"),
        "match": ("fields; tolerance; if none, one or many", "R"),
        "detect duplicate": ("sameness rule; who decides", "RX"),
        "identify": ("who; strength; when refused", "ER"),
    },
    "change": {
        "create": ("identifier; initial state; defaults", "EW"),
        "update": ("fields; who may; what is re-triggered", "ERW"),
        "correct": ("is the wrong value kept; who is told", "ERW"),
        "merge or split": ("surviving identity; history; undo", "RW"),
        "link": ("to what; how many; removed when", "RW"),
        "classify": ("code list; by whom; changeable", "RW"),
        "convert": ("from and to; loss allowed", "RW"),
        "change state": ("from; to; condition", "RW"),
        "cancel": ("until when; reason; undoing effects", "ERW"),
    },
    "work out": {
        "calculate": ("formula; inputs; rounding; moment", "RW"),
        "decide by rule": ("table; default; who may override", "RWX"),
        "recommend": ("basis shown; who decides; reason kept", "RX"),
        "rank": ("factors; use; who sees it", "RX"),
        "schedule": ("resource; calendar; release", "RWX"),
        "estimate": ("assumptions shown; who relies on it", "RX"),
    },
    "move": {
        "route": ("rule; targets; if nothing matches", "RW"),
        "assign": ("push or pull; limit; release", "RW"),
        "send": ("to whom; content; channel; proof", "RX"),
        "share": ("audience; until when; withdrawal", "RX"),
        "notify": ("who; event; content; channel; quiet hours", "X"),
        "remind": ("after how long; to whom; with what", "RX"),
        "synchronise": ("master side; direction; delay; conflict", "RXEW"),
        "acknowledge": ("delivered, seen or understood", "EWX"),
        "accept or return": ("conditions; reasons list; time", "EWX"),
        "recall": ("until which state; who is told", "EWX"),
    },
    "commit": {
        "approve": ("who; limit; four eyes; time-out; delegate", "ERW"),
        "sign": ("who; strength; text signed", "EW"),
        "promise": ("what; by when; to whom; change rule", "EWX"),
        "record decision": ("reason; visible to whom; structured or free", "EW"),
    },
    "documents": {
        "generate document": ("template; data; language; who reviews; version", "RXW"),
        "attach": ("types; size; mandatory; tied to what", "EW"),
    },
    "keep": {
        "store": ("master; unit; found by what", "W"),
        "version": ("what makes a new version; which is valid", "RW"),
        "log": ("events; before and after; who may read it", "W"),
        "retain": ("start event; term; hold by whom", "RW"),
        "archive": ("when; still findable how", "RW"),
        "delete": ("when; proof; copies elsewhere", "W"),
    },
    "guard": {
        "restrict": ("role, field, case or purpose; emergency opening", "R"),
        "mask": ("for whom; revealed how", "RX"),
        "record consent": ("for what; until when; effect of withdrawal", "EW"),
    },
    "watch": {
        "measure": ("definition; period; reader", "RX"),
        "alert": ("threshold; who; what they should do", "RX"),
        "show status": ("states; to whom; how current", "RX"),
    },
}

VERBS: dict[str, Verb] = {
    name: Verb(name, family, tuple(complements.split("; ")), movements)
    for family, verbs in _FAMILIES.items()
    for name, (complements, movements) in verbs.items()
}
"""Every controlled verb by its name (method 3.6)."""

REFUSED: dict[str, tuple[str, ...]] = {
    "manage": ("list", "assign", "approve", "update", "show status"),
    "handle": ("receive", "route", "accept or return", "record decision"),
    "process": ("validate", "calculate", "decide by rule", "change state"),
    "support": ("display", "recommend", "calculate", "generate document"),
    "maintain": ("update", "correct", "version", "delete"),
    "deal with": ("accept or return", "record decision", "route"),
    "coordinate": ("schedule", "assign", "notify", "show status"),
    "administer": ("create", "update", "restrict", "delete"),
    "facilitate": ("display", "notify", "share"),
    "ensure": ("validate", "alert", "check completeness"),
    "look after": ("assign", "remind", "show status"),
    "follow up": ("remind", "list", "show status"),
    "track": ("show status", "remind"),
    "check": ("validate", "verify", "match", "check completeness"),
    "update the system": ("capture", "update", "change state"),
    "integrate": ("synchronise", "send", "receive", "import"),
    "automate": ("decide by rule", "calculate", "route", "generate document"),
    "digitise": ("capture", "extract", "attach", "store"),
    "the system knows": ("retrieve", "calculate", "carry forward"),
}
"""Words that mean anything, each with the verbs that could be meant instead (method 3.6)."""


def verbs_meant_by(text: str) -> tuple[str, ...]:
    """The controlled verbs that could be meant by a text that begins with a refused word or the name of a family."""
    said = f"{text.lower()} "
    families = {family: tuple(verbs) for family, verbs in _FAMILIES.items()}
    return next((verbs for word, verbs in {**families, **REFUSED}.items() if said.startswith(f"{word} ")), ())
