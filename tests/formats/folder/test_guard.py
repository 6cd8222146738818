"""Hostile and mistaken YAML is refused with its line; nothing is guessed."""

import time

import pytest

from backbrief.formats.folder.read import read_folder
from backbrief.formats.folder.trouble import FolderRefused

ALIAS_BOMB = "a: &a [x, x]\n" + "".join(f"b{at}: &b{at} [*a, *a, *a]\n" for at in range(30))
MERGE_BOMB = "a: &a {x: y}\n" + "".join(f"b{at}: {{<<: [*a, *a]}}\n" for at in range(3000))


def refusal(content: bytes) -> str:
    with pytest.raises(FolderRefused) as refused:
        read_folder({"design.yaml": content}, name="claims")
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ALIAS_BOMB, "design.yaml:1: an anchor ('&name') is not taken"),
        (MERGE_BOMB, "design.yaml:1: an anchor ('&name') is not taken"),
        ("roles: {clerk: {name: *n}}", "design.yaml:1: a reference to an anchor ('*name') is not taken"),
        ("roles:\n  clerk: {<<: {name: x}}", "design.yaml:2: a merge ('<<') is not taken"),
        ("design: !!python/object/apply:os.system [ls]", "design.yaml:1: a tag ('!name') is not taken"),
        ("design: {name: !secret x}", "design.yaml:1: a tag ('!name') is not taken"),
        ("%TAG ! tag:example.com,2000:\n---\ndesign: {}", "design.yaml:2: a tag ('!name') is not taken"),
        ("roles:\n  clerk: {name: a}\n  clerk: {name: b}", "design.yaml:3: 'clerk' stands here twice, first on line 2"),
        ("roles:\n  clerk: {name: a, 'name': b}", "design.yaml:2: 'name' stands here twice, first on line 2"),
        ("design: {}\n---\ndesign: {}", "design.yaml:2: a second document begins here"),
        ("design: " + "[" * 60 + "]" * 60, "design.yaml:1: more than 50 levels lie inside each other"),
        ("[" * 100_000, "design.yaml:1: more than 50 levels lie inside each other"),
        ("".join(" " * at + "a:\n" for at in range(500)), "design.yaml:51: more than 50 levels lie inside each other"),
        ("design: {name: [b", "design.yaml:1: the YAML breaks here: expected ',' or ']'"),
        ("design:\n\tname: x", "design.yaml:2: the YAML breaks here"),
        ("design: {name: a: b}", "design.yaml:1: the YAML breaks here"),
        ("? [a]\n: b", "design.yaml:1: a name is expected before the colon"),
        ("null: b", "design.yaml:1: a name is expected before the colon"),
        ("design: {name: \x07}", "design.yaml: this is not YAML"),
        ('design: {name: "\\x07"}', "design.yaml:1: a text holds a control character"),
        ('design: {name: "\\ud800"}', "design.yaml:1: a text holds a control character"),
        (f"design:\n  name: {'x' * 10_001}", "design.yaml:2: a text has more than 10000 characters"),
        ("#" * 2_000_001, "design.yaml: the file is larger than 2 MB"),
    ],
)
def test_what_could_be_read_two_ways_is_refused(text: str, said: str) -> None:
    assert refusal(text.encode()).startswith(said)


def test_text_that_is_not_utf_8_is_refused_with_its_line() -> None:
    said = refusal("design:\n  name: Schäden\n".encode("latin-1"))

    assert said == "design.yaml: the file is not UTF-8 text (line 2) (save it as UTF-8)"


@pytest.mark.parametrize("text", [ALIAS_BOMB, MERGE_BOMB, "- " * 500_000, "roles: [" + "1," * 500_000 + "1]"])
def test_a_bomb_is_refused_quickly(text: str) -> None:
    begun = time.process_time()

    refusal(text.encode())

    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "spelled",
    [
        "no",
        "Yes",
        "true",
        "08",
        "1.10",
        "0x1F",
        "1e3",
        "+5",
        "-0",
        ".inf",
        "12:30",
        "2026-11-24",
        "99999999999999999999999",
        "R&D",
        "a * b",
        "50!",
    ],
)
def test_a_text_stays_as_it_is_spelled(spelled: str) -> None:
    design = read_folder({"design.yaml": f"roles:\n  clerk: {{name: {spelled}}}\n".encode()}, name="claims")

    assert design.name_of("role/clerk") == spelled


@pytest.mark.parametrize("note", ["|\n      * first\n      * 1.10\n      &c", '"*first"', "'!x'", "a\n      *b"])
def test_signs_inside_a_text_are_no_tricks(note: str) -> None:
    content = f"roles:\n  clerk:\n    notes: {note}\n    capacity: 5\n".encode()

    design = read_folder({"design.yaml": content}, name="claims")

    assert str(getattr(design.records["role/clerk"], "notes", "")).strip("'\"")[0] in "*!a"


def test_a_byte_order_mark_and_carriage_returns_are_taken_as_they_come() -> None:
    content = b"\xef\xbb\xbfroles:\r\n  clerk:\r\n    name: Clerk\r\n    notes: |\r\n      one\r\n      two\r\n"

    design = read_folder({"design.yaml": content}, name="claims")

    assert getattr(design.records["role/clerk"], "notes", "") == "one\ntwo\n"
