"""Addresses of the findings."""

from django.urls import path

from backbrief.web.findings.views.guesses import guesses, left_at
from backbrief.web.findings.views.rule import rule
from backbrief.web.findings.views.tasks import list_tasks
from backbrief.web.findings.views.weakest_link import weakest_link
from backbrief.web.frame.entry import Entry

app_name = "findings"
urlpatterns = [
    path("d/<uuid:design>/guesses/", guesses, name="guesses"),
    path("d/<uuid:design>/guesses/at/<path:record>", left_at, name="left-at"),
    path("d/<uuid:design>/guesses/tasks/", list_tasks, name="tasks"),
    path("d/<uuid:design>/guesses/weakest/", weakest_link, name="weakest"),
    path("d/<uuid:design>/guesses/rules/<slug:name>/", rule, name="rule"),
]
NAVIGATION = (
    Entry(label="Left to guess", address="findings:guesses", group="Ask and check", order=40),
    Entry(label="Task list", address="findings:tasks", group="Ask and check", order=50),
)
