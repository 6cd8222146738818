"""How much room a text takes, judged by its characters."""

from typing import Final

FONT_SIZE: Final = 12.0
LINE_HEIGHT: Final = 15.0

_EM: Final = {
    **dict.fromkeys("ijl.,:;'|!", 0.25),
    **dict.fromkeys('ftrI()[]{}-/\\" ', 0.36),
    **dict.fromkeys("mMwW@%", 0.88),
}
_EM_UPPER: Final = 0.70
_EM_LOWER: Final = 0.56
_EM_WIDE: Final = 1.0
_FIRST_WIDE: Final = "\u2e80"


def text_width(text: str) -> float:
    """Width of one line of text in pixels."""
    return sum(map(_character_width, text))


def wrapped(text: str, *, width: float) -> tuple[str, ...]:
    """The text in lines no wider than given; wrapping again at the widest line gives the same lines."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.extend(_pieces(word, width=width))
    return tuple(lines)


def text_size(text: str, *, width: float) -> tuple[float, float]:
    """Width and height of a text wrapped at a width; nothing for an empty text."""
    lines = wrapped(text, width=width)
    return max(map(text_width, lines), default=0.0), LINE_HEIGHT * len(lines)


def _pieces(word: str, *, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _character_width(character: str) -> float:
    known = _EM.get(character)
    if known is not None:
        return FONT_SIZE * known
    if character >= _FIRST_WIDE:
        return FONT_SIZE * _EM_WIDE
    return FONT_SIZE * (_EM_UPPER if character.isupper() else _EM_LOWER)
