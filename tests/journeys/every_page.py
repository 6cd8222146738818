"""Every page of the workbench as an address, found from the addresses that its parts declare."""

from playwright.sync_api import APIRequestContext

from tests.web.addresses import routes


def addresses(design: str, samples: dict[str, str]) -> list[str]:
    """Every address of a design, with samples in its gaps; `samples` are by the name of the gap."""
    filled = []
    for route, pattern in routes():
        address = f"/{route}".replace("<uuid:design>", design)
        for name in pattern.pattern.converters:
            for sign in ("slug", "path", "int", "str", "uuid"):
                address = address.replace(f"<{sign}:{name}>", samples.get(name, samples.get(sign, "-")))
        filled.append(address)
    return sorted(set(filled))


def pages(request: APIRequestContext, found: list[str]) -> list[str]:
    """Those addresses that answer with a page of HTML when they are opened."""
    return [each for each in found if _is_a_page(request, each)]


def _is_a_page(request: APIRequestContext, address: str) -> bool:
    if address.endswith("/events"):
        return False
    answer = request.get(address, max_redirects=0)
    return answer.status == 200 and "text/html" in answer.headers.get("content-type", "") and "<html" in answer.text()
