"""What a document is called: after the design, else after the work in it."""

from backbrief.domain.workflow import Header, Workflow
from backbrief.flow.survey import Survey
from backbrief.render.counts import counted

_MOST = 3


def heading(kind: str, survey: Survey) -> str:
    """The kind of document and what it is about; the kind alone when there is nothing to call it after."""
    header = survey.find("design", Header)
    about = survey.title(header) if header and isinstance(header.name, str) else _workflows(survey)
    return f"{kind}: {about}" if about else kind


def _workflows(survey: Survey) -> str:
    titles = [survey.title(workflow) for workflow in survey.of(Workflow)]
    if len(titles) > _MOST:
        titles[_MOST - 1 :] = [counted(len(titles) - _MOST + 1, "more workflow")]
    *first, last = titles or [""]
    return f"{', '.join(first)} and {last}" if first else last
