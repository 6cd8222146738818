"""What people say about a design: comments in threads, whom they mention, and suggested answers."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class Comment(models.Model):
    """One comment on a record, a fact of it or a requirement; an answer names the comment that began the thread."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="comments")
    record = models.CharField(max_length=400, blank=True)
    fact = models.CharField(max_length=80, blank=True)
    requirement = models.PositiveIntegerField(null=True, blank=True)
    thread = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentioned_in")

    class Meta:
        """In the order in which they were said."""

        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class Suggestion(models.Model):
    """An answer that somebody suggests; the owner accepts or refuses it."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open"
        ACCEPTED = "accepted"
        REFUSED = "refused"

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="suggestions")
    record = models.CharField(max_length=400)
    fact = models.CharField(max_length=80)
    changes = models.JSONField()
    reason = models.TextField(blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """In the order in which they were made."""

        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.record}: {self.fact}"
