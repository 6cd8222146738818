"""A design as it is now: its records as documents, and what is kept beside them."""

import uuid
from typing import ClassVar

from django.db import models


class StoredDesign(models.Model):
    """One design; `version` counts its changes and is what every write checks.

    `guesses` is how many things were left to guess at the version `guesses_counted_at`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=400)
    version = models.PositiveIntegerField(default=0)
    example = models.BooleanField(default=False)
    archived = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    guesses = models.PositiveIntegerField(default=0)
    guesses_counted_at = models.IntegerField(default=-1)
    numbers = models.JSONField(default=dict)
    backbriefs = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class StoredRecord(models.Model):
    """One record of a design as a document; `position` keeps the order of the design."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="stored_records")
    record = models.CharField(max_length=400)
    position = models.PositiveIntegerField()
    document = models.JSONField()

    class Meta:
        """A record id is there once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["design", "record"], name="one_record_an_id")]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return self.record


class StoredOriginal(models.Model):
    """The file that a workflow was imported from, kept so that an export loses nothing of it."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="originals")
    workflow = models.CharField(max_length=400)
    suffix = models.CharField(max_length=20)
    content = models.BinaryField()

    class Meta:
        """One file of a kind for a workflow."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["design", "workflow", "suffix"], name="one_original_of_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.workflow}{self.suffix}"
