"""One page of requirements: those that are wanted, set as they stand in the brief, with links that lead somewhere."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from backbrief.app.requirement_list import ListedRequirement, Said, list_requirements, states, wanted
from backbrief.derive.derive import Derived
from backbrief.domain.requirement import label_of
from backbrief.render.contents.anchor import anchor
from backbrief.render.contents.requirements import requirements
from backbrief.render.html import fragment
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import Comment
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import requirements_of

A_PAGE = 50
_LINK = re.compile(r'<a href="#([^"]*)">')
_ID = re.compile(r' id="([^"]*)"')
_LABEL = re.compile(r"<strong>(REQ-\d+)</strong>")
_END = re.compile(r'(<section class="requirement" id="req-(\d+)".*?)</section>', re.DOTALL)

Addresses = Callable[[str], str]
"""The address of a record by its id, or of a requirement by its label; empty where the reader can go to none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which requirements are wanted: of one workflow, in one state, and which page of them."""

    workflow: str = ""
    state: str = ""
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementPage:
    """The requirements of one page as they are read, the page itself, and how many are how far."""

    text: SafeString
    page: Page[ListedRequirement]
    states: Mapping[str, int]
    all: int


def requirement_page(opened: Opened, asked: Wanted, *, addresses: Addresses) -> RequirementPage:
    """The page that was asked for; one beyond the last is the last."""
    said = KeptDesign(opened).backbriefs()
    listed = _listed(opened)
    found = wanted(listed, said, workflow=asked.workflow, state=asked.state)
    page = Paginator(found, A_PAGE).get_page(asked.page)
    return RequirementPage(
        text=_text(opened, list(page), said, addresses=addresses),
        page=page,
        states=states(listed, said),
        all=len(listed),
    )


def page_of(opened: Opened, label: str) -> int:
    """The number of the page that a requirement stands on when all are wanted; 0 when there is none called so."""
    listed = _listed(opened)
    at = next((at for at, each in enumerate(listed) if each.requirement.label == label), None)
    return 0 if at is None else at // A_PAGE + 1


def with_comments(text: str, opened: Opened) -> SafeString:
    """The requirements, each with the way to what is said about it, and how much of that is unresolved."""
    unresolved = Comment.objects.filter(design=opened.id, thread=None, resolved_at=None, requirement__isnull=False)
    counts = Counter(unresolved.values_list("requirement", flat=True))

    def words(number: int) -> str:
        return f"{counts[number]} to discuss" if counts[number] else "Comment"

    return _with_ways(text, lambda number: reverse("comments:requirement", args=[opened.id, number]), words)


def with_comments_by_link(found: RequirementPage, token: str) -> SafeString:
    """The requirements, each with the way to say something about it for whoever has a link that lets them."""

    def address(number: int) -> str:
        return f"{reverse('comments:by-link', args=[token, number])}?page={found.page.number}"

    return _with_ways(found.text, address, lambda _: "Comment")


def _with_ways(text: str, address: Callable[[int], str], words: Callable[[int], str]) -> SafeString:
    def said(found: re.Match[str]) -> str:
        number = int(found[2])
        where = f'<span class="visually-hidden"> on {label_of(number)}</span>'
        link = f'<a class="button quiet" href="{address(number)}">{words(number)}{where}</a>'
        return f'{found[1]}<p class="say no-print">{link}</p></section>'

    return mark_safe(_END.sub(said, text))  # noqa: S308 - the renderer escapes all that people wrote


def links_within(text: str) -> str:
    """A piece of a document in which only links to its own places are left."""
    own = set(_ID.findall(text))
    return _LINK.sub(lambda found: found[0] if found[1] in own else "<a>", text)


@once
def _listed(opened: Opened) -> tuple[ListedRequirement, ...]:
    return list_requirements(opened.survey, requirements_of(opened).requirements)


def _text(opened: Opened, listed: Sequence[ListedRequirement], said: Said, *, addresses: Addresses) -> SafeString:
    derived = Derived(requirements=tuple(each.requirement for each in listed), numbers={})
    text = fragment(requirements(opened.survey, derived, said))
    records = {anchor(record): record for record in opened.survey.records}

    def link(found: re.Match[str]) -> str:
        label = found[1].upper()
        address = addresses(label if label.startswith("REQ-") else records.get(found[1], ""))
        return f'<a href="{address}">' if address else "<a>"

    def label(found: re.Match[str]) -> str:
        address = addresses(found[1])
        return f'<a class="label" href="{address}">{found[1]}</a>' if address else found[0]

    return mark_safe(_LABEL.sub(label, _LINK.sub(link, text)))  # noqa: S308 - the renderer escapes all that people wrote
