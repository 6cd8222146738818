"""Addresses of the sheets."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.sheets.views.attributes import add_attributes
from backbrief.web.sheets.views.everywhere import add_everywhere, everywhere
from backbrief.web.sheets.views.remove import remove
from backbrief.web.sheets.views.sheet import sheet

app_name = "sheets"
urlpatterns = [
    path("d/<uuid:design>/everywhere/", everywhere, name="everywhere"),
    path("d/<uuid:design>/everywhere/<slug:word>/add/", add_everywhere, name="add"),
    path("d/<uuid:design>/at/<path:record>", sheet, name="at"),
    path("d/<uuid:design>/remove/<path:record>", remove, name="remove"),
    path("d/<uuid:design>/attributes-of/<path:record>", add_attributes, name="attributes"),
]
NAVIGATION = (Entry(label="What holds everywhere", address="sheets:everywhere", group="Design", order=60),)
