"""The tags of the frame: the version that a form saw, and the address of a record."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from backbrief.app import headway
from backbrief.app.links import title_of as called
from backbrief.domain.fact import Level
from backbrief.web.frame.places import address_of
from backbrief.web.store.opening import Opened

register = template.Library()


@register.simple_tag
def seen(opened: Opened) -> SafeString:
    """The hidden field that tells which version of the design a form was made from."""
    return format_html('<input type="hidden" name="seen" value="{}">', opened.version)


@register.simple_tag
def at(opened: Opened, record: str) -> str:
    """The address of a record's sheet."""
    return address_of(opened.id, record)


@register.simple_tag
def title_of(opened: Opened, record: str) -> str:
    """What a person calls the record with this id."""
    return called(opened.survey, record)


@register.simple_tag
def first_level(opened: Opened) -> tuple[Level, int] | None:
    """The level to begin with and how much is left to guess there, when there are several."""
    return headway.first_level(opened.findings)


@register.filter
def arrowed(title: str) -> str:
    """A title with the arrow that every page has for a transfer."""
    return title.replace(" -> ", " → ")
