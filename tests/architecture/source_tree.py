"""The package's source, read once, so that the architecture tests can measure it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "backbrief"
CORE_FLOORS = ("domain", "flow", "check", "derive", "diff", "simulate", "layout")

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class SourceFile:
    """One Python file: its path, its text and what the text means."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        """The path as people write it, from the project's top folder."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def inner_path(self) -> Path:
        """The path from the package's own folder."""
        return self.path.relative_to(PACKAGE)

    @property
    def floor(self) -> str:
        """The package below backbrief that holds the file, or the file's own name at the top."""
        return self.inner_path.parts[0]


@dataclass(frozen=True)
class Function:
    """One function or method, with the file it stands in."""

    file: SourceFile
    node: FunctionNode

    @property
    def place(self) -> str:
        """File, line and name, so that a failing test leads to the function."""
        return f"{self.file.place}:{self.node.lineno} {self.node.name}"

    @property
    def docstring(self) -> str | None:
        """What the function says about itself."""
        return ast.get_docstring(self.node)


@cache
def source_files() -> tuple[SourceFile, ...]:
    """Every Python file of the package, in the order of their paths."""
    return tuple(read(path) for path in sorted(PACKAGE.rglob("*.py")))


def core_files() -> Iterator[SourceFile]:
    """The files of the floors that must stay pure."""
    return (file for file in source_files() if file.floor in CORE_FLOORS)


def functions() -> Iterator[Function]:
    """Every function of the package, methods and inner functions included."""
    for file in source_files():
        for node in ast.walk(file.tree):
            if isinstance(node, FunctionNode):
                yield Function(file, node)


def read(path: Path) -> SourceFile:
    """One file, parsed."""
    text = path.read_text(encoding="utf-8")
    return SourceFile(path, text, ast.parse(text))
