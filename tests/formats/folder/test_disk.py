"""A design folder is written whole or not at all, whichever write or move to the disk fails."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backbrief.domain.design import Design
from backbrief.domain.party import Role
from backbrief.domain.workflow import Header, Workflow
from backbrief.formats.folder.disk import FolderStore


def design_of(*workflows: str) -> Design:
    """A design of some workflows."""
    some = (Workflow(id=f"workflow/{each}", name=each) for each in workflows)
    return Design().with_records(Header(name="Office"), Role(id="role/clerk", name=f"Clerk of {len(workflows)}"), *some)


def content_of(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def failing_at(number: int, call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, which fails once when it is made for the n-th time."""
    left = [number]

    def counted(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the call takes
        left[0] -= 1
        if left[0] == 0:
            raise OSError(28, "No space left on device")
        return call(*given, **named)

    return counted


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace"), (Path, "unlink")])
def test_whichever_write_fails_the_folder_is_as_before_or_as_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    store, whole = FolderStore(tmp_path / "office"), FolderStore(tmp_path / "whole")
    for each in (store, whole):
        each.write(design_of("buy", "sell", "count"))
    before = content_of(store.path)
    whole.write(design_of("buy", "pay"))
    seen = []

    for number in range(1, 12):
        store.write(design_of("buy", "sell", "count"))
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, failing_at(number, getattr(owner, name)))
            try:
                store.write(design_of("buy", "pay"))
            except OSError as trouble:
                assert trouble.strerror == "No space left on device"  # noqa: PT017 - it may also come to its end
        seen.append(content_of(store.path))

    assert [each for each in seen if each not in (before, content_of(whole.path))] == []
    assert seen[-1] == content_of(whole.path)


def test_a_file_keeps_the_rights_that_it_had(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "office")
    store.write(design_of("buy"))
    file = store.path / "design.yaml"
    file.chmod(0o664)

    store.write(design_of("buy", "sell"))

    assert file.stat().st_mode & 0o777 == 0o664


def test_a_new_file_may_be_read_by_whom_the_system_lets_read(tmp_path: Path) -> None:
    before = os.umask(0o022)

    FolderStore(tmp_path / "office").write(design_of("buy"))

    os.umask(before)
    assert (tmp_path / "office" / "design.yaml").stat().st_mode & 0o777 == 0o644
