"""From an address to a workflow of a design."""

from django.http import Http404

from backbrief.domain.workflow import Workflow
from backbrief.web.store.opening import Opened


def workflow_called(opened: Opened, slug: str) -> Workflow:
    """The workflow with this last part of its id. Raises Http404 when there is none."""
    found = opened.design.find(f"workflow/{slug}", Workflow)
    if found is None:
        raise Http404
    return found
