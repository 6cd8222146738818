"""The picture of a workflow as pages show it, drawn once for each version; its texts are escaped where it is drawn."""

from django.utils.safestring import SafeString

from backbrief.render.diagram import svg
from backbrief.web.store.once import once
from backbrief.web.store.opening import Opened


@once
def picture_of(opened: Opened, workflow: str) -> SafeString:
    """The swimlanes with what is left to guess at each transfer."""
    return SafeString(svg(opened.survey, workflow, guesses=opened.guesses_by_record))


@once
def plain_picture_of(opened: Opened, workflow: str) -> SafeString:
    """The swimlanes without any count, for whoever looks at the work alone."""
    return SafeString(svg(opened.survey, workflow))
