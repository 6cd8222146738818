"""An id that nothing bears yet, made from a name."""

from collections.abc import Container
from itertools import count

from backbrief.domain.identity import slug


def free_id(workflow: str, name: str, taken: Container[str]) -> str:
    """An id inside a workflow that is not taken, as readable as the name allows."""
    wish = f"{workflow}/{'-'.join(filter(None, slug(name).split('-'))) or 'unnamed'}"
    return next(each for number in count(1) if (each := f"{wish}-{number}" if number > 1 else wish) not in taken)
