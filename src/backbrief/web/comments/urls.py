"""Addresses of comments and suggestions."""

from django.urls import path

from backbrief.web.comments.views.at_record import at_record
from backbrief.web.comments.views.at_requirement import at_requirement
from backbrief.web.comments.views.by_link import on_requirement, on_workflow
from backbrief.web.comments.views.decide import decide
from backbrief.web.comments.views.discussion import discussion
from backbrief.web.comments.views.resolve import resolve
from backbrief.web.comments.views.suggest import suggest
from backbrief.web.frame.entry import Entry

app_name = "comments"
urlpatterns = [
    path("d/<uuid:design>/comments/", discussion, name="all"),
    path("d/<uuid:design>/comments/at/<path:record>", at_record, name="record"),
    path("d/<uuid:design>/comments/requirement/<int:number>/", at_requirement, name="requirement"),
    path("d/<uuid:design>/comments/<int:comment>/resolve/", resolve, name="resolve"),
    path("d/<uuid:design>/suggest/<path:record>", suggest, name="suggest"),
    path("d/<uuid:design>/suggestions/<int:suggestion>/decide/", decide, name="decide"),
    path("s/<str:token>/comments/requirement/<int:number>/", on_requirement, name="by-link"),
    path("s/<str:token>/comments/w/<str:workflow>/", on_workflow, name="workflow-by-link"),
]
NAVIGATION = (Entry(label="Comments", address="comments:all", group="Team", order=10),)
