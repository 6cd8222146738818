"""Who may do what with a design."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from backbrief.web.store.models.design import StoredDesign


class Right(models.IntegerChoices):
    """What a member may do; each right holds those before it."""

    READ = 1, "may read"
    COMMENT = 2, "may read and comment"
    EDIT = 3, "may change"
    OWN = 4, "owns"


class Membership(models.Model):
    """One person's right to one design."""

    design = models.ForeignKey(StoredDesign, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    right = models.PositiveSmallIntegerField(choices=Right.choices, default=Right.READ)

    class Meta:
        """A person is a member once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["design", "person"], name="one_membership_a_person")]

    def __str__(self) -> str:
        return f"{self.person} {self.get_right_display()}"
