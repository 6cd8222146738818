"""What is missing where it is needed, and why."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.domain.step import Step
from backbrief.flow.continuity import Continuity
from backbrief.flow.gap import Strength
from backbrief.flow.survey import Survey
from tests.flow.office import CLAIM, creates, item, looks_at, office, step, transfer
from tests.flow.walking import Block, Drawing, State, Walk

PIECES = ("amount", "date", "reason")
Path = tuple[Step | Block, ...]


@st.composite
def paths(draw: st.DrawFn, *, roles: int, makers: int, kinds: tuple[str, ...]) -> Path:
    """Blocks inside blocks of steps that look at and create parts of a claim, with so many makers of each part."""
    made = dict.fromkeys(PIECES, 0)
    count = iter(range(1000))

    def one_step() -> Step:
        wanted = draw(st.sets(st.sampled_from(PIECES), max_size=2))
        created = [piece for piece in PIECES if made[piece] < makers and draw(st.booleans())]
        for piece in created:
            made[piece] += 1
        uses = [creates("claim", *created)] if created else []
        uses += [looks_at("claim", *sorted(wanted))] if wanted else []
        return step(f"s{next(count)}", f"r{draw(st.integers(1, roles))}", *uses)

    def path(depth: int) -> Path:
        parts = draw(st.lists(st.booleans(), min_size=0 if depth < 2 else 1, max_size=3))
        return tuple(block(depth - 1) if nested and depth else one_step() for nested in parts)

    def block(depth: int) -> Block:
        kind = draw(st.sampled_from(kinds))
        return Block(kind, tuple(path(depth) for _ in range(draw(st.integers(2, 3)))))

    return path(2)


@st.composite
def walked(draw: st.DrawFn, *, roles: int, makers: int, kinds: tuple[str, ...]) -> tuple[Survey, Walk]:
    """A design with packets drawn for each of its transfers, and every way through it."""
    path = draw(paths(roles=roles, makers=makers, kinds=kinds))
    records = Drawing().draw(path)
    packets = {}
    for each in Survey(office(*records)).transfers.values():
        parts = draw(st.frozensets(st.sampled_from(PIECES)))
        packets[each.sender, each.receiver] = parts
        records += [transfer(each.sender, each.receiver, item("claim", *sorted(parts)))] if parts else []
    walk = Walk(packets)
    walk.through(path, {State()})
    return Survey(office(*records)), walk


def reported(found: Continuity) -> dict[tuple[str, str], tuple[str, Strength]]:
    """What is reported to be missing, by step and piece: the cause and the strength."""
    causes = {"never made": found.never_made, "not carried": found.not_carried, "ended": found.ended_before_use}
    return {(gap.at, gap.attribute): (cause, gap.strength) for cause, gaps in causes.items() for gap in gaps}


def expected(walk: Walk) -> dict[tuple[str, str], tuple[str, Strength]]:
    """What is missing on some way, by step and piece: the cause and the strength."""
    found = {}
    for (step_id, piece), seen in walk.needs().items():
        if not all(piece in each.held for each in seen):
            never = not any(piece in each.held for each in seen)
            made = (any if never else all)(piece in each.made for each in seen)
            found[step_id, piece] = (
                "not carried" if made else "never made",
                Strength.STRONG if never else Strength.WEAK,
            )
    return found


@given(walked(roles=2, makers=1, kinds=("one of",)))
@settings(max_examples=300, deadline=None)
def test_what_is_missing_is_what_is_missing_on_some_way_through_the_work(drawn: tuple[Survey, Walk]) -> None:
    survey, walk = drawn

    found = reported(survey.continuities[CLAIM])

    assert found == expected(walk)


@given(walked(roles=4, makers=3, kinds=("one of", "all of")))
@settings(max_examples=300, deadline=None)
def test_nothing_missing_is_overlooked_and_nothing_is_called_missing_everywhere_that_is_not(
    drawn: tuple[Survey, Walk],
) -> None:
    survey, walk = drawn
    truly = expected(walk)

    found = reported(survey.continuities[CLAIM])

    assert truly.keys() <= found.keys()
    strong = {key for key, (_, strength) in found.items() if strength is Strength.STRONG}
    assert strong <= {key for key, (_, strength) in truly.items() if strength is Strength.STRONG}
