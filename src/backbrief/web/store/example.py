"""The example design: comes with the package, is copied into the store, and can be brought back as it was."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from django.contrib.auth.models import User

from backbrief.domain.design import Design
from backbrief.formats.folder.read import read_folder
from backbrief.web.store.opening import Opened
from backbrief.web.store.starting import start

EXAMPLE = "purchase-request"


@cache
def example() -> Design:
    """The example as it comes with the package."""
    root = files("backbrief.web.store").joinpath(EXAMPLE)
    return read_folder(dict(_contents(root, "")), name=EXAMPLE)


def start_example(person: User) -> Opened:
    """A copy of the example that the person owns."""
    return start(person, example().name_of("design"), design=example(), example=True)


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for each in folder.iterdir():
        if each.is_dir():
            found += _contents(each, f"{prefix}{each.name}/")
        elif each.name.endswith(".yaml"):
            found.append((f"{prefix}{each.name}", each.read_bytes()))
    return found
