"""The worker: does the long work that pages have asked for, one job after another, until it is stopped."""

import os

import django
from django.core.management import call_command

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
    django.setup()
    call_command("db_worker", interval=1, verbosity=0)
