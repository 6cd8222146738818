"""The self-tests of a design: who is asked, found again by the token of their link, and what they answered."""

import secrets
from collections.abc import Mapping
from hashlib import sha256

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils import timezone

from backbrief.web.store.models import SelfTestAnswer
from backbrief.web.store.opening import Opened


def ask(design: Opened, person: User, *, for_whom: str) -> tuple[SelfTestAnswer, str]:
    """The row of somebody who is asked, and the token of their link, which is known only now."""
    token = secrets.token_urlsafe(24)
    row = SelfTestAnswer.objects.create(
        design_id=design.id, digest=_digest(token), for_whom=for_whom[:200], asked_by=person
    )
    return row, token


def asked(design: Opened) -> QuerySet[SelfTestAnswer]:
    """Everybody who was asked about a design."""
    return SelfTestAnswer.objects.filter(design=design.id)


def opened_by(token: str) -> SelfTestAnswer | None:
    """The row that a token opens; None for one that never was, or was taken back, or whose design is put away."""
    found = SelfTestAnswer.objects.filter(digest=_digest(token), design__archived=False)
    return found.select_related("design").first()


def answer(row: SelfTestAnswer, *, standpoint: str, points: Mapping[str, int]) -> None:
    """Keep what the person answered, in place of what they answered before."""
    row.standpoint, row.points, row.answered_at = standpoint, dict(points), timezone.now()
    row.save(update_fields=["standpoint", "points", "answered_at"])


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
