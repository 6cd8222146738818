"""Addresses of the outline."""

from django.urls import path

from backbrief.web.editor.views.copy import copy
from backbrief.web.editor.views.edit import edit
from backbrief.web.editor.views.outline import outline
from backbrief.web.editor.views.paper import paper
from backbrief.web.editor.views.paste import paste
from backbrief.web.editor.views.picture import picture
from backbrief.web.editor.views.row import row
from backbrief.web.editor.views.start import start
from backbrief.web.frame.entry import Entry
from backbrief.web.store.models import Right

app_name = "editor"
urlpatterns = [
    path("d/<uuid:design>/w/", start, name="start"),
    path("d/<uuid:design>/w/<str:workflow>/", outline, name="workflow"),
    path("d/<uuid:design>/w/<str:workflow>/edit/", edit, name="edit"),
    path("d/<uuid:design>/w/<str:workflow>/paste/", paste, name="paste"),
    path("d/<uuid:design>/w/<str:workflow>/row/", row, name="row"),
    path("d/<uuid:design>/w/<str:workflow>/picture/", picture, name="picture"),
    path("d/<uuid:design>/w/<str:workflow>/paper/", paper, name="paper"),
    path("d/<uuid:design>/w/<str:workflow>/list/", copy, name="copy"),
]
NAVIGATION = (
    Entry(label="Outline", address="editor:workflow", group=Entry.WORKFLOW, order=0),
    Entry(label="Another workflow", address="editor:start", group="Design", order=5, right=Right.EDIT),
)
