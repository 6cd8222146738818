"""Add a branch behind a line of the outline, where paths part."""

from backbrief.app.new_branch import ONE_OF, new_branch
from backbrief.app.outline import outline_of
from backbrief.app.outline_places import put
from backbrief.app.weaving import changes_to
from backbrief.domain.change import Change
from backbrief.domain.design import Design
from backbrief.domain.identity import workflow_of


def add_branch(design: Design, text: str, *, after: str, kind: str = ONE_OF) -> tuple[Change, ...]:
    """The changes that part the paths behind a line; all of them go on with what followed there.

    `text` is the question, with answers behind it where they are not yes and no: 'Who pays? we / the customer'.
    """
    outline = outline_of(design, workflow_of(after))
    branch = new_branch(design, outline.workflow, text, kind=kind)
    return changes_to(design, put(outline, [branch.item], after=after), added=branch.records)
