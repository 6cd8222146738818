"""Themes: what the facts of a subject are about, in plain words, so that a sheet reads like a conversation.

A fact belongs to the theme of its number in the method; a new fact of a known number needs no line here.
"""

from functools import cache

from backbrief.domain.fact import Fact, Tier

OTHER = "What else is known"
PLACE = "Where it belongs"


def theme_of(fact: Fact) -> str:
    """The theme of a fact, as a heading."""
    if fact.tier is Tier.STRUCTURE:
        return OTHER if fact.name == "notes" else PLACE
    return _by_source().get(fact.source, OTHER)


def in_order(theme: str) -> int:
    """Where a theme stands among the others."""
    return _order().get(theme, len(_order()))


_THEMES: dict[str, str] = {
    "What is done, and by whom": "S1 S3 S24",
    "Information": "S6-S8 S6 S7 S8",
    "What technology must do": "S9",
    "What it is for": "S2",
    "How it begins": "S4 S5",
    "Decision and judgment": "S10 S22",
    "How it ends": "S11 S12",
    "Time and numbers": "S13 S14",
    "When something goes wrong": "S15",
    "Where it is done": "S16",
    "Who sees it, and what is proven": "S17 S18",
    "When technology is down": "S19",
    "Today and tomorrow": "S20 S21 S23",
    "What passes": "T2 T3 T5 T6 T1",
    "Before it leaves": "T4 T11",
    "The way it takes": "T7 T8 T26 T25",
    "When it arrives": "T9 T10 T12",
    "Taking it on, or sending it back": "T13 T14 T15",
    "Who answers for it": "T17 T18 T31",
    "What is at stake": "T16 T27 T28 T32 T35",
    "How long it may take": "T19 T23",
    "When something is late, lost, or nobody is there": "T20 T21 T22",
    "What travels by word of mouth": "T24",
    "How well it works": "T29 T30",
    "The outside party": "T33",
    "When the rules change": "T34",
    "Name and meaning": "I1 I19 P11",
    "Telling one from another": "I2 I15",
    "Where it comes from": "I5 I6 I20",
    "What it is made of": "I21 I3 I4 I22",
    "Who answers for it, and who may see it": "I13 I11",
    "How good it must be": "I7 I8 I9 I10",
    "How long it is kept": "I12 I18",
    "Its life": "I14 I16",
    "What customers see of it": "I17",
    "For whom, and why": "P1 P2 P3",
    "The work": "P4 P5 P10",
    "What is promised": "P7",
    "Kinds of case": "P8 P18",
    "How much of it": "P6 P16",
    "Law, money and rights": "P9 P19 P24",
    "When a case is called off": "P12",
    "Time and values that change": "P13 P14",
    "Systems": "P15",
    "Going over to the new work": "P20 P21 P22 P23 P25",
    "The question": "D1 D2",
    "How it is decided": "D3 D4 D5 D6",
    "After the answer": "D7 D8 D9 D10",
    PLACE: "",
    OTHER: "",
}
"""Every theme with the numbers of its facts, in the order in which a sheet shows them."""


@cache
def _by_source() -> dict[str, str]:
    return {source: theme for theme, sources in _THEMES.items() for source in sources.split()}


@cache
def _order() -> dict[str, int]:
    return {theme: place for place, theme in enumerate(_THEMES)}
