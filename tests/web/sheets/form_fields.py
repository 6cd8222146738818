"""What a browser sends for the forms of a page when nobody changes anything."""

from html.parser import HTMLParser

Fields = dict[str, list[str]]


def forms(page: str) -> dict[str, Fields]:
    """The fields of each form of a page by the form's id, as a browser sends them."""
    reading = _Reading()
    reading.feed(page)
    return reading.forms


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Fields] = {}
        self._fields: Fields = {}
        self._select = ""
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._fields = self.forms.setdefault(given.get("id", ""), {})
        elif tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
            self._add(given.get("name", ""), given.get("value", "on"))
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and self._select and "selected" in given:
            self._add(self._select, given["value"])
        elif tag == "textarea":
            self._textarea = given["name"]
            self._add(given["name"], "")

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self._fields[self._textarea][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._textarea is not None:
            values = self._fields[self._textarea]
            values[-1] = values[-1].removeprefix("\n")
            self._textarea = None
        elif tag == "select":
            self._select = ""

    def _add(self, name: str, value: str) -> None:
        if name:
            self._fields.setdefault(name, []).append(value)
