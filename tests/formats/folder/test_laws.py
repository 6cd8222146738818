"""The laws of the folder: what is written is read back, what says the same is left alone, no comment is lost."""

import json
import re
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from backbrief.domain.design import Defaults, Design
from backbrief.domain.fact import facts_of
from backbrief.formats.folder.edit import differs, edited
from backbrief.formats.folder.emit import document, dumped
from backbrief.formats.folder.located import located, plain
from backbrief.formats.folder.parse import Refusal, parsed
from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.schema import design_schema, workflow_schema
from backbrief.formats.folder.write import write_folder
from tests.strategies import PLAIN, TRICKY, answers, designs, texts

SCHEMAS = {True: json.loads(workflow_schema()), False: json.loads(design_schema())}
STYLES = (
    {"mapping": 2, "sequence": 4, "offset": 2, "flow": False},
    {"mapping": 4, "sequence": 2, "offset": 0, "flow": None},
    {"mapping": 3, "sequence": 6, "offset": 4, "flow": False},
)
MARK = re.compile(r"#mark[0-9]+;")

laws = settings(deadline=None, max_examples=40)
plain_data = st.dictionaries(
    texts(),
    st.recursive(
        texts(),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3), st.dictionaries(texts(), inner, min_size=1, max_size=3)
        ),
        max_leaves=6,
    ),
    min_size=1,
    max_size=3,
)


@laws
@given(designs())
def test_what_is_written_is_read_back(design: Design) -> None:
    files = content_of(write_folder(design))

    assert read_folder(files, name="claims").records == design.records


@laws
@given(designs())
def test_writing_what_is_there_changes_nothing(design: Design) -> None:
    files = content_of(write_folder(design))

    assert write_folder(design, before=files) == {}


@laws
@given(designs(), designs())
def test_a_folder_takes_in_any_other_design(earlier: Design, later: Design) -> None:
    before = content_of(write_folder(earlier))

    after = content_of({**before, **write_folder(later, before=before)})

    assert read_folder(after, name="claims").records == later.records


@laws
@given(designs())
def test_a_written_design_follows_the_schemas(design: Design) -> None:
    files = content_of(write_folder(design))

    for file, content in files.items():
        as_editors_see_it = YAML(typ="safe", pure=True).load(content)
        validator = Draft7Validator(SCHEMAS[file.startswith("workflows/")])
        assert [error.message for error in validator.iter_errors(as_editors_see_it or {})] == []


@laws
@given(designs(), st.data())
def test_a_single_edit_keeps_every_comment(design: Design, data: DataObject) -> None:
    files = content_of(write_folder(design))
    commented = {file: with_comments(text_in(data, content)) for file, content in files.items()}
    changed = data.draw(single_edits(read_folder(encoded(commented), name="claims")))

    written = write_folder(changed, before=encoded(commented))

    for file, content in written.items():
        if content is not None:
            assert sorted(comments(content.decode())) == sorted(comments(commented[file]))


@laws
@given(plain_data, plain_data, st.sampled_from(STYLES))
def test_any_text_is_edited_to_any_data(old: dict[str, Any], new: dict[str, Any], style: dict[str, Any]) -> None:
    text = with_comments(respelled(old, style=style))
    wanted = {**new, **dict(list(old.items())[:1])}

    changed = edited(text, wanted, schema="x")

    assert not differs(parsed(changed), wanted)
    assert set(comments(changed)) == set(comments(text))


@laws
@given(plain_data)
def test_the_quick_and_the_careful_reading_agree(data: dict[str, Any]) -> None:
    text = document(data, schema="x")

    careful = located(text)

    assert parsed(text) == data
    assert careful.refused == ()
    assert plain(careful.root) == data


@pytest.mark.parametrize(
    "spelled", [*(text for text in TRICKY if "\n" not in text and "\t" not in text), "-0", "+5", "0o7", ".inf"]
)
def test_both_readings_agree_on_what_is_written_without_quotes(spelled: str) -> None:
    for text in (
        f"a: {spelled}\n",
        f"- {spelled}\n",
        f"a: [{spelled}, b]\n",
        f"{spelled}: a\n",
        f"a:\n  - {spelled}\n",
    ):
        careful = located(text)
        if careful.refused:
            with pytest.raises(Refusal):
                parsed(text)
        else:
            assert parsed(text) == plain(careful.root)


def content_of(files: dict[str, Any]) -> dict[str, bytes]:
    """The files that are there."""
    return {file: content for file, content in files.items() if content is not None}


def encoded(files: dict[str, str]) -> dict[str, bytes]:
    return {file: text.encode() for file, text in files.items()}


def text_in(data: DataObject, content: bytes) -> str:
    """The same content, laid out in another way than ours."""
    read = parsed(content.decode())
    if not read or data.draw(st.booleans()):
        return content.decode()
    return respelled(read, style=data.draw(st.sampled_from(STYLES)))


def respelled(data: dict[str, Any], *, style: dict[str, Any]) -> str:
    """The data as another program writes it, if both readings take it as the same; else as we write it."""
    yaml = YAML(typ="safe", pure=True)
    yaml.indent(mapping=style["mapping"], sequence=style["sequence"], offset=style["offset"])
    yaml.width, yaml.default_flow_style, yaml.allow_unicode = 40, style["flow"], True
    stream = StringIO()
    yaml.dump(data, stream)
    try:
        same = parsed(stream.getvalue()) == data == plain(located(stream.getvalue()).root)
    except Refusal:
        same = False
    separators = any(each in stream.getvalue() for each in "\x85\u2028\u2029")
    return stream.getvalue() if same and not separators else dumped(data)


def with_comments(text: str) -> str:
    """The text with a comment on and above each line that takes one without changing what it says."""
    said, lines = parsed(text), text.splitlines(keepends=True)
    for at in range(0, len(lines), 1 + len(lines) // 12):
        indent = len(lines[at]) - len(lines[at].lstrip(" "))
        for commented in (
            f"{lines[at].rstrip(chr(10))}  #mark{at}; note\n",
            f"{' ' * indent}#mark{at + 1000}; note\n{lines[at]}",
        ):
            trial = "".join([*lines[:at], commented, *lines[at + 1 :]])
            if says(trial, said):
                lines[at] = commented
    return "".join(lines)


def says(text: str, data: object) -> bool:
    try:
        return bool(parsed(text) == data)
    except Refusal:
        return False


def comments(text: str) -> list[str]:
    """The marks that are comments: without them the text says the same."""
    assert says(MARK.sub("#", text), parsed(text))
    return MARK.findall(text)


@st.composite
def single_edits(draw: st.DrawFn, design: Design) -> Design:
    """The design with one answer stated anew or made blank, or one record taken out."""
    if not design.records:
        return design
    record = design.records[draw(st.sampled_from(sorted(design.records)))]
    if isinstance(record, Defaults) or draw(st.integers(0, 4)) == 0:
        return Design({each: kept for each, kept in design.records.items() if each != record.id})
    subject: type = type(record)
    fact = draw(st.sampled_from(facts_of(subject)))
    named = {
        each.word: [other.id for other in design.records.values() if other.word == each.word]
        for each in design.records.values()
    }
    answer = draw(answers(fact, ids=named))
    return design.with_records(replace(record, **{fact.name: answer}))


def test_plain_words_need_no_quotes() -> None:
    written = [dumped({"name": text}) for text in PLAIN]

    assert written == [f"name: {text}\n" for text in PLAIN]
