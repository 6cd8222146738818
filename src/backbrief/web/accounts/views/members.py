"""The members of a design: who may read, comment and change."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.web.frame.gates import owns
from backbrief.web.frame.rendering import show
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.opening import Opened
from backbrief.web.store.people import called


class _NotSet(ValueError):  # noqa: N818 - named for what did not happen
    """A right that cannot be set, with what to do about it."""


@owns
def members(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The members; a form sets the right of one, or takes it."""
    typed = " ".join(request.POST.get("person", "").split())
    trouble = ""
    if request.method == "POST":
        try:
            messages.success(request, _set_right(opened, typed, request.POST.get("right")))
        except _NotSet as not_set:
            trouble = str(not_set)
        else:
            return redirect("accounts:members", opened.id)
    found = Membership.objects.filter(design=opened.id).select_related("person").order_by("-right", "person__username")
    context = {"members": found, "rights": Right.choices, "trouble": trouble, "typed": typed}
    return show(request, opened, "accounts/members.html", context, status=422 if trouble else 200)


def _set_right(opened: Opened, name: str, right: str | None) -> str:
    """What was done, in a sentence; the last owner stays. Raises _NotSet."""
    if not name:
        raise _NotSet("Write the name with which somebody signs in.")
    person = User.objects.filter(username=name).first()
    if person is None:
        raise _NotSet(f"Nobody here is called {name}. Whoever looks after Backbrief can add them.")
    if _is_last_owner(opened, person) and right != str(Right.OWN):
        raise _NotSet(f"{called(person)} is the only owner and stays so until there is another one.")
    if right not in {str(each.value) for each in Right}:
        Membership.objects.filter(design=opened.id, person=person).delete()
        return f"{called(person)} can no longer open this design."
    held, _ = Membership.objects.update_or_create(design_id=opened.id, person=person, defaults={"right": int(right)})
    return f"{called(person)} {Right(held.right).label} this design now."


def _is_last_owner(opened: Opened, person: User) -> bool:
    owners = Membership.objects.filter(design=opened.id, right=Right.OWN).values_list("person", flat=True)
    return list(owners) == [person.pk]
