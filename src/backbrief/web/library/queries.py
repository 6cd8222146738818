"""What the way in needs to know of the designs of a person."""

from collections.abc import Iterator

from django.contrib.auth.models import User

from backbrief.web.store.models import Membership
from backbrief.web.store.opening import Opened, opened


def designs_of(person: User) -> Iterator[Opened]:
    """The designs of a person, the one changed last first, examples last."""
    members = Membership.objects.filter(person=person, design__archived=False)
    for each in members.order_by("design__example", "-design__changed_at").values_list("design", flat=True):
        yield opened(each)


def example_of(person: User) -> Opened | None:
    """The person's copy of the example, or None."""
    found = Membership.objects.filter(person=person, design__example=True, design__archived=False).first()
    return opened(found.design_id) if found else None
