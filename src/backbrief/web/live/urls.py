"""Addresses of what is told to open pages."""

from django.urls import path

from backbrief.web.live.views.events import events

app_name = "live"
urlpatterns = [path("d/<uuid:design>/events", events, name="events")]
