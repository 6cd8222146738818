"""What the buttons of a form do to what stands in it, before it is read."""

from collections.abc import Callable

from backbrief.app.form.data import STATED, FormData, first

ADD_ROW = "more"
REMOVE_ROW = "less"
SAME_AS_SENDER = "same"


def pressed(data: FormData) -> dict[str, list[str]]:
    """The form data after the button that was pressed: a row less, or the receiver's answer as the sender's."""
    after = {name: list(values) for name, values in data.items()}
    for button, change in _BUTTONS.items():
        if at := first(data, button):
            change(after, at)
    return after


def _without_row(data: dict[str, list[str]], row: str) -> None:
    at, _, key = row.rpartition(".")
    data[f"{at}.row"] = [each for each in data.get(f"{at}.row", []) if each != key]


def _as_the_sender_says(data: dict[str, list[str]], at: str) -> None:
    other = f"{at.rpartition('.')[0]}.sender"
    for name in [name for name in data if name == at or name.startswith(f"{at}.")]:
        del data[name]
    copied = {at + name.removeprefix(other): values for name, values in data.items() if name.startswith(other)}
    data.update({**copied, f"{at}.how": copied.get(f"{at}.how", [STATED])})


_BUTTONS: dict[str, Callable[[dict[str, list[str]], str], None]] = {
    REMOVE_ROW: _without_row,
    SAME_AS_SENDER: _as_the_sender_says,
}
