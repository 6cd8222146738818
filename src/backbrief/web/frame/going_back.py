"""Going back to the page that a form came from, and to no page of another site."""

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def going_back(request: HttpRequest, *, otherwise: str) -> HttpResponseRedirect:
    """To the page that the form names as `next` when that is one of ours, else to another one of ours."""
    place = request.POST.get("next", "")
    is_ours = place.startswith("/") and url_has_allowed_host_and_scheme(place, allowed_hosts=None)
    return HttpResponseRedirect(place if is_ours else otherwise)
