"""Addresses of the dictionary and of the matrices."""

from django.urls import path

from backbrief.web.dictionary.views.alike import show_alike
from backbrief.web.dictionary.views.entries import add_entry, list_entries
from backbrief.web.dictionary.views.matrix import matrix_file, show_matrix
from backbrief.web.dictionary.views.merge import merge
from backbrief.web.dictionary.views.used import split, used
from backbrief.web.frame.entry import Entry

app_name = "dictionary"
urlpatterns = [
    path("d/<uuid:design>/dictionary/", list_entries, name="entries"),
    path("d/<uuid:design>/dictionary/alike/", show_alike, name="alike"),
    path("d/<uuid:design>/dictionary/merge/", merge, name="merge"),
    path("d/<uuid:design>/dictionary/matrices/", show_matrix, name="matrices"),
    path("d/<uuid:design>/dictionary/matrices/<slug:matrix>/", show_matrix, name="matrix"),
    path("d/<uuid:design>/dictionary/matrices/<slug:matrix>/<slug:form>/", matrix_file, name="matrix-file"),
    path("d/<uuid:design>/dictionary/used/<path:record>", used, name="used"),
    path("d/<uuid:design>/dictionary/split/<path:record>", split, name="split"),
    path("d/<uuid:design>/dictionary/<slug:kind>/", list_entries, name="kind"),
    path("d/<uuid:design>/dictionary/<slug:kind>/add/", add_entry, name="add"),
]
NAVIGATION = (
    Entry(label="Dictionary", address="dictionary:entries", group="Design", order=20),
    Entry(label="Matrices", address="dictionary:matrices", group="Design", order=30),
)
