"""What the way in needs to know of the designs of a person."""

from django.contrib.auth.models import User

from backbrief.web.store.models import Membership
from backbrief.web.store.opening import Opened, opened


def example_of(person: User) -> Opened | None:
    """The person's copy of the example, or None."""
    found = Membership.objects.filter(person=person, design__example=True, design__archived=False).first()
    return opened(found.design_id) if found else None
