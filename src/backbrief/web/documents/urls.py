"""Addresses of the brief and of the exports."""

from django.urls import path

from backbrief.web.documents.views.brief import brief, requirement
from backbrief.web.documents.views.by_link import shared_brief, shared_workflow
from backbrief.web.documents.views.export import export, export_form
from backbrief.web.documents.views.make import make_brief, make_export
from backbrief.web.frame.entry import Entry

app_name = "documents"
urlpatterns = [
    path("d/<uuid:design>/brief/", brief, name="brief"),
    path("d/<uuid:design>/brief/make/", make_brief, name="make-brief"),
    path("d/<uuid:design>/brief/<str:label>/", requirement, name="requirement"),
    path("d/<uuid:design>/export/", export, name="export"),
    path("d/<uuid:design>/export/<slug:form>/", export_form, name="export-form"),
    path("d/<uuid:design>/export/<slug:form>/make/", make_export, name="make-export"),
    path("s/<str:token>/", shared_brief, name="shared"),
    path("s/<str:token>/w/<str:workflow>/", shared_workflow, name="shared-workflow"),
]
NAVIGATION = (
    Entry(label="Brief", address="documents:brief", group="Hand over", order=10),
    Entry(label="Export", address="documents:export", group="Hand over", order=20),
)
