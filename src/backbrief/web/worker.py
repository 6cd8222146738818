"""The worker: does the long work that pages have asked for, one job after another, until it is stopped.

With the word `with-server` it ends as soon as whoever started it is gone, however that ended.
"""

import os
import sys
import threading

import django
from django.core.management import call_command

WITH_SERVER = "with-server"


def main() -> None:
    """Work until stopped."""
    if WITH_SERVER in sys.argv[1:]:
        threading.Thread(target=_end_with_server, daemon=True).start()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
    django.setup()
    call_command("db_worker", interval=1, verbosity=0)


def _end_with_server() -> None:
    """The server holds the other end of the standard input and never writes to it; it closes when the server ends."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    main()
