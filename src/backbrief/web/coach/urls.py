"""Addresses of the coach."""

from django.urls import path

from backbrief.web.coach.views.ask import ask
from backbrief.web.coach.views.check_answers import check_answers
from backbrief.web.coach.views.copy_out import copy_out
from backbrief.web.coach.views.grid import grid
from backbrief.web.coach.views.open_points import list_open_points
from backbrief.web.coach.views.paste import paste
from backbrief.web.coach.views.story import story
from backbrief.web.frame.entry import Entry

app_name = "coach"
urlpatterns = [
    path("d/<uuid:design>/ask/", ask, name="ask"),
    path("d/<uuid:design>/ask/story/", story, name="story"),
    path("d/<uuid:design>/ask/answers/", check_answers, name="answers"),
    path("d/<uuid:design>/ask/open-points/", list_open_points, name="open-points"),
    path("d/<uuid:design>/questions/", grid, name="grid"),
    path("d/<uuid:design>/questions/copy/", copy_out, name="copy"),
    path("d/<uuid:design>/questions/paste/", paste, name="paste"),
]
NAVIGATION = (
    Entry(label="Ask me", address="coach:ask", group="Ask and check", order=10),
    Entry(label="All questions", address="coach:grid", group="Ask and check", order=20),
    Entry(label="Open points", address="coach:open-points", group="Ask and check", order=30),
)
