"""What the form of the outline may ask for, and which changes that makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backbrief.app.actions.add_answer import add_answer
from backbrief.app.actions.add_branch import add_branch
from backbrief.app.actions.give_role import give_role
from backbrief.app.actions.lead_path import lead_path, rejoin_path
from backbrief.app.actions.make_inner import make_inner
from backbrief.app.actions.make_outer import make_outer
from backbrief.app.actions.move_row import move_down, move_up
from backbrief.app.actions.pass_information import pass_information
from backbrief.app.actions.remove_row import remove_row
from backbrief.app.actions.rename_row import rename_row
from backbrief.app.actions.type_line import type_line
from backbrief.app.text_limit import refuse_too_long
from backbrief.diff.compare import apply
from backbrief.domain.branch import Branch, Flow
from backbrief.domain.change import Added, Change
from backbrief.domain.design import Design
from backbrief.domain.step import Step
from backbrief.formats.format import Refused

Changes = tuple[Change, ...]
TEXT_OF = "text:"
"""Fields of this beginning carry the text of a row, whose id follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What one sending of the form makes: the changes, what the history calls them, and the row to go to."""

    changes: Changes
    says: str
    goes_to: str


_NOTHING = Edit(changes=(), says="", goes_to="")


@dataclass(frozen=True, slots=True)
class _Act:
    changes: Callable[[Design, str, str], Changes]
    says: str
    nothing: str = ""


_ACTS: Mapping[str, _Act] = {
    "type": _Act(lambda design, row, text: type_line(design, text, after=row), "Typed '{text}'"),
    "name": _Act(rename_row, "Said '{row}' anew: '{text}'"),
    "inner": _Act(
        lambda design, row, _: make_inner(design, row), "Made '{row}' inner work", "Nothing above can hold this line."
    ),
    "outer": _Act(
        lambda design, row, _: make_outer(design, row), "Made '{row}' outer work", "This line cannot go further out."
    ),
    "up": _Act(lambda design, row, _: move_up(design, row), "Moved '{row}' up", "This line stands first."),
    "down": _Act(lambda design, row, _: move_down(design, row), "Moved '{row}' down", "This line stands last."),
    "role": _Act(lambda design, row, text: give_role(design, row, role=text), "Gave '{row}' to {text}"),
    "remove": _Act(lambda design, row, _: remove_row(design, row), "Removed '{row}'"),
    "branch": _Act(lambda design, row, text: add_branch(design, text, after=row), "Asked '{text}'"),
    "together": _Act(
        lambda design, row, text: add_branch(design, text, after=row, kind="all of"), "Parted work side by side"
    ),
    "answer": _Act(
        lambda design, row, text: add_answer(design, text, branch=_question_of(design, row)), "Answered '{text}'"
    ),
    "leads": _Act(lambda design, row, text: lead_path(design, row, to=text), "Led '{row}' to '{text}'"),
    "rejoin": _Act(lambda design, row, _: rejoin_path(design, row), "Led '{row}' on with what follows"),
    "passes": _Act(lambda design, row, text: pass_information(design, text, step=row), "Said what passes from '{row}'"),
}


def edit_from(design: Design, form: Mapping[str, str], *, workflow: str) -> Edit:
    """The edit that a form asks for: texts said anew, the act on a row, and a line typed behind it.

    Raises Refused, and Unreadable for a text that is too long.
    """
    refuse_too_long(form)
    row = form.get("row") or workflow
    renamed = _renamed(design, form)
    after = apply(design, renamed.changes)
    if row != workflow and row not in after.records:
        raise Refused("that line is not there any more", remedy="Somebody else has removed it; look at the outline.")
    acted = _acted(after, form, row)
    added = _added(apply(after, acted.changes), form, row)
    done = [each for each in (renamed, acted, added) if each.changes]
    return Edit(
        changes=tuple(change for each in done for change in each.changes),
        says="; ".join(each.says for each in done)[:400],
        goes_to=(added.goes_to or acted.goes_to) or row,
    )


def _acted(design: Design, form: Mapping[str, str], row: str) -> Edit:
    act = _ACTS.get(form.get("act", ""))
    if act is None:
        return _NOTHING
    text = (form.get("more") or form.get("text", "")).strip()
    changes = act.changes(design, row, text)
    if not changes and act.nothing:
        raise Refused(act.nothing)
    return Edit(
        changes=changes,
        says=act.says.format(row=_called(design, row), text=text or "nobody"),
        goes_to=_made(design, changes),
    )


def _added(design: Design, form: Mapping[str, str], row: str) -> Edit:
    text = form.get("new", "").strip()
    if not text:
        return _NOTHING
    changes = type_line(design, text, after=row)
    return Edit(changes=changes, says=f"Typed '{text}'", goes_to=_made(design, changes))


def _renamed(design: Design, form: Mapping[str, str]) -> Edit:
    """The changes of all texts that were said anew."""
    changes: Changes = ()
    texts: list[str] = []
    for field, text in form.items():
        row = field.removeprefix(TEXT_OF)
        if row == field or text.strip() == _text_of(design, row):
            continue
        made = rename_row(design, row, text)
        design = apply(design, made)
        changes = (*changes, *made)
        texts.append(text.strip())
    says = f"Said {len(texts)} lines anew" if len(texts) > 1 else f"Said anew: '{''.join(texts)}'"
    return Edit(changes=changes, says=says, goes_to="")


def _text_of(design: Design, row: str) -> str:
    record = design.records.get(row)
    said = (
        getattr(record, fact, None) for fact in (("answer", "condition") if isinstance(record, Flow) else ("name",))
    )
    return next((str(each) for each in said if each is not None), "")


def _called(design: Design, row: str) -> str:
    return _text_of(design, row) or design.name_of(row)


def _made(design: Design, changes: Changes) -> str:
    """The row that came into being: a step or branch, else an answer."""
    added = [each.record for each in changes if isinstance(each, Added) and each.record.id not in design.records]
    nodes = [record.id for record in added if isinstance(record, Step) or (isinstance(record, Branch) and record.parts)]
    answers = [record.id for record in added if isinstance(record, Flow) and record.answer is not None]
    return next(iter((*nodes, *answers)), "")


def _question_of(design: Design, row: str) -> str:
    flow = design.find(row, Flow)
    return str(flow.source) if flow else row
