"""What is open: the things IT would have to guess, and the questions that have an owner and a date."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from backbrief.domain.answer import Sides, Unknown
from backbrief.domain.design import Record
from backbrief.domain.fact import Fact, Level, answers_of, facts_of
from backbrief.domain.finding import Finding, Severity
from backbrief.flow.survey import Survey
from backbrief.render.contents.anchor import link
from backbrief.render.counts import headline
from backbrief.render.document import Block, Heading, Paragraph, Table, Words

MOST_QUESTIONS = 2000
"""More questions than this are counted in a brief, not listed."""

ASKED = ("About", "Question", "Asked", "By")


def open_points(survey: Survey, findings: Sequence[Finding]) -> Iterator[Block]:
    """The headline number, each guess as the question that closes it, and every open question."""
    guesses = [finding for finding in findings if finding.severity is Severity.GUESS]
    yield Heading("What is open", 1, "open")
    yield Paragraph(headline(len(guesses)), "lead")
    if guesses:
        yield by_level(guesses)
    yield from _asked(survey)
    yield from _guesses(survey, guesses)


def by_level(guesses: Sequence[Finding]) -> Paragraph:
    """How many guesses are left at each level."""
    levels = Counter(finding.level for finding in guesses)
    return Paragraph("; ".join(f"{levels[level]} at level {int(level)}, {level.title}" for level in Level))


def _guesses(survey: Survey, guesses: Sequence[Finding]) -> Iterator[Block]:
    if not guesses:
        return
    yield Heading("What IT would have to guess", 2, "guesses")
    if len(guesses) > MOST_QUESTIONS:
        yield from _counted(survey, guesses)
        return
    groups = groupby(guesses, key=lambda finding: finding.record)
    rows = tuple(row for record, group in groups for row in _rows(link(survey, record), group))
    yield Table("Guesses, weakest link first", ("About", "Question", "Ask the", "Level"), rows)


def _rows(about: Words, group: Iterable[Finding]) -> Iterator[tuple[Words, ...]]:
    """One row for each question; what they are about stands before the first only."""
    for finding in group:
        yield (about, finding.question, finding.asked.value, str(int(finding.level)))
        about = ""


def _counted(survey: Survey, guesses: Sequence[Finding]) -> Iterator[Block]:
    """So many questions are no reading matter: how many there are at each record, and the first of them."""
    yield Paragraph(f"More than {MOST_QUESTIONS:,} questions are open, so they are counted here, not listed.", "note")
    counts = Counter(finding.record for finding in guesses)
    first = {finding.record: finding.question for finding in reversed(guesses)}
    rows = tuple((link(survey, record), str(count), first[record]) for record, count in counts.items())
    yield Table("Guesses by what they are about", ("About", "Guesses", "First question"), rows)


def _asked(survey: Survey) -> Iterator[Block]:
    if rows := asked(survey):
        yield Heading("Questions that are being asked", 2, "questions")
        yield Table("Open questions with owner and date", ASKED, rows)


def asked(survey: Survey) -> tuple[tuple[Words, ...], ...]:
    """Each question that somebody is asked, under the columns `ASKED`."""
    return tuple(
        (link(survey, record.id), fact.question(survey.names(record)), unknown.ask, unknown.by)
        for record in survey.records.values()
        for fact, unknown in _unknowns(record)
    )


def _unknowns(record: Record) -> Iterator[tuple[Fact, Unknown]]:
    subject: type = type(record)
    for fact, answer in zip(facts_of(subject), answers_of(subject)(record), strict=True):
        for said in (answer.sender, answer.receiver) if isinstance(answer, Sides) else (answer,):
            if isinstance(said, Unknown):
                yield fact, said
