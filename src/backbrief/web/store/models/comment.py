"""What people say about a design: comments in threads, whom they mention, and suggested answers."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign
from backbrief.web.store.models.share import Share
from backbrief.web.store.people import called


class Comment(models.Model):
    """One comment on a record, a fact of it or a requirement; an answer names the comment that began the thread.

    A guest who came by a link has no account: then `guest` is the name they gave, and `share` the link.
    """

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="comments")
    record = models.CharField(max_length=400, blank=True)
    fact = models.CharField(max_length=80, blank=True)
    requirement = models.PositiveIntegerField(null=True, blank=True)
    thread = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    guest = models.CharField(max_length=80, blank=True)
    share = models.ForeignKey(Share, on_delete=models.SET_NULL, null=True, blank=True, related_name="comments")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentioned_in")

    class Meta:
        """In the order in which they were said, each by somebody."""

        ordering: ClassVar = ["at", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(author__isnull=False) | ~models.Q(guest=""), name="comment_by_somebody"
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def by(self) -> str:
        """Who said it, as others see it; a guest is told from those who have signed in."""
        return called(self.author) if self.author else f"{self.guest}, by a link"


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
