"""Addresses of the way in."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.library.views.archive import archive, take_out_again
from backbrief.web.library.views.example import open_example, reset_example
from backbrief.web.library.views.help import accessibility, help_page
from backbrief.web.library.views.home import home
from backbrief.web.library.views.new_design import new_design
from backbrief.web.library.views.overview import overview

app_name = "library"
urlpatterns = [
    path("", home, name="home"),
    path("new/", new_design, name="new"),
    path("example/", open_example, name="example"),
    path("help/", help_page, name="help"),
    path("help/accessibility/", accessibility, name="accessibility"),
    path("d/<uuid:design>/", overview, name="overview"),
    path("d/<uuid:design>/reset/", reset_example, name="reset"),
    path("d/<uuid:design>/archive/", archive, name="archive"),
    path("d/<uuid:design>/bring-back/", take_out_again, name="bring-back"),
]
NAVIGATION = (Entry(label="Overview", address="library:overview", group="Design", order=0),)
