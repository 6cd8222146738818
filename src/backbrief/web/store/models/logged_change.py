"""The log: every change of a design with who, when, before and after; it is only ever added to."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class LoggedChange(models.Model):
    """One version of a design: the changes of one action, chained by hash to the one before."""

    design = models.ForeignKey(StoredDesign, on_delete=models.PROTECT, related_name="log")
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    author_name = models.CharField(max_length=200)
    via = models.CharField(max_length=30)
    says = models.CharField(max_length=400)
    undoes = models.PositiveIntegerField(null=True, blank=True)
    changes = models.JSONField()
    before = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        """A version is there once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["design", "version"], name="one_change_a_version")]
        ordering: ClassVar = ["version"]

    def __str__(self) -> str:
        return f"version {self.version}: {self.says}"
