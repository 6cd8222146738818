"""The transfers in which an application takes part, as messages of AsyncAPI 3."""

from collections.abc import Iterator, Sequence
from typing import Any

from backbrief.domain.answer import said_by_receiver, said_by_sender
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.information import System
from backbrief.domain.party import Role
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.formats.data.packet_schema import packet_file
from backbrief.formats.data.plain_name import plain_name
from backbrief.formats.export import Export

Part = dict[str, Any]


def takes_part(transfer: Transfer, survey: Survey) -> bool:
    """True when one end is an application, or when the channel is called by the name of one."""
    return any(_is_application(each, survey) for each in (transfer.sender_role, transfer.receiver_role)) or bool(
        _applications(transfer, survey)
    )


def async_api(export: Export, transfers: Sequence[Transfer]) -> Part:
    """One channel, one message and two operations for each transfer; addresses and protocols are for IT to add."""
    names = {each.id: _name(each.id) for each in transfers}
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": export.name,
            "version": export.last_change.date().isoformat(),
            "description": "What passes between roles where an application takes part.",
        },
        "defaultContentType": "application/json",
        "channels": {names[each.id]: _channel(each, names[each.id], export.survey) for each in transfers},
        "operations": dict(_operations(names.values())),
        "components": {"messages": {names[each.id]: _message(each, export.survey) for each in transfers}},
    }


def _name(transfer: str) -> str:
    return ".".join(plain_name(last_part(each)) for each in (workflow_of(transfer), transfer))


def _is_application(role: str, survey: Survey) -> bool:
    known = survey.find(role, Role)
    return known is not None and known.kind == "system"


def _applications(transfer: Transfer, survey: Survey) -> list[str]:
    """The applications that sender or receiver name when they say which way the packet takes."""
    said = " ".join(
        str(each) for each in {said_by_sender(transfer.channel), said_by_receiver(transfer.channel)}
    ).lower()
    names = (each.name for each in survey.of(System))
    return [name for name in names if isinstance(name, str) and name.lower() in said]


def _channel(transfer: Transfer, name: str, survey: Survey) -> Part:
    way = said_by_receiver(transfer.channel)
    applications = _applications(transfer, survey)
    return {
        "address": None,
        "title": survey.title(transfer),
        **({"description": way} if isinstance(way, str) else {}),
        **({"x-applications": applications} if applications else {}),
        "messages": {"packet": {"$ref": f"#/components/messages/{name}"}},
    }


def _operations(names: Any) -> Iterator[tuple[str, Part]]:
    for name in names:
        for action in ("send", "receive"):
            channel = {"$ref": f"#/channels/{name}"}
            yield (
                f"{action}.{name}",
                {
                    "action": action,
                    "channel": channel,
                    "messages": [{"$ref": f"#/channels/{name}/messages/packet"}],
                },
            )


def _message(transfer: Transfer, survey: Survey) -> Part:
    said = transfer.trigger
    return {
        "name": last_part(transfer.id),
        "title": survey.title(transfer),
        **({"summary": said} if isinstance(said, str) else {}),
        "contentType": "application/json",
        "payload": {
            "schemaFormat": "application/schema+json;version=draft-07",
            "schema": {"$ref": f"./{packet_file(transfer.id)}"},
        },
    }
