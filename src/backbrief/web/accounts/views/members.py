"""The members of a design: who may read, comment and change."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backbrief.web.frame.gates import owns
from backbrief.web.frame.rendering import show
from backbrief.web.store.models import Membership, Right
from backbrief.web.store.opening import Opened


@owns
def members(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The members; a form sets the right of one, or takes it."""
    if request.method == "POST":
        messages.success(request, _set_right(opened, request.POST.get("person", "").strip(), request.POST.get("right")))
        return redirect("accounts:members", opened.id)
    found = Membership.objects.filter(design=opened.id).select_related("person").order_by("-right", "person__username")
    return show(request, opened, "accounts/members.html", {"members": found, "rights": Right.choices})


def _set_right(opened: Opened, name: str, right: str | None) -> str:
    """What was done, in a sentence; the last owner stays."""
    person = User.objects.filter(username=name).first()
    if person is None:
        return f"Nobody here is called {name}. Whoever looks after Backbrief can add them."
    if _is_last_owner(opened, person) and right != str(Right.OWN):
        return f"{name} is the only owner and stays so until there is another one."
    if right not in {str(each.value) for each in Right}:
        Membership.objects.filter(design=opened.id, person=person).delete()
        return f"{name} can no longer open this design."
    held, _ = Membership.objects.update_or_create(design_id=opened.id, person=person, defaults={"right": int(right)})
    return f"{name} {Right(held.right).label} this design now."


def _is_last_owner(opened: Opened, person: User) -> bool:
    owners = Membership.objects.filter(design=opened.id, right=Right.OWN).values_list("person", flat=True)
    return list(owners) == [person.pk]
