"""What people are called wherever somebody is named."""

from django.contrib.auth.models import User


def called(person: User) -> str:
    """The name that others see: the full name, or the one to sign in with where there is no other."""
    return person.get_full_name() or person.get_username()
