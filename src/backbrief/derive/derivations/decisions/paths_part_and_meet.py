"""Paths that run side by side, or of which the first counts, part and meet as stated."""

from collections.abc import Iterator, Mapping

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import listed, sentence
from backbrief.domain.branch import Branch
from backbrief.domain.identity import workflow_of

_PARTING: Mapping[str, str] = {
    "all of": "start these side by side: {after}",
    "first event": "go on with the one of these that happens first: {after}",
}
_MEETING: Mapping[str, str] = {
    "all of": "when all of these are done: {before}",
    "any of": "when each of these that was started is done: {before}",
}


@derivation(Branch)
def paths_part_and_meet(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft for a branch at which paths are started together, or wait for each other."""
    before, after = _ways(branch, account)
    kind = account.reference("kind")
    parting = _of_several(after, _PARTING.get(kind, ""))
    meeting = _of_several(before, _MEETING.get(kind, ""))
    if parting or meeting:
        names = {
            "before": listed(dict.fromkeys(map(account.lexicon.came_from, before))),
            "after": listed(dict.fromkeys(map(account.lexicon.leads_to, after))),
        }
        start = (meeting or "when {before} is done").format_map(names)
        yield _draft(start, (parting or "go on with {after}").format_map(names), account)


def _ways(branch: Branch, account: Account) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What leads to the branch and what follows it; nothing at all while one of the two is missing."""
    graph = account.lexicon.survey.graphs.get(workflow_of(branch.id))
    before, after = (graph.before.get(branch.id, ()), graph.after.get(branch.id, ())) if graph else ((), ())
    return (before, after) if before and after else ((), ())


def _of_several(ways: tuple[str, ...], words: str) -> str:
    return words if len(ways) > 1 else ""


def _draft(start: str, act: str, account: Account) -> Draft:
    place = account.own
    return Draft(
        text=sentence(f"{start}, the Solution shall {act}"),
        fit=sentence(f"{place['trial']}, {start}, {place['case']} takes this way: {act}"),
        facts=("kind",),
    )
