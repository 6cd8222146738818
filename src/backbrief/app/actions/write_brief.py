"""Write the brief: the requirements with all that IT needs to build from them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from backbrief.app.actions.check_design import surveyed
from backbrief.app.ports import DesignStore
from backbrief.check.check import check, guesses
from backbrief.check.weakest_first import weakest_first
from backbrief.derive.derive import derive
from backbrief.formats.format import WrongUse
from backbrief.render.contents.brief import brief
from backbrief.render.contents.short_brief import short_brief
from backbrief.render.document import Document
from backbrief.render.html import page
from backbrief.render.pdf import pdf, remarks_on
from backbrief.render.word import word

KINDS: dict[str, Callable[[Document], bytes]] = {
    ".html": page,
    ".htm": page,
    ".pdf": pdf,
    ".docx": word,
}
"""How a document becomes a file, by suffix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The brief as a file, what it counts, and what the reader has to be told about the file."""

    content: bytes
    requirements: int
    guesses: int
    remarks: tuple[str, ...] = ()


def write_brief(store: DesignStore, *, suffix: str = ".html", short: bool = False) -> Brief:
    """The full or the short brief; the numbers given to its requirements are kept. Raises Refused."""
    if suffix not in KINDS:
        wrong = f"a brief cannot be written as '{suffix}'" if suffix else "the name of the brief must say its kind"
        raise WrongUse(wrong, remedy=f"End the name in one of: {', '.join(KINDS)}.")
    survey = surveyed(store.read(), undone="no brief was written")
    findings = check(survey)
    derived = derive(survey, numbers=store.numbers())
    ordered = weakest_first(findings, survey)
    full = partial(brief, backbriefs=store.backbriefs())
    document = (short_brief if short else full)(survey, derived, ordered)
    store.keep_numbers(derived.numbers)
    content = KINDS[suffix](document)
    return Brief(
        content=content,
        requirements=len(derived.requirements),
        guesses=guesses(findings),
        remarks=remarks_on(content) if suffix == ".pdf" else (),
    )
