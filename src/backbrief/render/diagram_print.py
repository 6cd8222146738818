"""The picture as documents print it: the same drawing with its colours spelled out, and as pixels where needed."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import typst

_COLOURS = re.compile(r"\.bb\{(?P<stated>[^}]*)\}")
_USED = re.compile(r"var\((--[a-z]+)\)")
_SIZE = re.compile(r'width="([0-9.]+)" height="([0-9.]+)"')
_STATED = re.compile(r"--[a-z]+:[^;}]+;\s*")
_ON_SCREEN = 0.75
_LYING, _UPRIGHT = (768.0, 494.0), (492.0, 645.0)
"""The room for a picture on a page of A4, above its caption, in points."""
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}")


def printed(svg: str) -> str:
    """The picture in the colours of paper, for programs that know no variables and no dark mode."""
    head, style_open, rest = svg.partition("<style>")
    style, style_close, drawing = rest.partition("</style>")
    light = _MEDIA.sub("", style)
    stated = _COLOURS.search(light)
    colours = dict(re.findall(r"(--[a-z]+):([^;}]+)", stated["stated"])) if stated else {}
    spelled = _STATED.sub("", _USED.sub(lambda used: colours.get(used[1], "#000"), light))
    return f"{head}{style_open}{spelled.replace('Liberation Sans', 'Roboto')}{style_close}{drawing}"


def widths(svgs: Sequence[str], *, lying: bool) -> list[float]:
    """How wide the pictures are printed, in points: all to one scale, no larger than on a screen."""
    sizes = [_size(svg) for svg in svgs]
    widest, highest = _LYING if lying else _UPRIGHT
    scale = min(_ON_SCREEN, *(min(widest / width, highest / height) for width, height in sizes))
    return [width * scale for width, _ in sizes]


def _size(svg: str) -> tuple[float, float]:
    stated = _SIZE.search(svg)
    return (float(stated[1]), float(stated[2])) if stated else (1.0, 1.0)


def pixels(svg: str) -> bytes:
    """The picture as PNG, for readers that know no vectors."""
    source = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    made = typst.compile(
        source,
        format="png",
        ppi=110,
        sys_inputs={"svg": printed(svg)},
        font_paths=fonts(),
    )
    return bytes(made)


@cache
def fonts() -> typst.Fonts:
    """The font that pictures and PDF are set in, the same on every machine."""
    folder = str(files("font_roboto").joinpath("files"))
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


@cache
def all_fonts() -> typst.Fonts:
    """The same font, and those of this machine for the scripts that it does not know."""
    folder = str(files("font_roboto").joinpath("files"))
    return typst.Fonts(include_system_fonts=True, font_paths=[folder])
