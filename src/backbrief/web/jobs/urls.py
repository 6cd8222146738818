"""Addresses of long work."""

from django.urls import path

from backbrief.web.frame.entry import Entry
from backbrief.web.jobs.views.again import again
from backbrief.web.jobs.views.file import file
from backbrief.web.jobs.views.job import job, jobs

app_name = "jobs"
urlpatterns = [
    path("d/<uuid:design>/jobs/", jobs, name="list"),
    path("d/<uuid:design>/jobs/<uuid:job_id>/", job, name="job"),
    path("d/<uuid:design>/jobs/<uuid:job_id>/file/", file, name="file"),
    path("d/<uuid:design>/jobs/<uuid:job_id>/again/", again, name="again"),
]
NAVIGATION = (Entry(label="Files made for you", address="jobs:list", group="Hand over", order=60),)
