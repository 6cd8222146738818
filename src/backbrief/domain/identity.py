"""Ids that survive renaming and re-import: readable paths such as `role/clerk` and `workflow/claim/register`."""

import re
import unicodedata

from backbrief.domain.answer import UNKNOWN

INSIDE_WORKFLOW = frozenset({"step", "branch", "event", "flow", "transfer"})
"""Subjects whose ids begin with the id of their workflow."""


_LONGEST = 60
"""So many characters fit into the name of a file on every disk, whatever the script."""


UNNAMED = "unnamed-"
"""How the own part of an id begins where there was no name to make it from."""


def slug(text: str) -> str:
    """A readable id part made from a name: lower case, words joined by hyphens; empty when nothing is left.

    It is never a reserved word, which could not be told from the answer that nobody knows.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    part = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or re.sub(r"[\s/]+", "-", text.strip()).strip("-")
    part = part[:_LONGEST].strip("-")
    return f"called-{part}" if part == UNKNOWN else part


def full_id(text: str, *, to: tuple[str, ...], scope: str) -> str:
    """The full id that a reference spells, read inside the record `scope`."""
    head, slash, _ = text.partition("/")
    if slash and (head == "workflow" or head in to):
        return text
    return _prefix(to[0], scope=scope) + text


def local_id(full: str, *, to: tuple[str, ...], scope: str) -> str:
    """The shortest spelling of a full id that `full_id` reads back inside `scope`."""
    short = full.removeprefix(_prefix(to[0], scope=scope))
    return short if full_id(short, to=to, scope=scope) == full else full


def workflow_of(full: str) -> str:
    """The id of the workflow that a record lies in: its first two parts."""
    return "/".join(full.split("/", 2)[:2])


def last_part(full: str) -> str:
    """The part of an id that is its own within what it lies in."""
    return full.rpartition("/")[2]


def _prefix(subject: str, *, scope: str) -> str:
    return f"{workflow_of(scope)}/" if subject in INSIDE_WORKFLOW else f"{subject}/"
