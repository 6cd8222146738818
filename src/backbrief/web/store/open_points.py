"""Which designs of a person hold open points, found without reading those that hold none."""

from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import TextField
from django.db.models.functions import Cast

from backbrief.domain.answer import UNKNOWN
from backbrief.web.store.models import Membership, StoredRecord


def designs_with_open_points(person: User) -> list[UUID]:
    """The designs of a person in which somebody does not know something yet; examples do not count."""
    mine = Membership.objects.filter(person=person, design__archived=False, design__example=False).values("design")
    told = StoredRecord.objects.filter(design__in=mine).annotate(text=Cast("document", TextField()))
    found = told.filter(text__contains=f'"{UNKNOWN}').order_by("design").values_list("design", flat=True)
    return list(found.distinct())
