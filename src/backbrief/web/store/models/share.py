"""A link by which a design can be read without an account; the link itself is never kept, only its digest."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign
from backbrief.web.store.models.membership import Right


class Share(models.Model):
    """One link: for whom it was made, what it allows, and until when."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="shares")
    digest = models.CharField(max_length=64, unique=True)
    for_whom = models.CharField(max_length=200, blank=True)
    right = models.PositiveSmallIntegerField(choices=Right.choices, default=Right.READ)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """The link made last comes first."""

        ordering: ClassVar = ["-made_at"]

    def __str__(self) -> str:
        return f"link for {self.for_whom or 'anybody'}"
