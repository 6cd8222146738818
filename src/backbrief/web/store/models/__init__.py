"""The tables, one thing a file."""

from backbrief.web.store.models.design import StoredDesign, StoredOriginal, StoredRecord
from backbrief.web.store.models.logged_change import LoggedChange
from backbrief.web.store.models.membership import Membership, Right

__all__ = ["LoggedChange", "Membership", "Right", "StoredDesign", "StoredOriginal", "StoredRecord"]
