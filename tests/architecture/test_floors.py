"""The floors hold: nothing imports upward, sideways or in a circle, and the core is pure."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.architecture.source_tree import CORE_FLOORS, PACKAGE, ROOT, SourceFile, core_files

OUTSIDE_WORLD = {
    "asyncio", "glob", "http", "logging", "os", "pathlib", "platform", "secrets", "shutil", "socket", "sqlite3",
    "subprocess", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
OUTSIDE_CALLS = {"breakpoint", "input", "open", "print"}
CLOCK_CALLS = {"now", "today", "utcnow"}


def test_the_import_contracts_are_kept() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")

    outcome = subprocess.run([lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_core_floor_is_held_to_the_contract_of_purity() -> None:
    present = {f"backbrief.{floor}" for floor in CORE_FLOORS if (PACKAGE / floor / "__init__.py").exists()}

    held = set(contract("The core knows no library")["source_modules"])

    assert held == present, "bring source_modules of this contract in pyproject.toml up to date"


def test_the_core_imports_only_the_standard_library_and_itself() -> None:
    allowed = sys.stdlib_module_names | {"backbrief"}

    foreign = [f"{file.place}: {name}" for file in core_files() for name in imports(file) if name not in allowed]

    assert foreign == []


def test_the_core_does_not_reach_for_clock_disk_or_network() -> None:
    reaching = [f"{file.place}: {name}" for file in core_files() for name in imports(file) if name in OUTSIDE_WORLD]

    assert reaching == []


def test_the_core_neither_prints_nor_reads_nor_asks_the_time() -> None:
    calls = [f"{file.place}:{line} {name}" for file in core_files() for line, name in outside_calls(file)]

    assert calls == []


def contract(name: str) -> dict[str, Any]:
    """The import contract of that name, as pyproject.toml states it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["name"] == name)


def imports(file: SourceFile) -> Iterator[str]:
    """The top-level packages that a file imports."""
    for node in ast.walk(file.tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.split(".")[0] for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.split(".")[0]


def outside_calls(file: SourceFile) -> Iterator[tuple[int, str]]:
    """The calls, with their lines, that reach outside the program or ask what time it is."""
    for node in ast.walk(file.tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in OUTSIDE_CALLS:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=name)) if name in CLOCK_CALLS:
                yield node.lineno, name
