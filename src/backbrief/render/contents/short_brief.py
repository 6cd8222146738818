"""The short brief: what a steering committee decides on, in a handful of pages; those who build read the full one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from backbrief.check.chain import Chain, chains
from backbrief.check.check import guesses, guesses_by_record
from backbrief.derive.derive import Derived
from backbrief.derive.trace import Tracing
from backbrief.domain.answer import said_by_receiver
from backbrief.domain.finding import Finding, Severity
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.domain.transfer import Boundary, Transfer
from backbrief.domain.workflow import Workflow
from backbrief.flow.survey import Survey
from backbrief.render.contents.heading import heading
from backbrief.render.contents.open_points import ASKED, asked, by_level
from backbrief.render.contents.why import aims
from backbrief.render.contents.work import picture
from backbrief.render.counts import counted, headline
from backbrief.render.document import Block, Document, Heading, Paragraph, Table, Words, plain

MOST_ROWS = 12
"""More rows than this are counted, not listed."""
WHOLE = 100
BORDERS = {Boundary.FUNCTION: "between functions", Boundary.COMPANY: "across the company's border"}


def short_brief(survey: Survey, derived: Derived, findings: Sequence[Finding]) -> Document:
    """Why, the work in figures and pictures, its borders and weakest links, and what is open; each thing once."""
    left = guesses(list(findings))
    return Document(
        title=heading("Short brief", survey),
        subtitle=f"{counted(len(derived.requirements), 'requirement')}. {headline(left)}",
        draft=left > 0,
        blocks=tuple(_blocks(survey, derived, findings)),
    )


def _blocks(survey: Survey, derived: Derived, findings: Sequence[Finding]) -> Iterator[Block]:
    found = chains(survey, list(findings))
    works = sorted(survey.of(Workflow), key=lambda each: each.state == "as-is")
    yield Heading("In short", 1, "short")
    yield Paragraph(headline(guesses(list(findings))), "lead")
    yield from _figures(survey, works, derived, findings)
    yield Heading("What for", 2, "why")
    why = aims(survey, found)
    yield replace(why, rows=_without_links(why.rows)) if isinstance(why, Table) else why
    yield from _borders(survey)
    yield from _weakest(survey, found, findings)
    yield from _open(survey, findings)
    yield from _pictures(survey, works, findings)


def _figures(
    survey: Survey, works: Sequence[Workflow], derived: Derived, findings: Sequence[Finding]
) -> Iterator[Block]:
    tracing, left = Tracing(survey), Counter[str]()
    for record, number in guesses_by_record(findings).items():
        left[workflow_of(record)] += number
    needed = Counter(
        workflow for each in derived.requirements for workflow in {chain.workflow for chain in tracing.chains(each)}
    )
    columns = ("Workflow", "State", "Steps", "Transfers", "Across a border", "Requirements", "Guesses")
    rows = tuple(_figures_of(survey, each, (needed[each.id], left[each.id])) for each in works)
    if rows:
        yield Table("The work in figures", columns, rows)
        yield Paragraph("A requirement that several workflows need is counted at each of them.", "note")


def _figures_of(survey: Survey, workflow: Workflow, figures: tuple[int, int]) -> tuple[Words, ...]:
    transfers = survey.transfers_in(workflow.id)
    numbers = (
        len(survey.design.inside(workflow.id, Step)),
        len(transfers),
        sum(each.boundary in BORDERS for each in transfers),
        *figures,
    )
    state = workflow.state if isinstance(workflow.state, str) else "not stated"
    return (survey.title(workflow), state, *map(str, numbers))


def _pictures(survey: Survey, works: Sequence[Workflow], findings: Sequence[Finding]) -> Iterator[Block]:
    """One picture for each workflow; its caption names it, because a picture fills a page of its own."""
    counts = guesses_by_record(findings)
    yield Heading("The work in pictures", 2, "pictures")
    for workflow in works:
        name = (
            f"{survey.title(workflow)}, {workflow.state}" if isinstance(workflow.state, str) else survey.title(workflow)
        )
        drawn = tuple(picture(survey, workflow, counts))
        yield from (replace(each, caption=f"{name}: who does what, and where it changes hands") for each in drawn)
        if not drawn:
            yield Paragraph(f"{name} is too large for a page; `backbrief draw` writes its picture.", "note")


def _borders(survey: Survey) -> Iterator[Block]:
    """The transfers of the work to be that cross a border: here work is lost first."""
    as_is = _as_is(survey)
    crossing = [each for each in survey.transfers.values() if each.boundary in BORDERS]
    far_first = sorted(
        (each for each in crossing if workflow_of(each.id) not in as_is), key=lambda each: -each.boundary
    )
    yield Heading("Transfers across a border", 2, "borders")
    columns = ("From", "To", "What passes", "Border", "Within")
    rows = tuple(_crossing(survey, each) for each in far_first)
    yield from _table("Where work leaves a function or the company", columns, rows)


def _crossing(survey: Survey, transfer: Transfer) -> tuple[Words, ...]:
    names, packet = survey.names(transfer), said_by_receiver(transfer.packet)
    items = packet if isinstance(packet, tuple) else ()
    passing = [each.information for each in items if isinstance(each.information, str)]
    information = dict.fromkeys(map(survey.design.name_of, passing))
    limit = said_by_receiver(transfer.time_limit)
    return (
        names["sender"],
        names["receiver"],
        ", ".join(information) or "not stated",
        BORDERS[transfer.boundary],
        limit if isinstance(limit, str) else "not stated",
    )


def _as_is(survey: Survey) -> set[str]:
    """The workflows that show the work as it is, which nobody builds; none where nothing else is told."""
    works = survey.of(Workflow)
    today = {each.id for each in works if each.state == "as-is"}
    return today if len(today) < len(works) else set()


def _weakest(survey: Survey, found: Sequence[Chain], findings: Sequence[Finding]) -> Iterator[Block]:
    as_is, every = _as_is(survey), [each for chain in found for each in chain.links]
    links = {each.record: each for each in every if each.strength < WHOLE and workflow_of(each.record) not in as_is}
    counts = guesses_by_record(findings)
    first = {each.record: each.question for each in reversed(findings) if each.severity is Severity.GUESS}
    rows = tuple(
        (each.title, f"{each.strength:.0f} of {WHOLE}", str(counts.get(each.record, 0)), first.get(each.record, ""))
        for each in sorted(links.values(), key=lambda each: each.strength)
    )
    yield Heading("Weakest links", 2, "weakest")
    columns = ("Link", "Strength", "Guesses", "First question")
    yield from _table("A chain is as strong as its weakest link", columns, rows)


def _open(survey: Survey, findings: Sequence[Finding]) -> Iterator[Block]:
    left = [each for each in findings if each.severity is Severity.GUESS]
    yield Heading("What is open", 2, "open")
    if left:
        yield by_level(left)
        whom = Counter(each.asked.value for each in left)
        yield Paragraph("To be asked: " + "; ".join(f"the {who}: {number}" for who, number in whom.most_common()))
    yield from _table("Questions with owner and date", ASKED, _without_links(asked(survey)))


def _table(caption: str, columns: tuple[str, ...], rows: tuple[tuple[Words, ...], ...]) -> Iterator[Block]:
    """The first rows, and how many more the full brief holds."""
    if not rows:
        yield Paragraph("There are none.", "note")
        return
    yield Table(caption, columns, rows[:MOST_ROWS])
    if len(rows) > MOST_ROWS:
        yield Paragraph(f"{len(rows) - MOST_ROWS} more stand in the full brief.", "note")


def _without_links(rows: tuple[tuple[Words, ...], ...]) -> tuple[tuple[Words, ...], ...]:
    """The rows in plain words: what they would lead to stands in the full brief only."""
    return tuple(tuple(map(plain, row)) for row in rows)
