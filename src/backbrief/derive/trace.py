"""Why a requirement exists: the chains from it up to a customer, as ids and in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from backbrief.derive.lexicon import Lexicon
from backbrief.derive.places import ids
from backbrief.derive.sentence import listed, quoted, sentence
from backbrief.domain.fact import fact_of
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Party
from backbrief.domain.requirement import Requirement
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey


class Chain(NamedTuple):
    """One way from a requirement up to a customer, by ids; empty from where it ends too early.

    `facts` are the names of the facts stated at `record`; `place` is the step, transfer or branch in the workflow by
    which a record that lies outside, such as information, comes to be needed.
    """

    record: str
    facts: tuple[str, ...]
    place: str = ""
    workflow: str = ""
    strategy: str = ""
    outcome: str = ""
    customer: str = ""


@dataclass(frozen=True)
class Tracing:
    """Follows the requirements of one design upwards."""

    survey: Survey

    def chains(self, requirement: Requirement) -> tuple[Chain, ...]:
        """Every chain of the requirement, in the order of its traces; never none."""
        return tuple(chain for trace in requirement.traces for chain in self._upwards(Chain(trace.record, trace.facts)))

    def why(self, chain: Chain) -> str:
        """The chain as a sentence, from the customer down to the statement; what is missing is said to be missing."""
        return sentence("; ".join([*self._aim(chain), *self._reason(chain)]))

    def reason(self, chain: Chain) -> str:
        """The end of the chain inside its workflow as a sentence: what needs the statement, and what is stated."""
        return sentence("; ".join(self._reason(chain)))

    def aims(self, workflow: str) -> tuple[str, ...]:
        """What a workflow is for, as sentences from the customer down to it."""
        chains = self._upwards(Chain(workflow, ()))
        return tuple(dict.fromkeys(sentence("; ".join(self._aim(chain))) for chain in chains))

    def _aim(self, chain: Chain) -> list[str]:
        name = self._lexicon.called
        ends = {
            f"{name(chain.customer)} wants {self._name(chain.outcome)}": chain.customer,
            f"the strategy for that is {self._name(chain.strategy)}": chain.strategy,
            f"{name(chain.workflow)} carries it out": chain.workflow,
        }
        told = [words for words, holds in ends.items() if holds]
        return told if chain.customer else ["no customer is reached yet", *told]

    def _reason(self, chain: Chain) -> list[str]:
        name = self._lexicon.called
        needs = [f"{name(chain.place)} needs {name(chain.record)}"] if chain.place not in ("", chain.record) else []
        subject: type = type(self.survey.records[chain.record])
        labels = (fact_of(subject, fact).label.lower() for fact in chain.facts)
        return [*needs, f"{name(chain.record)} states: {listed(labels)}"]

    def _upwards(self, chain: Chain) -> Iterator[Chain]:
        for place, workflow in self._homes(chain.record) or (("", ""),):
            for strategy, outcome in self._aims(workflow):
                yield chain._replace(
                    place=place,
                    workflow=workflow,
                    strategy=strategy,
                    outcome=outcome,
                    customer=self._customer(outcome),
                )

    def _homes(self, record: str) -> tuple[tuple[str, str], ...]:
        """The places that need a record, each with its workflow."""
        home = workflow_of(record)
        if home in self.survey.records and home.startswith("workflow/"):
            return ((record, home),)
        return tuple((place, workflow_of(place)) for place in self._lexicon.places.of(record))

    def _aims(self, workflow: str) -> Iterator[tuple[str, str]]:
        """The strategies that a workflow carries out, each with the outcomes that it brings."""
        for strategy in self._strategies(workflow) or ("",):
            yield from ((strategy, outcome) for outcome in self._outcomes(strategy) or ("",))

    def _strategies(self, workflow: str) -> tuple[str, ...]:
        record = self.survey.find(workflow, Workflow)
        return tuple(each for each in ids(record.strategies if record else ()) if self.survey.find(each, Strategy))

    def _outcomes(self, strategy: str) -> tuple[str, ...]:
        record = self.survey.find(strategy, Strategy)
        return tuple(each for each in ids(record.outcomes if record else ()) if self.survey.find(each, Outcome))

    def _customer(self, outcome: str) -> str:
        record = self.survey.find(outcome, Outcome)
        party = self.survey.find(record.customer, Party) if record else None
        return party.id if party else ""

    def _name(self, record: str) -> str:
        return quoted(self._lexicon.name(record).rstrip(" ."))

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self.survey)
