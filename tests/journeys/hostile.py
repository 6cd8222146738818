"""Texts that would run as a program, or break out of their place, wherever a page does not write them as plain text."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, cycle
from typing import Any, TypeVar, cast
from zipfile import ZipFile

from backbrief.domain.answer import NoneOnPurpose, Sides, Unknown
from backbrief.domain.design import Defaults, Design
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.kind import Text, Texts
from backbrief.domain.part import Parts
from backbrief.formats.folder.write import write_folder

T = TypeVar("T")

PAYLOADS = (
    "<script data-hostile>alert(1)</script>",
    "</script><script data-hostile>alert(1)</script>",
    "<img data-hostile src=x onerror=alert(1)>",
    "<svg data-hostile onload=alert(1)>",
    '"><b data-hostile onmouseover="alert(1)">Pay</b>',
    "'><b data-hostile onclick='alert(1)'>Pay</b>",
    '" autofocus onfocus="alert(1)" data-hostile="',
    "' autofocus onfocus='alert(1)' data-hostile='",
    "`onfocus=alert(1) data-hostile=`",
    "javascript:alert(1)//",
    '<a data-hostile href="javascript:alert(1)">Pay</a>',
    "<iframe data-hostile srcdoc='<script>alert(1)</script>'></iframe>",
    "<style data-hostile>body{display:none}</style>",
    "</textarea></title></style><i data-hostile>Pay</i>",
    "<!--<b data-hostile>-->Pay<b data-hostile>--></b>",
    "{{ 7|add:7 }}{% debug %}<b data-hostile>",
    "${alert(1)} [[alert(1)]] {{constructor.constructor('alert(1)')()}}",
    "]]><b data-hostile onload='alert(1)'/><![CDATA[",
    '\\"});alert(1);//<b data-hostile>',
    "\u202e&lt;b data-hostile&gt;\u200f &#60;b data-hostile&#62; 🙂 شراء",
)

EXECUTED = """() => [
  ...(window.__blocked || []),
  ...[...document.querySelectorAll('[data-hostile], script:not([src]):not([type="application/json"])')]
    .map(each => each.outerHTML.slice(0, 120)),
  ...[...document.querySelectorAll('[href], [src], [action], [formaction]')]
    .filter(each => /^\\s*(javascript|vbscript|data:text)/i.test(
      each.getAttribute('href') || each.getAttribute('src') || each.getAttribute('action') || ''))
    .map(each => each.outerHTML.slice(0, 120)),
  ...[...document.querySelectorAll('*')]
    .filter(each => [...each.attributes].some(one => /^on[a-z]/.test(one.name)))
    .map(each => each.outerHTML.slice(0, 120)),
]"""
"""What of it a page took for more than text: blocked by the policy, made an element, an address or a handler."""

WATCH = """addEventListener('securitypolicyviolation', event =>
  (window.__blocked ??= []).push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));"""


def hostile(design: Design) -> Design:
    """The same design, in which every name and every sentence is such a text, each told apart by a number."""
    texts = (f"{each} {number}" for each, number in zip(cycle(PAYLOADS), count(1), strict=False))
    records = design.records.values()
    return Design({each.id: each if isinstance(each, Defaults) else _spoiled(each, texts) for each in records})


def packed(design: Design) -> bytes:
    """The folder of the design as a zip."""
    archive = io.BytesIO()
    with ZipFile(archive, "w") as packing:
        for path, content in write_folder(design).items():
            packing.writestr(path, content or b"")
    return archive.getvalue()


def _spoiled(stated: T, texts: Iterator[str]) -> T:
    """A record, or a part of an answer, with other texts."""
    subject: type = type(stated)
    answers = {each.name: _answer(each, getattr(stated, each.name), texts) for each in facts_of(subject)}
    spoiled: T = replace(cast("Any", stated), **answers)
    return spoiled


def _answer(fact: Fact, answer: object, texts: Iterator[str]) -> object:
    if isinstance(answer, Sides):
        return Sides(sender=_answer(fact, answer.sender, texts), receiver=_answer(fact, answer.receiver, texts))
    if isinstance(answer, NoneOnPurpose):
        return replace(answer, reason=next(texts))
    if isinstance(answer, Unknown):
        return replace(answer, ask=next(texts).replace(" - ", " "))
    if isinstance(answer, tuple):
        return tuple(_one(fact, each, texts) for each in answer)
    return _one(fact, answer, texts)


def _one(fact: Fact, answer: object, texts: Iterator[str]) -> object:
    if isinstance(fact.kind, Parts):
        return answer and _spoiled(answer, texts)
    return next(texts) if answer and isinstance(fact.kind, Text | Texts) else answer
