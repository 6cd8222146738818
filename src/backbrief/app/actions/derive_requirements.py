"""Derive the requirements of a design, with the numbers that they were given before."""

from collections.abc import Mapping

from backbrief.derive.derive import Derived, derive
from backbrief.domain.design import Design
from backbrief.flow.survey import Survey


def derive_requirements(design: Design, numbers: Mapping[str, int]) -> Derived:
    """The requirements by number, and the numbers to keep."""
    return derive(Survey(design), numbers=numbers)
