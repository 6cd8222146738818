"""Addresses of the history."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.history.views.history import history
from backbrief.web.history.views.restore import restore_version
from backbrief.web.history.views.settle import settle
from backbrief.web.history.views.undo import redo_change, undo_change

app_name = "history"
urlpatterns = [
    path("d/<uuid:design>/history/", history, name="list"),
    path("d/<uuid:design>/history/<int:version>/restore/", restore_version, name="restore"),
    path("d/<uuid:design>/undo/", undo_change, name="undo"),
    path("d/<uuid:design>/redo/", redo_change, name="redo"),
    path("d/<uuid:design>/settle/", settle, name="settle"),
]
NAVIGATION = (Entry(label="History", address="history:list", group="Team", order=20),)
