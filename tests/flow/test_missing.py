"""What is missing where it is needed, and why."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from backbrief.domain.branch import Event
from backbrief.domain.information import System
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.transfer import Transfer
from backbrief.flow.continuity import Continuity
from backbrief.flow.gap import Gap, Strength
from backbrief.flow.survey import Survey
from tests.flow.office import (
    CLAIM,
    at,
    branch,
    creates,
    event,
    flow,
    item,
    looks_at,
    message,
    office,
    outsider,
    step,
    transfer,
    use,
    way,
)
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


@st.composite
def scattered(draw: st.DrawFn) -> tuple[list[object], str, str]:
    """Steps joined at random, loops included, and a sender and receiver among them."""
    names = [f"s{number}" for number in range(draw(st.integers(2, 6)))]
    parts = st.lists(st.sampled_from(PIECES), max_size=2, unique=True)
    records: list[object] = [event("begun"), flow("begun", "s0")]
    for name in names:
        made, wanted = draw(parts), draw(parts)
        uses = [*([creates("claim", *made)] if made else []), *([looks_at("claim", *wanted)] if wanted else [])]
        records.append(step(name, f"r{draw(st.integers(1, 3))}", *uses))
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), min_size=2, max_size=10))
    records += [flow(*pair, name=f"f{number}", answer="yes") for number, pair in enumerate(pairs)]
    for pair in sorted(set(pairs)):
        if carries := draw(parts):
            records.append(transfer(*pair, item("claim", *carries)))
    sender, receiver = draw(st.sampled_from(pairs))
    return records, sender, receiver


@given(scattered(), st.sampled_from(PIECES))
@settings(max_examples=200, deadline=None)
def test_carrying_more_never_makes_anything_missing(drawn: tuple[list[object], str, str], piece: str) -> None:
    records, sender, receiver = drawn
    design = office(*records)
    known = design.find(at(f"{sender}--{receiver}"), Transfer) or transfer(sender, receiver)
    packet = known.packet if isinstance(known.packet, tuple) else ()
    more = design.with_records(replace(known, packet=(*packet, item("claim", piece))))

    before, after = (reported(Survey(each).continuities[CLAIM]) for each in (design, more))

    assert after.keys() <= before.keys()
    strong = {key for key, (_, strength) in after.items() if strength is Strength.STRONG}
    assert strong <= {key for key, (_, strength) in before.items() if strength is Strength.STRONG}


def found_in(*records: object) -> Continuity:
    """What is found in the workflow made of these records."""
    return Survey(office(*records)).continuities[CLAIM]


CHAIN = way("claim arrives > register > check > pay")


def test_what_nobody_makes_is_never_made() -> None:
    found = found_in(event("claim arrives"), step("register", "clerk", looks_at("policy", "number")), CHAIN[:1])

    assert found.never_made == (Gap(at("register"), "information/policy", "number", Strength.STRONG),)


def test_what_the_same_role_made_before_is_in_hand() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")), step("check", "clerk", looks_at("claim", "amount")), CHAIN[1:2]
    )

    assert reported(found) == {}


def test_what_is_made_on_some_paths_only_is_never_made_on_the_others() -> None:
    found = found_in(
        branch("known customer"),
        step("open", "clerk", creates("customer file")),
        step("check", "clerk", looks_at("customer file")),
        way("known customer > open > check"),
        way("known customer > check"),
    )

    assert found.never_made == (Gap(at("check"), "information/customer file", "", Strength.WEAK, (at("open"),)),)


def test_what_a_transfer_leaves_behind_is_not_carried() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount", "date")),
        step("check", "expert", looks_at("claim", "amount", "date")),
        transfer("register", "check", item("claim", "date")),
        CHAIN[1:2],
    )

    assert found.not_carried == (
        Gap(at("check"), "information/claim", "amount", Strength.STRONG, (at("register--check"),)),
    )


def test_a_packet_without_attributes_carries_all_of_them() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount")),
        step("check", "expert", looks_at("claim", "Amount")),
        transfer("register", "check", item("claim")),
        CHAIN[1:2],
    )

    assert reported(found) == {}


def test_what_must_never_go_along_is_not_carried() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        step("check", "expert", looks_at("claim")),
        transfer("register", "check", item("claim", presence="never")),
        CHAIN[1:2],
    )

    assert [gap.where for gap in found.not_carried] == [(at("register--check"),)]


def test_the_transfer_to_blame_is_the_one_whose_sender_had_it() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount")),
        step("check", "expert"),
        step("pay", "cashier", looks_at("claim", "amount")),
        transfer("check", "pay", item("claim", "amount")),
        CHAIN[1:],
    )

    assert [gap.where for gap in found.not_carried] == [(at("register--check"),)]


def test_what_comes_back_to_those_who_had_it_is_still_in_their_hands() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount")),
        step("approve", "manager"),
        step("pay", "clerk", looks_at("claim", "amount")),
        way("register > approve > pay"),
    )

    assert reported(found) == {}


def test_one_of_two_ways_that_does_not_carry_it_is_to_blame() -> None:
    found = found_in(
        branch("amount"),
        step("register", "clerk", creates("claim")),
        step("look", "clerk"),
        step("ask", "clerk"),
        step("pay", "cashier", looks_at("claim")),
        way("register > amount > look > pay"),
        way("amount > ask > pay"),
        transfer("look", "pay", item("claim")),
    )

    assert found.not_carried == (Gap(at("pay"), "information/claim", "", Strength.WEAK, (at("ask--pay"),)),)


def test_packets_to_two_steps_of_one_role_are_kept_apart() -> None:
    found = found_in(
        branch("approved"),
        step("decide", "manager", creates("decision", "amount", "reason")),
        step("pay", "clerk", looks_at("decision", "amount")),
        step("refuse", "clerk", looks_at("decision", "amount")),
        way("decide > approved > pay"),
        way("approved > refuse"),
        transfer("decide", "pay", item("decision", "amount")),
        transfer("decide", "refuse", item("decision", "reason")),
    )

    assert [(gap.at, gap.where) for gap in found.not_carried] == [(at("refuse"), (at("decide--refuse"),))]


def test_both_paths_taken_side_by_side_bring_what_they_make() -> None:
    found = found_in(
        branch("part", "all of"),
        branch("meet", "all of"),
        step("look", "clerk", creates("photo")),
        step("ask", "clerk", creates("statement")),
        step("judge", "clerk", looks_at("photo"), looks_at("statement")),
        way("part > look > meet > judge"),
        way("part > ask > meet"),
    )

    assert reported(found) == {}


def test_steps_of_a_composite_that_begin_together_bring_what_they_all_make() -> None:
    found = found_in(
        step("assess"),
        step("look", "clerk", creates("photo"), inside="assess"),
        step("ask", "clerk", creates("statement"), inside="assess"),
        step("judge", "clerk", looks_at("photo"), looks_at("statement")),
        way("assess > judge"),
    )

    assert reported(found) == {}


def test_a_loop_is_followed_until_nothing_changes() -> None:
    found = found_in(
        event("begun"),
        step("check", "clerk", looks_at("answer")),
        branch("complete"),
        step("ask", "clerk", creates("answer")),
        step("pay", "clerk"),
        way("begun > check > complete > pay"),
        way("complete > ask > check"),
    )

    assert found.never_made == (Gap(at("check"), "information/answer", "", Strength.WEAK, (at("ask"),)),)


def test_a_system_that_holds_it_and_that_the_role_reaches_makes_it_readable() -> None:
    register = System(id="system/register", holds=("information/policy",), reached_by=("role/clerk",))

    found = found_in(register, step("check", "clerk", looks_at("policy", "number")))

    assert reported(found) == {}


def test_a_system_out_of_reach_is_named_where_nobody_carries_it() -> None:
    register = System(id="system/register", holds=("information/policy",))
    empty = System(id="system/archive")

    found = found_in(register, empty, step("check", "clerk", looks_at("policy", "number")))

    assert found.not_carried == (
        Gap(at("check"), "information/policy", "number", Strength.STRONG, ("system/register",)),
    )


def test_what_one_role_reads_in_a_system_can_be_carried_to_another() -> None:
    register = System(id="system/register", holds=("information/policy",), reached_by=("role/clerk",))

    found = found_in(
        register,
        step("register", "clerk"),
        step("check", "expert", looks_at("policy")),
        transfer("register", "check", item("policy")),
        CHAIN[1:2],
    )

    assert reported(found) == {}


def test_a_use_that_says_where_it_is_read_needs_nobody_to_make_it() -> None:
    found = found_in(
        step("check", "clerk", looks_at("policy", source="party/insurer")),
        step("pay", "clerk", looks_at("policy")),
        way("check > pay"),
    )

    assert reported(found) == {}


def test_what_is_used_only_if_known_is_not_missing() -> None:
    assert reported(found_in(step("check", "clerk", looks_at("policy", presence="if known")))) == {}


def test_what_a_step_creates_itself_is_not_missing_there() -> None:
    assert reported(found_in(step("check", "clerk", looks_at("note"), creates("note")))) == {}


def test_what_is_changed_must_be_there() -> None:
    found = found_in(step("check", "clerk", use("changes", "claim", "status")))

    assert [(gap.information, gap.attribute) for gap in found.never_made] == [("information/claim", "")]


def test_a_part_that_is_added_to_what_is_there_is_in_hand_afterwards() -> None:
    found = found_in(
        step("register", "clerk", creates("claim", "amount")),
        step("check", "clerk", use("changes", "claim", "status")),
        step("pay", "clerk", looks_at("claim", "status")),
        CHAIN[1:],
    )

    assert reported(found) == {}


def test_a_decision_needs_what_is_looked_at_in_the_hands_of_the_decider_or_the_sender() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        branch("approved", decider="role/manager", looked_at=("information/claim", "information/limit")),
        branch("valid", looked_at=("information/claim",)),
        way("register > approved > valid"),
    )

    assert reported(found) == {(at("approved"), ""): ("never made", Strength.STRONG)}


def test_a_decision_at_the_beginning_has_nothing_in_hand() -> None:
    found = found_in(event("begun"), branch("valid", looked_at=("information/claim",)), way("begun > valid"))

    assert [gap.at for gap in found.never_made] == [at("valid")]


def test_a_packet_from_a_party_makes_what_it_carries() -> None:
    found = found_in(
        outsider("customer"),
        event("claim arrives"),
        step("register", "clerk", looks_at("claim", "amount"), looks_at("photo")),
        CHAIN[:1],
        message("party/customer", "claim arrives"),
        transfer("party/customer", "register", item("claim")),
    )

    assert reported(found) == {(at("register"), ""): ("never made", Strength.STRONG)}


def test_somebody_outside_makes_what_they_send_along_the_flow() -> None:
    found = found_in(
        outsider("garage"),
        Role(id="role/mechanic", party="party/garage"),
        step("repair", "mechanic"),
        step("check", "clerk", looks_at("invoice")),
        step("pay", "cashier", looks_at("invoice")),
        way("repair > check > pay"),
        transfer("repair", "check", item("invoice")),
    )

    assert found.not_carried == (Gap(at("pay"), "information/invoice", "", Strength.STRONG, (at("check--pay"),)),)


def test_a_message_between_two_pools_brings_its_packet_and_no_more() -> None:
    found = found_in(
        event("claim arrives"),
        step("register", "clerk", creates("claim"), creates("note")),
        CHAIN[:1],
        step("assess", "expert", looks_at("claim"), looks_at("note")),
        step("report", "expert"),
        way("assess > report"),
        message("register", "assess"),
        transfer("register", "assess", item("claim")),
    )

    assert found.not_carried == (Gap(at("assess"), "information/note", "", Strength.STRONG, (at("register--assess"),)),)


def test_a_message_from_somebody_inside_who_does_no_step_brings_nothing() -> None:
    found = found_in(
        Event(id=at("told"), kind="message", role="role/manager"),
        step("assess", "expert", looks_at("claim")),
        message("told", "assess"),
        transfer("told", "assess", item("claim")),
    )

    assert [gap.at for gap in found.never_made] == [at("assess")]


def test_where_somebody_is_not_named_everything_goes_along() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        step("check"),
        step("pay", "cashier", looks_at("claim")),
        CHAIN[1:],
    )

    assert reported(found) == {}


def test_out_of_the_middle_of_a_step_what_it_makes_may_not_be_there() -> None:
    found = found_in(
        step("assess", "expert", looks_at("claim"), creates("report")),
        event("too late", "time", at="assess"),
        step("remind", "expert", looks_at("report")),
        way("too late > remind"),
    )

    assert [(gap.at, gap.strength) for gap in found.never_made] == [
        (at("assess"), Strength.STRONG),
        (at("remind"), Strength.WEAK),
    ]


def test_what_is_made_anywhere_is_in_hand_where_something_is_answered_at_any_time() -> None:
    found = found_in(
        event("claim arrives"),
        step("register", "clerk", creates("claim")),
        CHAIN[:1],
        event("customer withdraws", "message"),
        step("close", "archivist", looks_at("claim"), looks_at("letter")),
        way("customer withdraws > close"),
    )

    assert reported(found) == {(at("close"), ""): ("never made", Strength.STRONG)}


def test_what_is_ended_is_not_there_to_be_used() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        step("check", "clerk", use("ends", "claim")),
        step("pay", "clerk", looks_at("claim")),
        CHAIN[1:],
    )

    assert found.ended_before_use == (Gap(at("pay"), "information/claim", "", Strength.STRONG, (at("check"),)),)


def test_what_is_ended_and_made_again_is_there() -> None:
    found = found_in(
        step("register", "clerk", creates("claim")),
        step("check", "clerk", use("ends", "claim"), creates("claim")),
        step("pay", "clerk", looks_at("claim")),
        CHAIN[1:],
    )

    assert [gap.at for gap in found.ended_before_use] == [at("pay")]


def test_what_is_ended_once_more_is_ended_twice() -> None:
    found = found_in(
        branch("valid"),
        step("register", "clerk", creates("claim")),
        step("check", "clerk", use("ends", "claim")),
        step("close", "clerk", use("ends", "claim")),
        way("register > valid > check > close"),
        way("valid > close"),
    )

    assert found.ended_twice == (Gap(at("close"), "information/claim", "", Strength.WEAK, (at("check"), at("close"))),)


def test_a_step_that_no_case_comes_to_is_left_out() -> None:
    found = found_in(
        event("begun"),
        step("pay", "clerk"),
        way("begun > pay"),
        step("forgotten", "clerk", looks_at("claim")),
        way("forgotten > pay"),
    )

    assert reported(found) == {}
