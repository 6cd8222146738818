"""A small design, made from an outline, for tests that need work and do not care how much."""

from functools import cache

from backbrief.domain.design import Design
from backbrief.domain.workflow import Header
from backbrief.formats.outline.read import read

OUTLINE = b"""# Buy chairs
1. Ask for a chair @Clerk
   -> Manager: chair request
2. Approve the order @Manager
"""


@cache
def chairs() -> Design:
    """Two steps of two roles, and what passes between them."""
    return read(OUTLINE, name="chairs.txt").design.with_records(Header(name="Office chairs"))
