"""Addresses of sharing."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.sharing.views.join import join
from backbrief.web.sharing.views.links import links, take_back
from backbrief.web.store.models import Right

app_name = "sharing"
urlpatterns = [
    path("d/<uuid:design>/sharing/", links, name="links"),
    path("d/<uuid:design>/sharing/<int:share_id>/take-back/", take_back, name="take-back"),
    path("s/<str:token>/join/", join, name="join"),
]
NAVIGATION = (Entry(label="Share a link", address="sharing:links", group="Hand over", order=50, right=Right.OWN),)
