"""The tables, one thing a file."""

from backbrief.web.store.models.brought_file import BroughtFile
from backbrief.web.store.models.comment import Comment, Suggestion
from backbrief.web.store.models.design import StoredDesign, StoredOriginal, StoredRecord
from backbrief.web.store.models.job import Job, Stage
from backbrief.web.store.models.logged_change import LoggedChange
from backbrief.web.store.models.membership import Membership, Right
from backbrief.web.store.models.self_test import SelfTestAnswer
from backbrief.web.store.models.share import Share

__all__ = [
    "BroughtFile",
    "Comment",
    "Job",
    "LoggedChange",
    "Membership",
    "Right",
    "SelfTestAnswer",
    "Share",
    "Stage",
    "StoredDesign",
    "StoredOriginal",
    "StoredRecord",
    "Suggestion",
]
