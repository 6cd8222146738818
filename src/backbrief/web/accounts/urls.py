"""Addresses of signing in and of the members."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from backbrief.web.accounts.views.members import members
from backbrief.web.frame.entry import Entry
from backbrief.web.store.models import Right

app_name = "accounts"
urlpatterns = [
    path("sign-in/", LoginView.as_view(template_name="accounts/sign_in.html"), name="sign-in"),
    path("sign-out/", LogoutView.as_view(next_page="/"), name="sign-out"),
    path("d/<uuid:design>/members/", members, name="members"),
]
NAVIGATION = (Entry(label="Members", address="accounts:members", group="Team", order=30, right=Right.OWN),)
