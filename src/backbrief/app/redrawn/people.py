"""The bands of a drawing as roles, functions and parties: known ones, renamed ones and new ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count

from backbrief.domain.design import SUBJECTS, Design, Record
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.spelling import id_for
from backbrief.formats.bpmn.drawn import Drawn, DrawnBand
from backbrief.layout.workflow_scene import COMPANY, NOBODY

Somebody = Role | Function | Party


@dataclass
class People:
    """Finds whom a band stands for.

    `records` are those that came new or got another name; `ids` leads from a band that is new to what it became.
    """

    design: Design
    before: Drawn
    after: Drawn
    records: dict[str, Record] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take in every band, outer ones before inner ones, as the drawing lists them."""
        for band in self.after.bands.values():
            if record := self._record(band.id):
                self._rename(band, record)
            elif band.name and (band.id not in self.before.bands or self._names_nobody(band)):
                self.ids[band.id] = self._made(band, band.name)

    def role_of(self, band: str | None) -> str | None:
        """The id of the role that does what lies on a band; None where nobody is named."""
        record = self._record(band)
        if record is None:
            drawn = self.after.bands.get(band or "")
            return self.role_of(drawn.around) if drawn and drawn.around else None
        if isinstance(record, Role):
            return record.id
        return self._named("role", record.name, **_home(record)) if isinstance(record.name, str) else None

    def end_of(self, band: str) -> str | None:
        """The id of the role or party that a band stands for at the end of a message."""
        record = self._record(band)
        return record.id if isinstance(record, Role | Party) else None

    def _record(self, band: str | None) -> Somebody | None:
        record_id = self.ids.get(band or "", band or "")
        record = self.records.get(record_id) or self.design.records.get(record_id)
        return record if isinstance(record, Role | Function | Party) else None

    def _rename(self, band: DrawnBand, record: Somebody) -> None:
        before = self.before.bands.get(band.id, record)
        if before.name != band.name:
            self.records[record.id] = replace(record, name=band.name)

    def _names_nobody(self, band: DrawnBand) -> bool:
        """True for the band of nobody that got a name: whoever it is does the work on it."""
        return band.id == NOBODY and band.name != self.before.bands[NOBODY].name

    def _made(self, band: DrawnBand, name: str) -> str:
        around = self._record(band.around)
        if band.around is None and band.id != NOBODY and self._has_own_side():
            return self._named("party", name)
        if band.divided or (band.around is None and band.id != NOBODY):
            inside = {"inside": around.id} if isinstance(around, Function) else {}
            return self._named("function", name, **inside)
        return self._named("role", name, **_home(around))

    def _has_own_side(self) -> bool:
        """True when some known pool is ours, so that a new one is somebody outside."""
        outer = [each.id for each in self.after.bands.values() if each.around is None]
        records = [self._record(each) for each in outer]
        ours = (isinstance(each, Function) or (isinstance(each, Role) and each.party is None) for each in records)
        return COMPANY in outer or any(ours)

    def _named(self, subject: str, name: str, **placed: str) -> str:
        """The id of the record of this name, which is made when there is none."""
        wanted = SUBJECTS[subject]
        for record in (*self.design.of(wanted), *self.records.values()):
            if isinstance(record, wanted) and str(getattr(record, "name", "")).casefold() == name.casefold():
                return str(record.id)
        wish = id_for(name, subject)
        numbered = (f"{wish}-{number}" for number in count(2))
        taken = {*self.design.records, *self.records}
        record_id: str = next(each for each in chain((wish,), numbered) if each not in taken)
        self.records[record_id] = wanted(id=record_id, name=name, **placed)
        return record_id


def _home(around: Somebody | None) -> Mapping[str, str]:
    """Where a role belongs that is drawn inside a pool or lane."""
    return {type(around).word: around.id} if isinstance(around, Party | Function) else {}
