"""What one transfer hands over as a JSON Schema: required, passed on if known, or never."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backbrief.domain.answer import Sides, items
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.information import Information
from backbrief.domain.transfer import PacketItem, Transfer
from backbrief.flow.survey import Survey
from backbrief.formats.data.fields import DRAFT, Fields, Schema
from backbrief.formats.data.information_schema import information_file
from backbrief.formats.data.plain_name import plain_name, pointer


def packet_file(transfer: str) -> str:
    """The path of a packet's schema inside the export."""
    workflow, name = (plain_name(last_part(each)) for each in (workflow_of(transfer), transfer))
    return f"packets/{workflow}/{name}.schema.json"


def packet_items(transfer: Transfer) -> tuple[PacketItem, ...]:
    """What the receiver says it gets; what the sender says where the receiver lists nothing."""
    packet = transfer.packet
    if isinstance(packet, Sides):
        return items(packet.receiver) or items(packet.sender)
    return items(packet)


def packet_schema(transfer: Transfer, survey: Survey, fields: Fields, *, requirements: Sequence[str]) -> Schema:
    """One property for each information; an item that goes along on some legs only is not demanded."""
    by_information = _by_information(packet_items(transfer))
    given = {each: some for each, some in by_information.items() if any(map(_passes, some))}
    withheld = {last_part(each): False for each in by_information if each not in given}
    demanded = [last_part(each) for each, some in given.items() if any(map(_is_demanded, some))]
    properties = {last_part(each): _item(each, some, survey, fields) for each, some in given.items()}
    apart = {"$comment": "Sender and receiver differ on this packet."} if isinstance(transfer.packet, Sides) else {}
    return {
        "$schema": DRAFT,
        "title": survey.title(transfer),
        **apart,
        "type": "object",
        "properties": {**properties, **withheld},
        "required": demanded,
        "x-requirements": list(requirements),
    }


def _by_information(packet: Iterable[PacketItem]) -> Mapping[str, list[PacketItem]]:
    found: dict[str, list[PacketItem]] = defaultdict(list)
    for item in packet:
        if isinstance(item.information, str):
            found[item.information].append(item)
    return found


def _passes(item: PacketItem) -> bool:
    return item.presence != "never"


def _is_demanded(item: PacketItem) -> bool:
    return item.presence == "required" and not isinstance(item.leg, str)


def _item(information: str, some: Sequence[PacketItem], survey: Survey, fields: Fields) -> Schema:
    """The parts that go along, as the schema of the information describes them; all of it when none is named."""
    known = survey.find(information, Information)
    if not any(items(each.attributes) for each in some):
        return _whole(information, known)
    going, kept_back, demanded = (_parts(filter(test, some)) for test in (_passes, _is_withheld, _is_demanded))
    properties: dict[str, Any] = dict(_property(information, each, fields) for each in going)
    properties |= {fields.named(information, each)[0]: False for each in kept_back}
    required = [fields.named(information, each)[0] for each in demanded]
    return {
        "title": survey.design.name_of(information),
        "type": "object",
        "properties": properties,
        "required": required,
    }


def _is_withheld(item: PacketItem) -> bool:
    return not _passes(item)


def _parts(some: Iterable[PacketItem]) -> list[str]:
    return list(dict.fromkeys(name for each in some for name in items(each.attributes)))


def _whole(information: str, known: Information | None) -> Schema:
    if known is None:
        return {"type": "object", "description": "Nothing is stated about this information yet."}
    return {"$ref": f"../../{information_file(information)}"}


def _property(information: str, name: str, fields: Fields) -> tuple[str, Schema]:
    key, field = fields.named(information, name)
    if field is None:
        return key, {"title": name, "description": "Nothing is stated about this field yet."}
    return key, {"$ref": f"../../{information_file(information)}#/properties/{pointer(key)}"}
