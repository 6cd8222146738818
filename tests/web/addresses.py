"""Every address of the workbench, found from what its parts declare, with samples in the gaps."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver

SAMPLES: dict[str, object] = {
    "slug": "claim",
    "workflow": "claim",
    "record": "workflow/claim/register",
    "str": "x",
    "path": "x",
    "int": 1,
    "uuid": UUID(int=1),
}
NOTHING: Mapping[str, object] = {}


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every route of the workbench with its pattern."""
    for each in (resolver or get_resolver()).url_patterns:
        route = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each, route)
        else:
            yield route, each


ALL = dict(routes())


def address(route: str, design: UUID, given: Mapping[str, object] = NOTHING) -> str:
    """The address of a route with what is given, or else samples, in its gaps."""
    filled = route.replace("<uuid:design>", str(design))
    for name, converter in ALL[route].pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        word = {"string": "str"}.get(kind, kind)
        sample = given.get(name, SAMPLES.get(name, SAMPLES.get(word, "x")))
        for spelled in (f"<{word}:{name}>", f"<{name}>"):
            filled = filled.replace(spelled, str(sample))
    assert "<" not in filled, filled
    return f"/{filled}"
