"""Import what IT said back: what is new in it, and all backbriefs after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backbrief.app.actions.derive_requirements import derive_requirements
from backbrief.app.ports import DesignStore
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.requirement import Requirement, label_of
from backbrief.formats.reqif.read_answers import ReqifAnswer, read_answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What IT returned: one sentence for each news, and the backbriefs to keep."""

    news: tuple[str, ...]
    backbriefs: Mapping[int, Backbrief]


def import_backbriefs(store: DesignStore, content: bytes, *, name: str) -> Returned:
    """The backbriefs of a ReqIF file laid over those that are kept; nothing is written. Raises Refused."""
    derived = derive_requirements(store.read(), store.numbers())
    requirements = {each.number: each for each in derived.requirements}
    kept = store.backbriefs()
    said = {number: _backbrief(answer) for number, answer in read_answers(content, name=name).items()}
    fresh = {number: each for number, each in said.items() if each != kept.get(number) and _says_something(each)}
    news = (line for number, each in fresh.items() for line in _news(each, requirements.get(number)))
    return Returned(news=tuple(news), backbriefs={**kept, **fresh})


def _backbrief(answer: ReqifAnswer) -> Backbrief:
    return Backbrief(
        number=answer.number,
        status=answer.status,
        restatement=answer.restatement,
        comment=answer.comment,
        revision=answer.revision,
    )


def _says_something(backbrief: Backbrief) -> bool:
    """False for a requirement that came back as it was sent."""
    return bool(backbrief.restatement or backbrief.comment or backbrief.status not in ("", "sent"))


def _news(backbrief: Backbrief, requirement: Requirement | None) -> Iterator[str]:
    label = label_of(backbrief.number)
    if requirement is None:
        yield f"{label} is answered, and the design has no such requirement any more"
        return
    yield f"{label} {backbrief.status or 'commented'}: {backbrief.restatement or backbrief.comment}".rstrip(": ")
    if not backbrief.is_about(requirement.fingerprint):
        yield f"{label} has changed since IT read it; ask IT to read it again"
