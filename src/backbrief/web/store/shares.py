"""Links by which a design is read without an account: made, found again by their token, and taken back."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.utils import timezone

from backbrief.web.store.models import Right, Share
from backbrief.web.store.opening import Opened

MOST_DAYS = 365
SHAREABLE = (Right.READ, Right.COMMENT)
"""A link never lets anybody change the design."""


def make_share(design: Opened, person: User, *, right: Right, for_whom: str, days: int) -> tuple[Share, str]:
    """The link, and its token, which is known only now: the store keeps its digest."""
    token = secrets.token_urlsafe(32)
    share = Share.objects.create(
        design_id=design.id,
        digest=_digest(token),
        for_whom=for_whom[:200],
        right=min(right, max(SHAREABLE)),
        made_by=person,
        ends_at=timezone.now() + timedelta(days=min(max(days, 1), MOST_DAYS)),
    )
    return share, token


def share_of(token: str) -> Share | None:
    """The link that a token opens now; None for one that never was, has ended, or was taken back."""
    open_now = Share.objects.filter(digest=_digest(token), revoked_at=None, ends_at__gt=timezone.now())
    return open_now.filter(design__archived=False).first()


def revoke(share: Share) -> None:
    """Take a link back; it opens nothing from now on."""
    share.revoked_at = timezone.now()
    share.save(update_fields=["revoked_at"])


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
