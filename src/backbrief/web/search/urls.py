"""Addresses of search."""

from django.urls import path

from backbrief.web.search.views.hits import hits
from backbrief.web.search.views.search import search

app_name = "search"
urlpatterns = [
    path("d/<uuid:design>/search/", search, name="search"),
    path("d/<uuid:design>/search/hits/", hits, name="hits"),
]
NAVIGATION = ()
