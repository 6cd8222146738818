"""Which questions the grid shows, by the filter of its address."""

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from backbrief.app.coach import Question
from backbrief.web.coach.queries import is_for, questions_of
from backbrief.web.frame.filter import in_address, level_in
from backbrief.web.store.opening import Opened

ON_A_PAGE = 60


def wanted(filter_: QueryDict, design: Opened) -> list[Question]:
    """The questions that a filter lets through."""
    level, asked = level_in(filter_), filter_.get("asked", "")
    return [
        each
        for each in questions_of(design, about=filter_.get("about", ""))
        if level in (None, each.level) and _is_put_to(design, each, asked)
    ]


def wanted_page(filter_: QueryDict, design: Opened) -> Page[Question]:
    """One page of the questions that a filter lets through."""
    return Paginator(wanted(filter_, design), ON_A_PAGE).get_page(filter_.get("page"))


def kept(filter_: QueryDict) -> str:
    """The filter as it stands in an address."""
    return in_address(filter_, ("about", "level", "asked"))


def _is_put_to(design: Opened, question: Question, asked: str) -> bool:
    """True when a question is put to a role by its id, or to one of the kinds of people that are asked."""
    return is_for(design, question, asked) if "/" in asked else asked in ("", question.asked.value)
