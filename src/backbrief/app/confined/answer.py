"""What a question is answered with: what was read in the file, or why nothing could be."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from backbrief.app.actions.import_file import import_file
from backbrief.app.confined.message import Question, data_of_all
from backbrief.app.confined.store import KnownStore
from backbrief.app.design_file import read_design_file
from backbrief.app.record_data import data_of
from backbrief.domain.design import Design
from backbrief.formats.format import Refused, Remark

_TOO_MUCH = Refused("reading it needs more memory than a file may use", remedy="Split the file into several.")
_TOO_DEEP = Refused("it is nested too deeply to be read", remedy="Save it again from the tool that made it.")


def answer(question: Question) -> dict[str, Any]:
    """What was read, or why nothing could be, as plain data."""
    try:
        return {"read": _PURPOSES[question.purpose](question)}
    except Refused as refused:
        return _refusal(refused)
    except MemoryError:
        return _refusal(_TOO_MUCH, place=question.name)
    except RecursionError:
        return _refusal(_TOO_DEEP, place=question.name)


def _refusal(refused: Refused, *, place: str = "") -> dict[str, Any]:
    return {"refused": {"message": refused.message, "place": refused.place or place, "remedy": refused.remedy}}


def _import(question: Question) -> Mapping[str, Any]:
    """What the design gains and loses, and what is to be said about it."""
    done = import_file(question.design, question.content, name=question.name, prefer=question.prefer)
    return {
        **_difference(question.design, done.design),
        "remarks": _remarks(done.remarks),
        "conflicts": _remarks(done.conflicts),
        "workflows": done.workflows,
    }


def _remarks(remarks: Iterable[Remark]) -> list[list[str]]:
    return [[remark.message, remark.place] for remark in remarks]


def _difference(before: Design, after: Design) -> dict[str, Any]:
    return {
        "removed": [key for key in before.records if key not in after.records],
        "records": [data_of(each) for key, each in after.records.items() if before.records.get(key) != each],
    }


def _backbriefs(question: Question) -> Mapping[str, Any]:
    """What IT said back, and what is new in it."""
    from backbrief.app.actions.import_backbriefs import import_backbriefs  # noqa: PLC0415 - every other file comes sooner

    returned = import_backbriefs(KnownStore(question), question.content, name=question.name)
    return {"news": returned.news, "backbriefs": [asdict(each) for each in returned.backbriefs.values()]}


def _design(question: Question) -> Mapping[str, Any]:
    """The design that the file alone holds."""
    whole = read_design_file(question.content, name=question.name)
    return {
        "records": data_of_all(whole.design),
        "numbers": whole.numbers,
        "backbriefs": [asdict(each) for each in whole.backbriefs.values()],
    }


_PURPOSES: Mapping[str, Callable[[Question], Mapping[str, Any]]] = {
    "import": _import,
    "backbriefs": _backbriefs,
    "design": _design,
}
