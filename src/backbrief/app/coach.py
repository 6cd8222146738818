"""The coach: which question comes next, whom it is put to, and how many guesses its answer removes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from backbrief.check.completeness import BLANK, NOBODY_TO_ASK, blanks
from backbrief.domain.design import SUBJECTS
from backbrief.domain.fact import Asked, Fact, Level, fact_of, facts_of
from backbrief.domain.finding import Finding
from backbrief.domain.identity import workflow_of
from backbrief.domain.part import Parts
from backbrief.flow.survey import Survey

ONCE_FOR_ALL = 3
"""From this many blanks of one fact on, it is first asked once for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to one person.

    `key` names it for ever: record, fact, the path inside the answer and the side that is asked. `removes` is how many
    guesses a stated answer takes away; `about` is what the question is about, in the words of the design.
    """

    key: str
    record: str
    fact: Fact
    path: str
    text: str
    about: str
    asked: Asked
    level: Level
    removes: int


def questions(
    survey: Survey, *, skipped: Collection[str] = (), among: Iterable[Finding] | None = None
) -> list[Question]:
    """What is still to be asked: level by level, and in each level what removes most guesses first.

    Where the findings are known already, `among` them alone is asked, be it all or some.
    """
    known = blanks(survey) if among is None else among
    findings = [each for each in known if each.rule in (BLANK, NOBODY_TO_ASK)]
    asked = [*_once_for_all(survey, findings), *_one_by_one(survey, findings)]
    open_questions = [each for each in asked if each.key not in skipped]
    first = {each.level: index for index, each in enumerate(reversed(open_questions))}
    return sorted(open_questions, key=lambda each: (each.level, -each.removes, first[each.level]))


def _once_for_all(survey: Survey, findings: Iterable[Finding]) -> Iterator[Question]:
    """Facts that may hold everywhere and are blank at several records are asked once first."""
    for (scope, word, name), same in _that_may_hold_everywhere(survey, findings).items():
        if len(same) >= ONCE_FOR_ALL:
            yield _shared_question(f"{scope}defaults/{word}", word, name, same)


def _that_may_hold_everywhere(
    survey: Survey, findings: Iterable[Finding]
) -> Mapping[tuple[str, str, str], list[Finding]]:
    """The blanks of facts that can be stated once for all, by where they would be stated, subject and fact."""
    blank: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        subject: type = type(survey.records[finding.record])
        if finding.rule == BLANK and not finding.part and fact_of(subject, finding.fact).inherits:
            blank[_scope(finding.record), subject.word, finding.fact].append(finding)  # type: ignore[attr-defined]
    return blank


def _scope(record: str) -> str:
    """Where an answer for all would stand: in the workflow of a record, or in the design for what lies in none."""
    return f"{workflow_of(record)}/" if record.startswith("workflow/") else ""


def _shared_question(place: str, word: str, name: str, same: list[Finding]) -> Question:
    subject: type = SUBJECTS[word]
    fact = fact_of(subject, name)
    anyone = {"name": f"each {word}", "sender": "whoever hands over", "receiver": "whoever takes over"}
    return Question(
        key=f"{place}#{name}",
        record=place,
        fact=fact,
        path="",
        text=fact.question(anyone),
        about=f"what holds at every {word} unless said otherwise ({len(same)} are open)",
        asked=fact.asked,
        level=fact.level,
        removes=len(same),
    )


def _one_by_one(survey: Survey, findings: Iterable[Finding]) -> Iterator[Question]:
    """One question for each blank; a blank inside an answer that many inherit is one blank, where it is stated."""
    found: dict[str, Question] = {}
    for finding in findings:
        for question in _asked_about(survey, finding):
            known = found.get(question.key)
            found[question.key] = replace(known, removes=known.removes + 1) if known else question
    yield from found.values()


def _asked_about(survey: Survey, finding: Finding) -> Iterator[Question]:
    record = survey.records[finding.record]
    subject: type = type(record)
    fact = _inner_fact(fact_of(subject, finding.fact), finding.part)
    home = survey.origin(finding.record, finding.fact)
    about = f"{type(record).word} {survey.title(record)}" if not home else f"what holds at every {type(record).word}"
    stated = finding._replace(record=home or finding.record)
    return (_question(stated, fact, about, side) for side in _sides(fact, finding))


def _question(finding: Finding, fact: Fact, about: str, side: str) -> Question:
    path = ".".join(part for part in (finding.part, side) if part)
    return Question(
        key=f"{finding.record}#{finding.fact}{'.' if path else ''}{path}",
        record=finding.record,
        fact=fact,
        path=path,
        text=finding.question,
        about=about,
        asked=Asked(side) if side else finding.asked,
        level=finding.level,
        removes=1,
    )


def _sides(fact: Fact, finding: Finding) -> tuple[str, ...]:
    """A fact that both sides have to state is asked of each alone, and of neither in front of the other."""
    if fact.two_sided and not finding.part:
        return (Asked.SENDER.value, Asked.RECEIVER.value)
    return ("",)


def _inner_fact(fact: Fact, path: str) -> Fact:
    for key in path.split(".") if path else ():
        if isinstance(fact.kind, Parts):
            inner = {each.name: each for each in facts_of(fact.kind.part)}
            fact = inner.get(key, fact)
    return fact
