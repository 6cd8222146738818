"""The ways in which something comes into a design or beside it: each brings one thing more, named by its number."""

import secrets
from contextlib import suppress
from uuid import UUID

from backbrief.app.actions.remove_record import remove_record
from backbrief.app.self_test import PAIRS, STANDPOINTS
from backbrief.diff.compare import apply, diff
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design
from backbrief.domain.information import Information
from backbrief.domain.party import Role
from backbrief.domain.step import Step
from backbrief.domain.workflow import Workflow
from backbrief.web.frame.local_person import local_person
from backbrief.web.store.answers import add_backbriefs
from backbrief.web.store.kept import KeptDesign
from backbrief.web.store.models import Comment, SelfTestAnswer
from backbrief.web.store.opening import Opened, opened
from backbrief.web.store.self_tests import ask
from backbrief.web.store.write import Act, Conflict, write
from benchmarks.one_browser import STEP, named, number_in, taken

COUNT = "Count to "


def by_pasted_list(design: UUID, version: int, number: int) -> bool:
    """By a list of one step that is pasted into the outline."""
    told = {"list": named(number), "confirm": "yes", "after": STEP, "seen": version}
    return _only_the_last_stays(design, taken(f"/d/{design}/w/claim/paste/", told))


def by_entry(design: UUID, version: int, number: int) -> bool:
    """By an entry that is added to the dictionary."""
    return _only_the_last_stays(
        design, taken(f"/d/{design}/dictionary/role/add/", {"name": named(number), "seen": version})
    )


def by_map(design: UUID, version: int, number: int) -> bool:
    """By a customer who is added to the outside-in map."""
    told = {"add": "party", "name": named(number), "seen": version}
    return _only_the_last_stays(design, taken(f"/d/{design}/map/add/", told))


def by_workflow(design: UUID, version: int, number: int) -> bool:
    """By a workflow that is begun."""
    return _only_the_last_stays(design, taken(f"/d/{design}/w/", {"name": named(number), "seen": version}))


def by_story(design: UUID, version: int, number: int) -> bool:
    """By a story that is told to the coach."""
    told = {"work": named(number), "told": "Look at it", "seen": version}
    return _only_the_last_stays(design, taken(f"/d/{design}/ask/story/", told))


def last_added(now: Opened) -> int:
    """The largest number among the names of a design."""
    names = (now.design.name_of(each) for each in now.design.records)
    return max((number_in(each) for each in names if each.startswith(COUNT)), default=0)


def blank_information(edits: int) -> Design:
    """As much information as there will be edits, none of it defined."""
    some = (Information(id=f"information/{each}", name=f"Paper {each}") for each in range(1, edits + 1))
    return Design().with_records(*some)


def by_pasted_answers(design: UUID, version: int, number: int) -> bool:
    """By a row of answers that is pasted into the grid of questions."""
    row = f"information/{number}#definition\t1\t\t\t\tWhat is called so"
    return taken(f"/d/{design}/questions/paste/", {"block": row, "keep": "yes", "seen": version})


def defined(now: Opened) -> int:
    """How much of the information is defined."""
    return sum(isinstance(each.definition, str) for each in now.design.of(Information))


def one_role(edits: int) -> Design:
    """A step that names the role that counts."""
    role = Role(id="role/count-to-0", name=named(0))
    return Design().with_records(role, Workflow(id="workflow/claim"), Step(id=STEP, role=role.id))


def all_roles(edits: int) -> Design:
    """A step that names the first of as many roles as there will be edits, and one more."""
    roles = (Role(id=f"role/count-to-{each}", name=named(each)) for each in range(edits + 1))
    return Design().with_records(*roles, Workflow(id="workflow/claim"), Step(id=STEP, role="role/count-to-0"))


def by_splitting(design: UUID, version: int, number: int) -> bool:
    """By splitting the role, so that the step names the second one."""
    told = {"name": named(number), "place": "0", "seen": version}
    return taken(f"/d/{design}/dictionary/split/role/count-to-{number - 1}", told)


def by_merging(design: UUID, version: int, number: int) -> bool:
    """By making one of two roles, so that the step names the one that stays."""
    told = {"kept": f"role/count-to-{number}", "gone": f"role/count-to-{number - 1}", "seen": version}
    return taken(f"/d/{design}/dictionary/merge/", told)


def number_of_the_role(now: Opened) -> int:
    """The number of the role that the step names."""
    step = now.design.find(STEP, Step)
    return int(str(step.role if step else "").rpartition("-")[2])


def by_removing(design: UUID, version: int, number: int) -> bool:
    """By removing one more role."""
    return taken(f"/d/{design}/remove/role/count-to-{number}", {"seen": version})


def removed(now: Opened) -> int:
    """How many roles are gone; all were there but the one that the step names."""
    return number_in(now.name) + 1 - len(now.design.of(Role))


def by_comment(design: UUID, version: int, number: int) -> bool:
    """By a comment, which stands beside every other."""
    return taken(f"/d/{design}/comments/at/{STEP}", {"text": f"Said {version}.{number}"})


def comments(now: Opened) -> int:
    """How many comments there are."""
    return Comment.objects.filter(design=now.id).count()


def by_self_test(design: UUID, version: int, number: int) -> bool:
    """By the answers of one more person to the self-test."""
    _, token = ask(opened(design), local_person(), for_whom="Somebody")
    return taken(f"/self-test/{token}/", {"standpoint": STANDPOINTS[0][0], PAIRS[0].key: "3"})


def self_tests(now: Opened) -> int:
    """How many people have answered."""
    return SelfTestAnswer.objects.filter(design=now.id, answered_at__isnull=False).count()


def by_backbrief(design: UUID, version: int, number: int) -> bool:
    """By what IT says back of one more requirement."""
    add_backbriefs(design, [Backbrief(number=secrets.randbelow(10**12), status="clear")])
    return True


def backbriefs(now: Opened) -> int:
    """How many requirements IT has spoken of."""
    return len(KeptDesign(now).backbriefs())


def _only_the_last_stays(design: UUID, is_taken: bool) -> bool:  # noqa: FBT001 - handed on
    """Keeps the design small: what counted before goes, unless somebody else is at it."""
    if not is_taken:
        return False
    now = opened(design)
    last, after = last_added(now), now.design
    for each in [record for record in after.records if record != STEP and after.name_of(record).startswith(COUNT)]:
        if each in after.records and number_in(after.name_of(each)) < last:
            after = apply(after, remove_record(after, each))
    act = Act(author=local_person(), via="form", says="Tidied")
    with suppress(Conflict):
        write(design, diff(now.design, after), base=now.version, act=act)
    return True
