"""What is said about one requirement, and the box to say something."""

from django.http import Http404, HttpRequest, HttpResponse

from backbrief.web.comments.place import Place
from backbrief.web.comments.said import talk
from backbrief.web.frame.gates import comments
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.opening import Opened


@comments
def at_requirement(request: HttpRequest, opened: Opened, number: int) -> HttpResponse:
    """The threads at a requirement; a form adds a comment or an answer to one."""
    if number not in KeptDesign(opened).numbers().values():
        raise Http404
    return talk(request, opened, Place(requirement=number))
