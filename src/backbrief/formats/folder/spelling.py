"""What a file has to hold for a design: the spelling that is there wherever it says the same, else our own."""

from collections.abc import Iterable, Mapping
from typing import Any

from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import last_part, workflow_of
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import read_answer, write_answer
from backbrief.formats.folder import sections
from backbrief.formats.folder.content import names_in
from backbrief.formats.folder.flow_list import flow_items, short_form

Data = dict[str, Any]


def design_data(design: Design, old: Any) -> Data:
    """The sections of a design file but its workflows; `old` is what the file holds so far."""
    before: Mapping[str, Any] = old or {}
    wanted: Data = {}
    header = design.records.get(sections.HEADER)
    if header is not None:
        wanted[sections.HEADER] = _record(header, before.get(sections.HEADER, {}))
    for name, subject in sections.DESIGN_SECTIONS.items():
        wanted[name] = _section(design.of(subject), before.get(name), design)
    wanted[sections.DEFAULTS] = _defaults(design.inside("defaults", Defaults), before.get(sections.DEFAULTS))
    return _arranged(wanted, before, sections.DESIGN_KEYS)


def workflow_data(design: Design, workflow_id: str, old: Any) -> Data:
    """The sections of a workflow; `old` is what they hold so far."""
    before: Mapping[str, Any] = old or {}
    wanted: Data = {}
    workflow = design.records.get(workflow_id)
    if workflow is not None:
        wanted[sections.WORKFLOW] = _record(workflow, before.get(sections.WORKFLOW)) or None
    stated = design.inside(f"{workflow_id}/defaults", Defaults)
    wanted[sections.DEFAULTS] = _defaults(stated, before.get(sections.DEFAULTS))
    wanted.update(_workflow_sections(design, workflow_id, before))
    flows = before.get(Flow.plural)
    if isinstance(flows, list):
        taken = names_in(wanted)
        wanted[Flow.plural] = _flow_list(design.inside(workflow_id, Flow), flows, names_in(before), taken)
    return _arranged(wanted, before, sections.WORKFLOW_KEYS)


def _workflow_sections(design: Design, workflow_id: str, before: Mapping[str, Any]) -> Data:
    """All sections but flows that are spelled as a list, whose ids depend on the names in the others."""
    found: Data = {}
    for name, subject in sections.WORKFLOW_SECTIONS.items():
        if subject is not Flow or not isinstance(before.get(name), list):
            found[name] = _section(design.inside(workflow_id, subject), before.get(name), design)
    return found


def workflow_ids(design: Design) -> list[str]:
    """The ids of all workflows that the design has records of."""
    return list(dict.fromkeys(workflow_of(each) for each in design.records if each.startswith("workflow/")))


def merged(kept: Data, wanted: Mapping[str, Any]) -> Data:
    """What is kept, in its order, and what is wanted beside it, each after the key that it follows in `wanted`."""
    order = list(kept)
    previous = ""
    for key in wanted:
        if key not in kept:
            order.insert(_place_behind(previous, order), key)
        previous = key
    return {key: kept[key] if key in kept else wanted[key] for key in order}


def _place_behind(previous: str, order: list[str]) -> int:
    return order.index(previous) + 1 if previous in order else min(1, len(order))


def _arranged(wanted: Data, before: Mapping[str, Any], order: tuple[str, ...]) -> Data:
    """The wanted sections in the order of the file; empty ones only where the file has them empty already."""
    filled = {name: wanted[name] for name in order if _belongs(name, wanted, before)}
    others = _not_ours(before, order)
    kept = {name: filled.get(name, others.get(name)) for name in before if name in filled or name in others}
    return merged(kept, filled)


def _not_ours(before: Mapping[str, Any], order: tuple[str, ...]) -> Data:
    return {name: content for name, content in before.items() if name not in order or name == sections.WORKFLOWS}


def _belongs(name: str, wanted: Data, before: Mapping[str, Any]) -> bool:
    if name not in wanted:
        return False
    if wanted[name] or name == sections.HEADER:
        return True
    return name in before and not before[name]


def _section(records: Iterable[Any], old: Any, design: Design) -> Any:
    """The records of a section by the part of their id that is spelled in it."""
    before: Mapping[str, Any] = old or {}
    by_local = {last_part(record.id): record for record in records}
    ordered = {**_kept(before, by_local), **by_local}
    entries = {local: _entry(record, before.get(local, {}), design) for local, record in ordered.items()}
    return _or_nothing(entries, old)


