"""The indexes of an opened design, made once for each version; comments are few and read anew each time."""

from backbrief.app.search.entry import Entry, Group, entries_of_design, entries_of_requirements
from backbrief.app.search.index import Index
from backbrief.domain.requirement import label_of
from backbrief.web.store.models import Comment
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened
from backbrief.web.store.requirements import requirements_of


@once
def index_of_design(design: Opened) -> Index:
    """Names and answers."""
    return Index(entries_of_design(design.survey))


@once
def index_of_requirements(design: Opened) -> Index:
    """The requirements by number and words."""
    return Index(entries_of_requirements(requirements_of(design).requirements))


def index_of_comments(design: Opened) -> Index:
    """What people said, resolved or not."""
    said = Comment.objects.filter(design=design.id).select_related("author")
    return Index(_entry(design, each) for each in said)


def _entry(design: Opened, comment: Comment) -> Entry:
    place = label_of(comment.requirement) if comment.requirement else comment.record
    about = place if comment.requirement else design.design.name_of(comment.record) if comment.record else "the design"
    return Entry(Group.COMMENTS, place, f"{comment.by} on {about}", comment.text)
