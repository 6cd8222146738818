"""What a YAML file must not hold, so that what is read is what stands there: no tricks, no bombs, no surprises."""

import re

MAX_BYTES = 2_000_000
MAX_DEPTH = 50
MAX_TEXT = 10_000

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Characters that no text may hold: control characters but tab and new line, and halves of characters."""

_SEPARATORS = re.compile("[\x85\u2028\u2029]")

TOO_DEEP = (f"more than {MAX_DEPTH} levels lie inside each other", "a design needs far fewer")
TWO_DOCUMENTS = ("a second document begins here with '---'", "put it into a file of its own")
ALIAS = ("a reference to an anchor ('*name') is not taken", "write out here what it stands for")
ANCHOR = ("an anchor ('&name') is not taken", "write the text out wherever it is needed")
MERGE = ("a merge ('<<') is not taken", "write the lines out here")
TAG = ("a tag ('!name') is not taken", "leave it away; every answer is read as text")
NOT_A_NAME = ("a name is expected before the colon", "write 'name: answer'")
TOO_LONG = (f"a text has more than {MAX_TEXT} characters", "shorten it, or keep it in a document and name that here")
UNPRINTABLE = ("a text holds a control character", "leave it away")


class Unsafe(ValueError):  # noqa: N818 - named for what it says about the file
    """A file that is not even looked into; `remedy` says what to do."""

    def __init__(self, message: str, *, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def decoded(content: bytes) -> str:
    """The text of a file, its lines ended by a new line only. Raises Unsafe when it is too large or not UTF-8.

    Separators that only some parsers take for the end of a line become blanks; escaped ones stay what they are.
    """
    if len(content) > MAX_BYTES:
        raise Unsafe("the file is larger than 2 MB", remedy="move some workflows into files of their own")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Unsafe(f"the file is not UTF-8 text (line {line})", remedy="save it as UTF-8") from None
    return _SEPARATORS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def text_trouble(text: str) -> tuple[str, str] | None:
    """What is wrong with one text, and what to do about it; None when nothing is."""
    if len(text) > MAX_TEXT:
        return TOO_LONG
    return UNPRINTABLE if CONTROL.search(text) else None
