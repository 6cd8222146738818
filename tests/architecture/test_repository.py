"""The repository holds nothing that ties it to one machine, one network or one registry."""

import re
import subprocess
from collections.abc import Iterator

import pytest

from tests.architecture.source_tree import ROOT

OUTSIDE_FILES = ("tests/corpora/",)
REGISTRY = re.compile(r"\b(pypi|pythonhosted|npmjs|crates)[.](org|com|io)\b|\bdeb[.]debian[.]org\b")
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(work|tmp|root|home|Users)/\w|\.\./shared\b")
FRAGMENT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed)\.md")


@pytest.mark.parametrize("trace", [REGISTRY, MACHINE_PATH], ids=["registry", "machine path"])
def test_no_file_names_a_registry_or_a_place_on_one_machine(trace: re.Pattern[str]) -> None:
    found = [f"{place}: {match[0]}" for place, text in project_texts() for match in trace.finditer(text)]

    assert found == []


def test_the_lock_pins_every_package_by_hash_and_holds_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    pins = re.findall(r"^\S.*\\\n    --hash=sha256:", lock, flags=re.MULTILINE)

    assert len(pins) == lock.count("==") - lock.count(" == ")
    assert "://" not in lock


def test_every_changelog_fragment_says_which_kind_of_change_it_is() -> None:
    fragments = [path.name for path in (ROOT / "changelog.d").glob("*.md")]

    misnamed = [name for name in fragments if not FRAGMENT.fullmatch(name)]

    assert misnamed == []


def project_texts() -> Iterator[tuple[str, str]]:
    """Each text file that is or may be committed, with its path; files taken in from outside keep what they say."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for place in listing.split("\0"):
        path = ROOT / place
        if not path.is_file() or place.startswith(OUTSIDE_FILES):
            continue
        yield place, path.read_text(encoding="utf-8", errors="replace")
