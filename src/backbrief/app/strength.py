"""Why a link is as strong as it is: what is stated of what must be stated, and what was counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from backbrief.check.chain import Chain, chains
from backbrief.check.completeness import must_be_stated
from backbrief.check.weakest_first import by_strength
from backbrief.check.weakest_link import WHOLE, Link
from backbrief.domain.finding import Finding
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A link with its figure from 0 to 100 and the sentences that say where the figure comes from."""

    link: Link
    kind: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One chain with all its links explained; `whole` is true when none of them leaves anything open."""

    title: str
    links: tuple[Explained, ...]
    weakest: Explained | None
    rolled: float | None

    @property
    def whole(self) -> bool:
        """True when the chain is as strong as it can be."""
        return self.weakest is None or self.weakest.link.strength >= WHOLE


def strands(survey: Survey, findings: Iterable[Finding]) -> list[Strand]:
    """Every chain from a customer to the transfers, the weakest first."""
    return [_strand(chain, survey) for chain in by_strength(chains(survey, findings))]


def weakest_explained(survey: Survey, findings: Iterable[Finding]) -> tuple[Explained, Chain] | None:
    """The weakest link of all chains and the chain it lies in; None where every link is whole, or there is none."""
    chain = next(iter(by_strength(chains(survey, findings))), None)
    link = chain.weakest if chain else None
    if chain is None or link is None or link.strength >= WHOLE:
        return None
    return explained(link, survey), chain


def explained(link: Link, survey: Survey) -> Explained:
    """Where the strength of a link comes from."""
    record = survey.records[link.record]
    because = [_clarity(link, len(must_be_stated(record)))]
    if isinstance(record, Transfer):
        because.append(_reliability(link))
    return Explained(link=link, kind=type(record).word, because=tuple(because))


def _strand(chain: Chain, survey: Survey) -> Strand:
    weakest = chain.weakest
    return Strand(
        title=chain.title,
        links=tuple(explained(link, survey) for link in chain.links),
        weakest=explained(weakest, survey) if weakest else None,
        rolled=chain.rolled,
    )


def _clarity(link: Link, due: int) -> str:
    clear = round(link.clarity * due / WHOLE)
    return f"Clear: {clear} of {due} things that must be said about it are said ({link.clarity:.0f} of 100)."


def _reliability(link: Link) -> str:
    if link.reliability is None:
        return "Reliable: nobody has counted how many arrive complete and on time, so only clarity counts."
    return f"Reliable: {link.reliability:.0f} of 100 arrive complete, right and on time."
