"""What people answered to the self-test: one row for each person who was asked, opened by a link of their own."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class SelfTestAnswer(models.Model):
    """One person's answers; `points` are those of each pair by its key, empty until the person has answered."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="self_test_answers")
    digest = models.CharField(max_length=64, unique=True)
    for_whom = models.CharField(max_length=200)
    standpoint = models.CharField(max_length=20, blank=True)
    points = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which people were asked."""

        ordering: ClassVar = ["asked_at", "pk"]

    def __str__(self) -> str:
        return f"self-test of {self.for_whom}"
