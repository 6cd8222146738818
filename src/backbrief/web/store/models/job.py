"""Long work that was asked for: who asked, how far it is, and the file that came of it."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class Stage(models.TextChoices):
    """How far a job is."""

    WAITING = "waiting", "waiting to be taken up"
    RUNNING = "running", "in the works"
    DONE = "done", "done"
    FAILED = "failed", "could not be done"


class Job(models.Model):
    """One piece of long work about a design; `progress` tells in words what is being done.

    What came of it is a file, kept until `keep_until`, or an address that it leads to. What went wrong is told in
    `trouble`, and how to go on in `remedy`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="jobs")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    version = models.PositiveIntegerField()
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.WAITING)
    progress = models.CharField(max_length=200, blank=True)
    trouble = models.TextField(blank=True)
    remedy = models.TextField(blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    file_kind = models.CharField(max_length=100, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    content = models.BinaryField(null=True)
    leads_to = models.CharField(max_length=400, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    keep_until = models.DateTimeField()

    class Meta:
        """The job asked for last comes first."""

        ordering: ClassVar = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_stage_display()}"

    @property
    def is_over(self) -> bool:
        """True when nothing more will happen."""
        return self.stage in (Stage.DONE, Stage.FAILED)
