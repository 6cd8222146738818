"""What was got done on a design since a moment, so that a large number left to guess is seen to move."""

from datetime import datetime
from functools import lru_cache
from uuid import UUID

from backbrief.app.headway import said
from backbrief.web.store.models import LoggedChange
from backbrief.web.store.opening import Opened, opened

_KEPT = 64


def said_since(design: Opened, moment: datetime) -> int:
    """How many more things are stated than at that moment; nothing for a design that was begun since."""
    before = LoggedChange.objects.filter(design=design.id, at__lt=moment).order_by("-version").first()
    if before is None:
        return 0
    return max(0, _said(design.id, design.version) - _said(design.id, before.version))


@lru_cache(_KEPT)
def _said(design: UUID, version: int) -> int:
    """What a version says never changes, so it is counted once."""
    then = opened(design, version)
    return said(then.survey, then.findings)
