"""Addresses of the drawing."""

from django.urls import path

from backbrief.web.drawing.views.drawing import drawing, drawing_again
from backbrief.web.drawing.views.panel import panel, rename
from backbrief.web.drawing.views.redraw import redraw
from backbrief.web.drawing.views.tidy import tidy
from backbrief.web.frame.entry import Entry

app_name = "drawing"
urlpatterns = [
    path("d/<uuid:design>/w/<str:workflow>/draw/", drawing, name="page"),
    path("d/<uuid:design>/w/<str:workflow>/draw/again/", drawing_again, name="again"),
    path("d/<uuid:design>/w/<str:workflow>/draw/redraw/", redraw, name="redraw"),
    path("d/<uuid:design>/w/<str:workflow>/draw/tidy/", tidy, name="tidy"),
    path("d/<uuid:design>/w/<str:workflow>/draw/about/<path:record>/rename/", rename, name="rename"),
    path("d/<uuid:design>/w/<str:workflow>/draw/about/<path:record>/", panel, name="panel"),
]
NAVIGATION = (Entry(label="Drawing", address="drawing:page", group=Entry.WORKFLOW, order=40),)
