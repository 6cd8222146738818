"""A design as a case page writes it: one file in the shape of the folder format."""

from backbrief.domain.design import Design
from backbrief.formats.folder.read import read_folder


def written_design(text: str) -> Design:
    """The design that a page writes down."""
    return read_folder({"design.yaml": text.encode()}, name="the case")
