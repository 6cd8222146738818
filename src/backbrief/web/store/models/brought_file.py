"""A file that somebody brought and that was read, but not applied: what it would change waits here for a yes or no."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class BroughtFile(models.Model):
    """One file with what was read in it; without a design it is to become one of its own.

    `version` is that of the design against which the file was read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, null=True, related_name="+")
    version = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    read = models.JSONField(default=dict)
    brought_at = models.DateTimeField(auto_now_add=True)
    keep_until = models.DateTimeField()

    class Meta:
        """The file brought last comes first."""

        ordering: ClassVar = ["-brought_at"]

    def __str__(self) -> str:
        return self.name
