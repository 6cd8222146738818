"""Pools and lanes become functions, parties and roles."""

from dataclasses import dataclass, replace

from backbrief.domain.party import Function, Party, Role
from backbrief.formats.bpmn.records.draft import Draft, joined
from backbrief.formats.bpmn.records.plan import Plan
from backbrief.formats.bpmn.survey.found import FoundLane, FoundPool, FoundProcess


@dataclass(frozen=True, slots=True)
class Home:
    """Where a role belongs: the function and the outside party around it, as far as there are any."""

    within: str
    function: str | None = None
    party: str | None = None


def add_people(plan: Plan, draft: Draft) -> None:
    """Records for everybody named in the pools and lanes of a workflow; each pool and lane then knows its record."""
    ours = max(plan.processes, key=lambda process: len(process.nodes), default=None)
    opened = _open_pools(plan, ours)
    for pool in plan.pools:
        if _pool_name(pool) is None:
            draft.remarks.count("a pool has no name: whose work is it?", place=pool.id)
        if pool.process:
            _add_open_pool(pool, pool.process, draft, is_ours=pool.process is ours)
        else:
            _add_party(pool, draft)
            role_of_pool(pool, draft)
    _add_lanes_without_pool(plan, opened, draft)
    _say_who_is_outside(plan, ours, draft)


def role_of_pool(pool: FoundPool, draft: Draft) -> str:
    """The role that stands for the whole pool; it comes into being when it is needed."""
    if pool.record.startswith("party/"):
        return _role(pool, Home(within=pool.record, party=pool.record), draft)
    return _role(pool, Home(within=pool.record, function=pool.record), draft)


def role_of_lane(lane: FoundLane, draft: Draft) -> str:
    """The role of a lane; for one that contains lanes, a role of the same name for what lies beside these."""
    function = draft.records.get(lane.record)
    if not isinstance(function, Function):
        return lane.record
    return _role(lane, Home(within=lane.record, function=lane.record, party=draft.party_of.get(lane.record)), draft)


def _open_pools(plan: Plan, ours: FoundProcess | None) -> set[FoundProcess]:
    """The processes that a pool lets us look into; a pool with an empty process or another's is a closed one."""
    filled = {process for process in plan.processes if process.nodes or process is ours}
    opened: set[FoundProcess] = set()
    for pool in plan.pools:
        if pool.process in opened or pool.process not in filled:
            pool.process = None
        else:
            opened.add(pool.process)
    return opened


def _add_party(pool: FoundPool, draft: Draft) -> None:
    pool.record = draft.identities.id_of("party", name=_pool_name(pool), unnamed=pool.id, stated=pool.stated)
    draft.add(Party(id=pool.record, name=_pool_name(pool), notes=joined(pool.notes)))


def _add_open_pool(pool: FoundPool, process: FoundProcess, draft: Draft, *, is_ours: bool) -> None:
    if is_ours:
        pool.record = draft.identities.id_of("function", name=_pool_name(pool), unnamed=pool.id, stated=pool.stated)
        draft.add(Function(id=pool.record, name=_pool_name(pool), notes=joined(pool.notes)))
        home = Home(within=pool.record, function=pool.record)
    else:
        _add_party(pool, draft)
        home = Home(within=pool.record, party=pool.record)
    if process.lanes:
        _add_lanes(process.lanes, home, draft)
    else:
        role_of_pool(pool, draft)


def _add_lanes(lanes: list[FoundLane], home: Home, draft: Draft) -> None:
    for lane in lanes:
        if not lane.lanes:
            lane.record = _role(lane, home, draft)
            continue
        lane.record = draft.identities.id_of(
            "function", name=lane.name, unnamed=lane.id, within=home.within, stated=lane.stated
        )
        draft.add(Function(id=lane.record, name=lane.name, inside=home.function, notes=joined(lane.notes)))
        if home.party:
            draft.party_of[lane.record] = home.party
        _add_lanes(lane.lanes, replace(home, within=lane.record, function=lane.record), draft)


def _add_lanes_without_pool(plan: Plan, opened: set[FoundProcess], draft: Draft) -> None:
    for process in plan.processes:
        if process not in opened:
            _add_lanes(process.lanes, Home(within=plan.id), draft)


def _role(found: FoundLane | FoundPool, home: Home, draft: Draft) -> str:
    name = _pool_name(found) if isinstance(found, FoundPool) else found.name
    role_id = draft.identities.id_of("role", name=name, unnamed=found.id, within=home.within, stated=found.stated)
    if role_id not in draft.records:
        notes = joined(found.notes) if isinstance(found, FoundLane) else None
        draft.add(Role(id=role_id, name=name, function=home.function, party=home.party, notes=notes))
    return role_id


def _pool_name(pool: FoundPool) -> str | None:
    return pool.name or (pool.process.name if pool.process else None)


def _say_who_is_outside(plan: Plan, ours: FoundProcess | None, draft: Draft) -> None:
    outside = _pools_outside(plan, ours)
    if ours is None or not outside:
        return
    inside: FoundPool | FoundProcess = next((pool for pool in plan.pools if pool.process is ours), ours)
    draft.remarks.say(
        f"'{_called(inside)}' has the most steps and is taken as our own; "
        f"{', '.join(repr(_called(pool)) for pool in outside)} as outside. "
        "If that is wrong, put it right at the party and its roles.",
        place=inside.id,
    )


def _pools_outside(plan: Plan, ours: FoundProcess | None) -> list[FoundPool]:
    return [pool for pool in plan.pools if pool.process and pool.process is not ours]


def _called(found: FoundPool | FoundProcess) -> str:
    return (_pool_name(found) if isinstance(found, FoundPool) else found.name) or found.id
