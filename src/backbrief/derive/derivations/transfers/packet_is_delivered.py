"""What passes is delivered item by item: what must be there, what goes along if known, what never goes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from backbrief.derive.account import Account
from backbrief.derive.derivation import Draft, derivation
from backbrief.derive.sentence import sentence
from backbrief.domain.answer import said_by_receiver, said_by_sender
from backbrief.domain.requirement import OpenQuestion
from backbrief.domain.transfer import PacketItem, Transfer

Item = tuple[str, str, int]
Apart = tuple[str, OpenQuestion]
"""What both sides say, and the question that settles it."""


@derivation(Transfer)
def packet_is_delivered(transfer: Transfer, account: Account) -> Iterator[Draft]:
    """Drafts for each item of the packet; an item on which both sides differ carries both statements."""
    sent, received = _items(said_by_sender(transfer.packet)), _items(said_by_receiver(transfer.packet))
    if not (sent or received):
        yield from _open_packet(account)
    yield from _item_by_item(sent, received, account)


def _open_packet(account: Account) -> Iterator[Draft]:
    if said := account.say("packet"):
        place = account.place("packet")
        yield Draft(
            text=sentence(f"{place['lead']}when {place['hands']}, the Solution shall deliver this packet: {said}"),
            fit=sentence(f"{place['trial']}, {place['receiver']} has this packet: {said}"),
            facts=("packet",),
            anchor="whole",
            questions=account.questions("packet"),
        )


def _item_by_item(
    sent: Mapping[Item, PacketItem], received: Mapping[Item, PacketItem], account: Account
) -> Iterator[Draft]:
    one_sided = _one_sided(sent, received, account)
    for item in {**sent, **received}:
        stated = account.part(sent.get(item) or received[item], within="packet")
        apart = one_sided or _disagreement(sent.get(item), received.get(item), stated)
        yield from _drafts(stated, None if account.states("packet") else apart)


def _one_sided(sent: Mapping[Item, PacketItem], received: Mapping[Item, PacketItem], account: Account) -> Apart | None:
    return None if sent and received else _unheard(account)


def _unheard(account: Account) -> Apart | None:
    """The side that does not know yet what it hands over or needs."""
    for question in account.questions("packet"):
        by = f" by {question.by}" if question.by else ""
        return f"the other side does not know yet, ask {question.ask}{by}", question
    return None


def _drafts(item: Account, apart: Apart | None) -> Iterator[Draft]:
    told: PacketItem = item.told
    drafts = _withheld(item) if told.presence == "never" else _delivered(item)
    if apart is None:
        yield from drafts
        return
    statement, question = apart
    for draft in drafts:
        text = f"{draft.text.removesuffix('.')} [open: {statement}]"
        yield replace(draft, text=sentence(text), questions=(*draft.questions, question))


def _delivered(item: Account) -> Iterator[Draft]:
    place, whole, leg = item.own, _whole(item), item.say("leg")
    known = f"while {whole} is known, " if item.told.presence == "if known" else ""
    on_leg = f" on this leg: {leg}" if leg else ""
    first = f"; what {place['receiver']} does first with it: {use}" if (use := item.say("first_use")) else ""
    yield Draft(
        text=sentence(f"{known}when {place['hands']}{on_leg}, the Solution shall deliver {whole}"),
        fit=sentence(f"{place['trial']}, {place['receiver']} has {whole} without asking {place['sender']}{first}"),
        facts=("packet",),
        anchor=_anchor(item),
        questions=item.questions("information", "attributes", "presence", "first_use", "leg"),
        measure=_passing(item),
        limit="passes",
    )
    if item.told.presence == "required":
        yield Draft(
            text=sentence(
                f"if a part of {whole} is missing when {place['hands']}{on_leg}, then the Solution shall hold the"
                f" transfer back and name the missing part to {place['sender']}"
            ),
            fit=sentence(
                f"with one part of {item.say('information')} left out, {place['trial']}, {place['sender']} reads which"
                f" part is missing and {place['receiver']} gets nothing"
            ),
            facts=("packet",),
            anchor=f"{_anchor(item)}/missing",
        )


def _withheld(item: Account) -> Iterator[Draft]:
    place, whole = item.own, _whole(item)
    yield Draft(
        text=sentence(f"when {place['hands']}, the Solution shall not pass {whole} to {place['receiver']}"),
        fit=sentence(
            f"{place['trial']}, {place['receiver']} finds no trace of {whole} in what {place['sender']} handed over"
        ),
        facts=("packet",),
        anchor=_anchor(item),
        questions=item.questions("information", "attributes"),
        measure=_passing(item),
        limit="never passes",
    )


def _passing(item: Account) -> str:
    """One role must not be given and denied the same parts of an information."""
    return f"{item.record.receiver_role} gets {item.told.information}: {item.say('attributes')}"


def _whole(item: Account) -> str:
    information, parts = item.say("information") or "what is handed over", item.say("attributes")
    return f"{information} ({parts})" if parts else information


def _items(answer: object) -> dict[Item, PacketItem]:
    """The items by information and leg; what is named twice is told apart by its turn."""
    items: tuple[PacketItem, ...] = answer if isinstance(answer, tuple) else ()
    turns: Counter[tuple[str, str]] = Counter()
    found: dict[Item, PacketItem] = {}
    for item in items:
        named = (str(item.information), str(item.leg or ""))
        turns[named] += 1
        found[*named, turns[named]] = item
    return found


def _disagreement(sent: PacketItem | None, received: PacketItem | None, item: Account) -> Apart | None:
    """Both statements where sender and receiver do not name the same parts or presence of an item; else nothing."""
    sends, needs = _statement(sent, item), _statement(received, item)
    if sends == needs:
        return None
    sender, receiver, information = item.own["sender"], item.own["receiver"], item.say("information")
    statement = f"{sender} says “{sends}”, {receiver} says “{needs}”"
    question = OpenQuestion(
        record=item.record.id,
        fact="packet",
        question=f"What passes of {information} from {sender} to {receiver}? {sentence(statement)}",
        ask=f"{sender} and {receiver}",
        by="",
    )
    return statement, question


def _statement(item: PacketItem | None, account: Account) -> str:
    if item is None:
        return "nothing"
    told = account.part(item, within="packet")
    return ", ".join(said for said in (told.say("presence"), told.say("attributes")) if said) or "all of it"


def _anchor(item: Account) -> str:
    leg = f"/{item.told.leg}" if isinstance(item.told.leg, str) else ""
    return f"{item.reference('information')}{leg}".replace(" ", "-")
