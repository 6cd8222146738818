"""Addresses of the outside-in map and of the self-test."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.outside_in.views.invited import invited
from backbrief.web.outside_in.views.map import add_to_map, close_on_map, connect_on_map, show_map
from backbrief.web.outside_in.views.self_test import remove_person, self_test

app_name = "outside_in"
urlpatterns = [
    path("d/<uuid:design>/map/", show_map, name="map"),
    path("d/<uuid:design>/map/add/", add_to_map, name="add"),
    path("d/<uuid:design>/map/close/", close_on_map, name="close"),
    path("d/<uuid:design>/map/connect/", connect_on_map, name="connect"),
    path("d/<uuid:design>/self-test/", self_test, name="self-test"),
    path("d/<uuid:design>/self-test/<int:person>/remove/", remove_person, name="remove-person"),
    path("self-test/<str:token>/", invited, name="invited"),
]
NAVIGATION = (
    Entry(label="Outside-in map", address="outside_in:map", group="Design", order=10),
    Entry(label="Self-test", address="outside_in:self-test", group="Design", order=60),
)
