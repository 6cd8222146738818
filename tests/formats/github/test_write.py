"""Issues are lines of JSON, and the script that creates them can be stopped and started again."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from backbrief.formats.github.write import SCRIPT, write
from tests.formats.exported import HOSTILE, motor_claim, small

MARKER = re.compile(r"<!-- req:(REQ-\d{5}) rev:([0-9a-f]{12}) -->")

# Stands in for the service: keeps each issue as a file, and turns the first request away when told to.
SERVICE = """#!/bin/sh
set -eu
cd "$SERVICE"
case $* in
*--paginate*)
    for each in *.issue; do
        [ -e "$each" ] || continue
        marker=$(sed -n 's/.*req:\\(REQ-[0-9]*\\) rev:\\([0-9a-f]*\\) .*/\\1 \\2/p' "$each")
        echo "$marker ${each%.issue}"
    done
    exit ;;
esac
for input in "$@"; do :; done
echo "$*" >>requests
if [ -e busy ]; then
    rm busy
    printf 'HTTP/2.0 403\\nRetry-After: 0\\n'
    exit 1
fi
if [ -e broken ]; then
    echo 'HTTP 404: Not Found' >&2
    exit 1
fi
case $* in
*POST*) number=$(($(cat requests | wc -l) + 100)) ;;
*PATCH*) number=$(echo "$*" | sed 's/.*issues.\\([0-9]*\\) .*/\\1/') ;;
esac
cp "$input" "$number.issue"
"""


class Service:
    """A folder that answers as the command line of the service does."""

    def __init__(self, folder: Path) -> None:
        self.issues = folder / "service"
        self.issues.mkdir()
        self.export = folder / "export"
        self.export.mkdir()
        command = folder / "gh"
        command.write_text(SERVICE)
        command.chmod(0o755)
        self.environment = {"PATH": f"{folder}:{os.environ['PATH']}", "SERVICE": str(self.issues), "PAUSE": "0"}

    def run(self, files: dict[str, bytes], *, lines: int = 3) -> subprocess.CompletedProcess[str]:
        """What the script says about the first few issues."""
        (self.export / SCRIPT).write_bytes(files[SCRIPT])
        (self.export / "issues.jsonl").write_bytes(b"".join(files["issues.jsonl"].splitlines(keepends=True)[:lines]))
        command = ["sh", str(self.export / SCRIPT), "office/claims"]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)


@pytest.fixture
def service(tmp_path: Path) -> Service:
    """A service without issues."""
    return Service(tmp_path)


def test_each_requirement_is_one_line_with_its_marker_and_its_reasons() -> None:
    export = motor_claim()

    issues = [json.loads(line) for line in write(export)["issues.jsonl"].splitlines()]
    markers = [MARKER.match(issue["body"]) for issue in issues]

    assert [marker and marker[1] for marker in markers] == [each.label for each in export.derived.requirements]
    assert all("**Why**" in issue["body"] for issue in issues)
    assert max(len(issue["title"]) for issue in issues) <= 240


def test_hostile_texts_call_nobody_and_open_no_tag() -> None:
    bodies = [json.loads(line)["body"] for line in write(small(HOSTILE))["issues.jsonl"].splitlines()]

    told = "\n".join(MARKER.sub("", body) for body in bodies).replace("<!-- -->", "\0")

    assert not re.search(r"[@#]\w", told)
    assert not re.search(r"(?<!\\)<", told)


def test_the_script_creates_each_issue_once(service: Service) -> None:
    first = service.run(write(small()))
    again = service.run(write(small()))

    assert first.stdout.split() == ["REQ-00001", "created", "REQ-00002", "created", "REQ-00003", "created"]
    assert (again.stdout, again.returncode) == ("", 0)


def test_the_script_goes_on_where_it_was_stopped(service: Service) -> None:
    service.run(write(small()), lines=2)

    outcome = service.run(write(small()), lines=3)

    assert outcome.stdout == "REQ-00003 created\n"


def test_a_requirement_that_changed_is_updated_and_keeps_the_labels_that_people_gave(service: Service) -> None:
    service.run(write(small()))

    outcome = service.run(write(small("within three days")))

    assert "REQ-00001 updated" in outcome.stdout
    assert len(list(service.issues.glob("*.issue"))) == 3
    updated = next(each for each in service.issues.glob("*.issue") if "REQ-00001" in each.read_text())
    assert set(json.loads(updated.read_text())) == {"title", "body"}


def test_the_script_waits_and_tries_again_when_the_service_is_busy(service: Service) -> None:
    (service.issues / "busy").touch()

    outcome = service.run(write(small()), lines=1)

    assert outcome.stdout == "REQ-00001 created\n"
    assert len((service.issues / "requests").read_text().splitlines()) == 2


def test_the_script_stops_at_other_trouble_and_says_what_to_do(service: Service) -> None:
    (service.issues / "broken").touch()

    outcome = service.run(write(small()))

    assert outcome.returncode == 1
    assert "HTTP 404" in outcome.stderr
    assert "REQ-00001 could not be sent. Mend the cause and start this script again." in outcome.stderr
