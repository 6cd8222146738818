"""Addresses of the playback."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.playback.views.play import play

app_name = "playback"
urlpatterns = [path("d/<uuid:design>/w/<str:workflow>/play/", play, name="play")]
NAVIGATION = (Entry(label="Play", address="playback:play", group=Entry.WORKFLOW, order=40),)
