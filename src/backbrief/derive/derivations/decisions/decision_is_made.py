"""A decision is taken by a rule, along a guideline or by judgment, and has an answer when nothing fits."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, draft_of, worded
from backbrief.domain.branch import Branch
from backbrief.domain.requirement import Trace

_HOW = {
    "rule": "answer the question by rule{table}",
    "guideline": "show {decider} the guideline and leave the answer to {decider}{table}",
    "judgment": "leave the answer to the judgment of {decider}{table}",
}
_OPEN = "answer the question in this way: {said}{table}"
_DEFAULT = Line(
    "default",
    "{lead}if no answer or more than one answer to {question} fits, then the Solution shall take this way: {said}",
    "{trial} that fit no answer to {question}, {decider} finds this outcome: {said}",
)


@derivation(Branch)
def decision_is_made(branch: Branch, account: Account) -> Iterator[Draft]:
    """A draft for how the answer is found and one for the answer when nothing fits."""
    if how := account.say("how"):
        yield _made(branch, how, account)
    yield from worded((_DEFAULT,), account)


def _made(branch: Branch, how: str, account: Account) -> Draft:
    act = _HOW.get(how, _OPEN)
    line = Line(
        "how",
        f"when {{question}} is to be decided, the Solution shall {act}",
        "{trial}, the answer to {question} agrees with the answer that {decider} gives by hand",
        also={"table": ", with these tests: {}"},
    )
    draft = draft_of(line, how, account)
    steps = account.lexicon.deciding.get(branch.id, ())
    return Draft(
        text=draft.text,
        fit=draft.fit,
        facts=draft.facts,
        anchor="how",
        questions=draft.questions,
        also=tuple(Trace(record=step, facts=("decision",)) for step in steps),
    )
