"""Each answer to a question leads on to its own path, and what goes back does so only so often."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import quoted, sentence, while_
from backbrief.domain.branch import Branch, Flow


@derivation(Flow)
def answer_leads_on(flow: Flow, account: Account) -> Iterator[Draft]:
    """A draft for the way that an answer opens and one for the limit of a loop."""
    yield from _way(flow, account)
    yield from _rounds(flow, account)


def _way(flow: Flow, account: Account) -> Iterator[Draft]:
    branch = account.lexicon.survey.find(flow.source, Branch)
    if branch and isinstance(flow.target, str) and (start := _start(flow, branch, account)):
        target, case = account.lexicon.leads_to(flow.target), account.own["case"]
        yield Draft(
            text=sentence(f"{start}, the Solution shall pass {case} on to {target}"),
            fit=sentence(f"{account.own['trial']}, {start}, {case} is found at {target} and at no other place"),
            facts=tuple(fact for fact in ("answer", "condition", "default") if account.say(fact)),
            anchor="way",
        )


def _start(flow: Flow, branch: Branch, account: Account) -> str:
    question = quoted(branch.name) if isinstance(branch.name, str) else "the question"
    condition = f"{while_(said)}, " if (said := account.say("condition")) else ""
    if answer := account.say("answer"):
        return f"{condition}when the answer to {question} is {quoted(answer)}"
    if flow.default is True:
        return f"when no other way is open after {question}"
    return condition.removesuffix(", ")


def _rounds(flow: Flow, account: Account) -> Iterator[Draft]:
    if limit := account.say("again_at_most"):
        source, target = account.lexicon.came_from(str(flow.source)), account.lexicon.leads_to(str(flow.target))
        yield Draft(
            text=sentence(
                f"when {account.own['case']} goes back from {source} to {target}, the Solution shall count the rounds"
                f" up to this limit: {limit}"
            ),
            fit=sentence(f"{account.own['trial']} sent back from {source} to {target}, the limit holds: {limit}"),
            facts=("again_at_most",),
            anchor="again",
            questions=account.questions("again_at_most"),
        )
