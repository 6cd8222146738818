"""On a local machine whoever sits there is one known person, and nobody signs in."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse

LOCAL_NAME = "you"


class LocalPersonMiddleware:
    """Signs the local person in, where the settings say that the machine is local."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to the request, made for the local person."""
        if settings.LOCAL and not request.user.is_authenticated:
            login(request, local_person(), backend="django.contrib.auth.backends.ModelBackend")
        return self._get_response(request)


def local_person() -> User:
    """The one person of a local machine; cannot sign in by password."""
    person, fresh = User.objects.get_or_create(username=LOCAL_NAME, defaults={"first_name": "You"})
    if fresh:
        person.set_unusable_password()
        person.save(update_fields=["password"])
    return person
