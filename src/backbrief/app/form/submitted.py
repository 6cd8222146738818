"""A form that came back and is not taken yet: what was typed stays in its inputs until it fits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from backbrief.app.form.data import FormData
from backbrief.app.form.reading import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """What came back: the data, its troubles, and the lists that get a blank row."""

    data: FormData = field(default_factory=dict)
    troubles: Sequence[Trouble] = ()
    more: Collection[str] = ()


NOTHING_SUBMITTED = Submitted()


def kept(data: FormData, submitted: Submitted) -> FormData:
    """What stands in the inputs: what is stated, and what was typed where that does not fit yet."""
    troubled = {_field_of(each.at) for each in submitted.troubles}
    left = {name: values for name, values in data.items() if _field_of(name) not in troubled}
    return {**left, **{name: values for name, values in submitted.data.items() if _field_of(name) in troubled}}


def _field_of(at: str) -> str:
    """The name of the record's fact, with the side where both sides state it, that an input belongs to."""
    name, _, rest = at.partition(".")
    side = rest.partition(".")[0]
    return f"{name}.{side}" if side in ("sender", "receiver") else name
