"""What binds the work from outside, and what technology leaves alone."""

from collections.abc import Iterator

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.line import Line, worded
from backbrief.domain.workflow import Workflow

_LINES = (
    Line(
        "laws",
        "the Solution shall keep {workflow} within these laws and contracts: {said}",
        "for each law that is named, the owner of {workflow} confirms 10 of 10 trial cases: {said}",
    ),
    Line(
        "rights",
        "when a person asks for data that {workflow} holds on this person, the Solution shall serve this right: {said}",
        "in 10 of 10 trial requests, the person is served as stated: {said}",
    ),
    Line(
        "never_recorded",
        "the Solution shall not record these in {workflow}: {said}",
        "in 100 records of {workflow}, a reader finds none of these: {said}",
    ),
    Line(
        "kept_by_hand",
        "the Solution shall leave to people in {workflow} what is kept by hand: {said}",
        "{trial}, a person does this in {workflow} and nothing happens by itself: {said}",
    ),
    Line(
        "out_of_scope",
        "when a case arrives that {workflow} leaves out, the Solution shall let the person at work end the case:"
        " {said}",
        "{trial} that are left out, the person at work can end the case: {said}",
    ),
    Line(
        "messages",
        "the Solution shall keep messages to customers in {workflow} to this rule: {said}",
        "for 10 customers over 1 month, the messages keep to this rule: {said}",
    ),
)


@derivation(Workflow)
def bounds_are_kept(workflow: Workflow, account: Account) -> Iterator[Draft]:
    """A draft each for laws, rights, what is never recorded, what stays by hand, the scope and the messages."""
    yield from worded(_LINES, account)