def _entry(record: Record, old: Any, design: Design) -> Any:
    return _information(record, old, design) if isinstance(record, Information) else _record(record, old)


def _information(record: Information, old: Any, design: Design) -> Any:
    before: Mapping[str, Any] = old or {}
    attributes = _section(design.inside(record.id, Attribute), before.get(sections.ATTRIBUTES), design)
    facts = _record(record, {key: value for key, value in before.items() if key != sections.ATTRIBUTES}) or {}
    with_attributes = {**facts, sections.ATTRIBUTES: attributes}
    wanted = with_attributes if _belongs(sections.ATTRIBUTES, with_attributes, before) else facts
    return _or_nothing(merged(_kept(before, wanted), wanted), old)


def _record(record: Any, old: Any) -> Any:
    subject: type = type(record)
    facts = {fact.key: fact for fact in facts_of(subject)}
    answers = {fact.key: getattr(record, fact.name) for fact in facts.values()}
    return _or_nothing(_settled(old or {}, facts, answers, scope=record.id), old)


def _defaults(records: Iterable[Defaults], old: Any) -> Any:
    before: Mapping[str, Any] = old or {}
    stated = {record.subject: record for record in records}
    ordered = {**_kept(before, stated), **stated}
    return _or_nothing({word: _one_default(record, before.get(word, {})) for word, record in ordered.items()}, old)


def _one_default(record: Defaults, old: Any) -> Data:
    subjects = {**sections.defaulted(""), **sections.defaulted(record.id)}
    facts = sections.stated_once(subjects[record.subject])
    by_name = dict(record.answers)
    answers = {fact.key: by_name.get(fact.name) for fact in facts.values()}
    return _settled(old or {}, facts, answers, scope=record.id)


def _settled(old: Mapping[str, Any], facts: Mapping[str, Fact], answers: Mapping[str, Any], *, scope: str) -> Data:
    """The facts as the file spells them where that says the same, and as we spell them elsewhere."""
    ours = _ours(facts, answers, scope=scope)
    kept = {}
    for key, raw in old.items():
        if key not in facts or _says(facts[key], raw, answers[key], scope=scope):
            kept[key] = raw
        elif key in ours:
            kept[key] = ours[key]
    return merged(kept, ours)


def _ours(facts: Mapping[str, Fact], answers: Mapping[str, Any], *, scope: str) -> Data:
    return {
        key: spelled
        for key, answer in answers.items()
        if answer is not None and (spelled := write_answer(facts[key], answer, scope=scope)) not in ({}, [])
    }


def _kept(before: Iterable[str], wanted: Mapping[str, Any]) -> Data:
    """What the file has already, in its order."""
    return {key: wanted[key] for key in before if key in wanted}


def _or_nothing(content: Data, old: Any) -> Any:
    """The content; where there is none, nothing as the file spells it."""
    return content or ({} if old else old)


def _says(fact: Fact, raw: Any, answer: Any, *, scope: str) -> bool:
    try:
        return bool(read_answer(fact, raw, scope=scope) == answer)
    except Unreadable:
        return False


def _flow_list(flows: Iterable[Flow], old: list[Any], taken_before: set[str], taken: set[str]) -> list[Any]:
    """The flows as a list, each on one line unless more is stated about it or its id is another than its ends make."""
    spelled = _spelled_flows(old, taken_before)
    by_local = {last_part(flow.id): flow for flow in flows}
    used = set(taken)
    items = []
    for local, flow in {**_kept(spelled, by_local), **by_local}.items():
        item, before = spelled.get(local, (None, {}))
        facts = _record(flow, before) or {}
        items.append(_flow_item(local, facts, item if facts == before else None, used))
        used.add(local)
    return items


def _spelled_flows(old: list[Any], taken: set[str]) -> dict[str, tuple[Any, Data]]:
    """Each item of the list with the facts that it spells, by its id within the workflow."""
    return {
        local: (item, facts)
        for item, (local, facts) in zip(old, flow_items(old, taken=taken), strict=True)
        if local and isinstance(facts, dict)
    }


def _flow_item(local: str, facts: Data, item: Any, used: set[str]) -> Any:
    candidates = (item, short_form(facts), facts)
    fitting = (each for each in candidates if each is not None and _makes(each, local, used))
    return next(fitting, {"id": local, **facts})


def _makes(item: Any, local: str, used: set[str]) -> bool:
    return next(flow_items([item], taken=used))[0] == local
