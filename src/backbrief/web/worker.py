"""The worker: does the long work that pages have asked for, one job after another, until it is stopped.

Each job has a process of its own, because what a large document takes of memory is given back only when a process ends.
Before it takes up a job, it tells of those that others left unfinished.
With the word `with-parent` it ends as soon as whoever started it is gone, however that ended.
"""

import os
import signal
import subprocess
import sys
import threading
import time

import django
from django.core.management import call_command

WITH_PARENT, ONE_JOB = "with-parent", "one-job"
PATIENCE = 2


def main() -> None:
    """Work until stopped."""
    words = sys.argv[1:]
    if WITH_PARENT in words:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    if ONE_JOB in words:
        _wait_for_a_job_and_do_it()
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    while True:
        _start_a_process_for_the_next_job()


def _start_a_process_for_the_next_job() -> None:
    command = [sys.executable, "-m", "backbrief.web.worker", WITH_PARENT, ONE_JOB]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # noqa: S603 - our own module
        if process.wait() != 0:
            time.sleep(PATIENCE)


def _wait_for_a_job_and_do_it() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
    django.setup()
    from backbrief.web.frame.broken_off import name_of_this_process, tell_of_work_broken_off  # noqa: PLC0415 - needs Django

    tell_of_work_broken_off()
    known_as = name_of_this_process()
    call_command("db_worker", interval=1, max_tasks=1, startup_delay=False, verbosity=0, worker_id=known_as)


def _end_with_parent() -> None:
    """The parent holds the other end of the standard input and never writes to it; it closes when the parent ends."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
