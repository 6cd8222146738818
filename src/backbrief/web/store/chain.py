"""The hash chain of the log: each entry's digest covers what it says and the digest before it."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from backbrief.web.store.models import LoggedChange

FIRST = ""


def digest_of(entry: LoggedChange) -> str:
    """The digest of an entry: SHA-256 over its content as canonical JSON, the digest before it included."""
    content = {
        "design": str(entry.design_id),
        "version": entry.version,
        "at": entry.at.isoformat(),
        "author": entry.author_id,
        "author_name": entry.author_name,
        "via": entry.via,
        "says": entry.says,
        "undoes": entry.undoes,
        "changes": entry.changes,
        "before": entry.before,
    }
    # Half a character, which UTF-8 refuses, may stand in an answer that came from a file: it is hashed as it is.
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def breaks(entries: Iterable[LoggedChange]) -> Iterator[int]:
    """The versions at which a design's log does not hold together: altered, left out or put in later."""
    before, expected = FIRST, 1
    for entry in entries:
        if entry.version != expected or entry.before != before or digest_of(entry) != entry.digest:
            yield entry.version
        before, expected = entry.digest, entry.version + 1
