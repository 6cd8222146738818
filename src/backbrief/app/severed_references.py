"""What named something that is gone, made to name it no more."""

from collections import defaultdict
from collections.abc import Collection

from backbrief.app.redirected import Redirection, redirected
from backbrief.domain.branch import Flow
from backbrief.domain.design import Design, Record
from backbrief.domain.identity import last_part
from backbrief.domain.transfer import Transfer
from backbrief.flow.mentions import mentions


def without_what_is_gone(design: Design, gone: Collection[str], *, workflow: str) -> Design:
    """The design without the flows and transfers of nodes that are gone, and without any name for these."""
    if not gone:
        return design
    kept = {key: record for key, record in design.records.items() if not _goes_along(record, gone, workflow)}
    lost = {*gone, *(design.records.keys() - kept.keys())}
    dangling: dict[str, set[str]] = defaultdict(set)
    for mention in mentions(Design(kept)):
        if mention.named in lost or _is_transfer_of(mention.named, gone, workflow):
            dangling[mention.record].add(mention.named)
    for record, named in dangling.items():
        kept[record] = redirected(kept[record], Redirection(names=dict.fromkeys(named, record)))
    return Design(kept)


def _goes_along(record: Record, gone: Collection[str], workflow: str) -> bool:
    if isinstance(record, Flow):
        return record.source in gone or record.target in gone
    return isinstance(record, Transfer) and _is_transfer_of(record.id, gone, workflow)


def _is_transfer_of(record_id: str, gone: Collection[str], workflow: str) -> bool:
    ends = last_part(record_id).split("--")
    return len(ends) > 1 and record_id.startswith(f"{workflow}/") and any(f"{workflow}/{end}" in gone for end in ends)
