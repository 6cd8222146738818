"""Addresses of the sheets."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.sheets.views.attributes import add_attributes
from backbrief.web.sheets.views.remove import remove
from backbrief.web.sheets.views.sheet import sheet

app_name = "sheets"
urlpatterns = [
    path("d/<uuid:design>/at/<path:record>", sheet, name="at"),
    path("d/<uuid:design>/remove/<path:record>", remove, name="remove"),
    path("d/<uuid:design>/attributes-of/<path:record>", add_attributes, name="attributes"),
]
NAVIGATION: tuple[Entry, ...] = ()
