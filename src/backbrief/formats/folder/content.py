"""From the plain data of one file to records: sections, ids, facts and what is stated once for all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from backbrief.domain.answer import read_reserved
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults
from backbrief.domain.fact import Fact, facts_of
from backbrief.domain.identity import slug
from backbrief.domain.information import Attribute, Information
from backbrief.domain.kind import Unreadable
from backbrief.domain.reading import read_answer, read_facts
from backbrief.formats.folder import sections
from backbrief.formats.folder.flow_list import flow_items
from backbrief.formats.folder.gathering import Gathering, Place

_LINES_EXPECTED = "'name: answer' lines are expected here"


def gather_design(data: Any, gathering: Gathering, *, file: str) -> None:
    """Adds the records of a design file."""
    place = Place(file)
    content = _known_sections(data, sections.DESIGN_KEYS, gathering, place)
    if sections.HEADER in content:
        _gather_header(content[sections.HEADER], "", gathering, place / sections.HEADER)
    for name, subject in sections.DESIGN_SECTIONS.items():
        _gather_section(content.get(name), subject, "", gathering, place / name)
    _gather_defaults(content.get(sections.DEFAULTS), "", gathering, place / sections.DEFAULTS)
    inner = place / sections.WORKFLOWS
    for local, workflow in _entries(content.get(sections.WORKFLOWS), gathering, inner):
        _gather_workflow(workflow, f"workflow/{local}", gathering, inner / local)


def gather_workflow(data: Any, gathering: Gathering, *, file: str) -> None:
    """Adds the records of a workflow file, which is named after its workflow."""
    workflow_id = sections.workflow_named(file)
    if trouble := _id_trouble(workflow_id.partition("/")[2]):
        gathering.misfit(Place(file), *trouble)
        return
    _gather_workflow(data, workflow_id, gathering, Place(file))


def _gather_workflow(data: Any, workflow_id: str, gathering: Gathering, place: Place) -> None:
    content = _known_sections(data, sections.WORKFLOW_KEYS, gathering, place)
    _gather_header(content.get(sections.WORKFLOW), workflow_id, gathering, place / sections.WORKFLOW)
    _gather_defaults(content.get(sections.DEFAULTS), workflow_id, gathering, place / sections.DEFAULTS)
    for name, subject in sections.WORKFLOW_SECTIONS.items():
        section = content.get(name)
        if subject is Flow and isinstance(section, list):
            _gather_flow_list(section, content, workflow_id, gathering, place / name)
        else:
            _gather_section(section, subject, workflow_id, gathering, place / name)


def _known_sections(data: Any, known: Iterable[str], gathering: Gathering, place: Place) -> Mapping[str, Any]:
    if data is None:
        return {}
    if not isinstance(data, Mapping):
        gathering.misfit(place, "sections such as 'roles:' are expected here", f"known are: {', '.join(known)}")
        return {}
    names = tuple(known)
    for key in data:
        if key not in names:
            gathering.misfit(place / key, f"'{key}' is not a section", _nearest_section(str(key), names))
    return data


def _nearest_section(key: str, names: Sequence[str]) -> str:
    near = get_close_matches(key, names, n=1)
    return f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(names)}"


def _gather_header(raw: Any, container: str, gathering: Gathering, place: Place) -> None:
    subject = sections.subject_of_header(container)
    header_id = container or sections.HEADER
    answers = _answers(subject, {} if raw is None else raw, header_id, gathering, place)
    gathering.add(subject(id=header_id, **answers), place)


def _gather_section(section: Any, subject: Any, container: str, gathering: Gathering, place: Place) -> None:
    for local, raw in _entries(section, gathering, place):
        record_id = sections.prefix_of(subject, container) + local
        facts, attributes = _facts_and_attributes(subject, {} if raw is None else raw)
        answers = _answers(subject, facts, record_id, gathering, place / local)
        gathering.add(subject(id=record_id, **answers), place / local)
        _gather_section(attributes, Attribute, record_id, gathering, place / local / sections.ATTRIBUTES)


def _facts_and_attributes(subject: Any, facts: Any) -> tuple[Any, Any]:
    """What is spelled about one record, the section of attributes inside information apart."""
    if subject is not Information or not isinstance(facts, Mapping):
        return facts, None
    own = {key: value for key, value in facts.items() if key != sections.ATTRIBUTES}
    return own, facts.get(sections.ATTRIBUTES)


def _gather_flow_list(
    items: list[Any], content: Mapping[str, Any], workflow_id: str, gathering: Gathering, place: Place
) -> None:
    for index, (local, facts) in enumerate(flow_items(items, taken=names_in(content))):
        if local is None or not isinstance(facts, Mapping):
            gathering.misfit(place / index, "this is not a flow", "write 'register -> assess', or from: and to:")
        elif trouble := _id_trouble(local):
            gathering.misfit(place / index, *trouble)
        else:
            answers = _answers(Flow, facts, f"{workflow_id}/{local}", gathering, place / index)
            gathering.add(Flow(id=f"{workflow_id}/{local}", **answers), place / index)


def names_in(content: Mapping[str, Any]) -> set[str]:
    """The names that the sections of a workflow give to their records."""
    named = (content.get(name) for name in sections.WORKFLOW_SECTIONS)
    return {str(local) for section in named if isinstance(section, Mapping) for local in section}


def _gather_defaults(section: Any, container: str, gathering: Gathering, place: Place) -> None:
    known = sections.defaulted(container)
    for word, raw in _entries(section, gathering, place):
        if word not in known:
            gathering.misfit(place / word, f"nothing can be stated once for all '{word}'", f"known: {', '.join(known)}")
            continue
        defaults_id = f"{container}/defaults/{word}" if container else f"defaults/{word}"
        facts = sections.stated_once(known[word])
        stated = dict(_stated_once(known[word], raw, defaults_id, gathering, place / word))
        answers = tuple((fact.name, stated[fact.name]) for fact in facts.values() if fact.name in stated)
        gathering.add(Defaults(id=defaults_id, answers=answers), place / word)


def _stated_once(
    subject: Any, raw: Any, defaults_id: str, gathering: Gathering, place: Place
) -> Iterator[tuple[str, Any]]:
    facts = sections.stated_once(subject)
    if raw is None:
        return
    if not isinstance(raw, Mapping):
        gathering.misfit(place, _LINES_EXPECTED)
        return
    for key, value in raw.items():
        if key in facts:
            yield from _answer_for_all(facts[key], value, defaults_id, gathering, place)
        else:
            gathering.misfit(place / key, *_not_inherited(key, facts, subject))


def _answer_for_all(
    fact: Fact, value: Any, defaults_id: str, gathering: Gathering, place: Place
) -> Iterator[tuple[str, Any]]:
    try:
        answer = read_answer(fact, value, scope=defaults_id)
    except Unreadable as trouble:
        gathering.misfit(place.inside((fact.key, *trouble.at)), trouble.message)
    else:
        if answer is not None:
            yield fact.name, answer


def _not_inherited(key: str, facts: Mapping[str, Fact], subject: Any) -> tuple[str, str]:
    if any(fact.key == key for fact in facts_of(subject)):
        message = f"'{key}' has to be stated at each {subject.word} of its own"
    else:
        message = f"'{key}' is not a fact of a {subject.word}"
    return message, f"stated once can be: {', '.join(facts)}"


def _answers(subject: Any, raw: Any, record_id: str, gathering: Gathering, place: Place) -> dict[str, Any]:
    try:
        return read_facts(subject, raw, scope=record_id)
    except Unreadable as trouble:
        if not isinstance(raw, Mapping):
            gathering.misfit(place.inside(trouble.at), trouble.message)
            return {}
    return dict(_readable(subject, raw, record_id, gathering, place))


def _readable(
    subject: Any, raw: Mapping[str, Any], record_id: str, gathering: Gathering, place: Place
) -> Iterator[tuple[str, Any]]:
    """The answers that can be read, one by one, so that everything that cannot is told at once."""
    for key, value in raw.items():
        try:
            yield from read_facts(subject, {key: value}, scope=record_id).items()
        except Unreadable as trouble:
            gathering.misfit(place.inside(trouble.at), trouble.message)


def _entries(section: Any, gathering: Gathering, place: Place) -> Iterator[tuple[str, Any]]:
    if section is None:
        return
    if not isinstance(section, Mapping):
        gathering.misfit(place, "names with a colon are expected here", "write 'clerk:' and its facts below")
        return
    for local, raw in section.items():
        if trouble := _id_trouble(local):
            gathering.misfit(place / local, *trouble)
        else:
            yield local, raw


def _id_trouble(local: str) -> tuple[str, str] | None:
    if not _can_be_spelled(local):
        return f"'{local}' cannot be an id: it holds a blank or a slash", f"write '{slug(local)}' and give it a name:"
    if read_reserved(local):
        return f"'{local}' cannot be an id: the word stands for an answer that nobody knows", "choose another"
    return None


def _can_be_spelled(local: str) -> bool:
    return bool(local) and "/" not in local and not any(letter.isspace() for letter in local)
