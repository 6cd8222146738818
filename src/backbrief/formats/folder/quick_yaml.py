"""The fast YAML parser and emitter, which know neither places nor comments and take some texts for numbers."""

from typing import Any

import ryaml


class NotQuick(ValueError):  # noqa: N818 - no error yet, only a reason to read with care
    """A text that the fast parser does not take."""


def quick_load(text: str) -> Any:
    """The data of a YAML text, with numbers, truth values and aliases resolved. Raises NotQuick."""
    try:
        return ryaml.loads(text)  # type: ignore[attr-defined]  # the library's stub leaves it out
    except (ryaml.InvalidYamlError, ValueError, TypeError) as error:  # type: ignore[attr-defined]  # as above
        raise NotQuick from error


def quick_dump(data: Any) -> str:
    """Plain data as YAML text."""
    text: str = ryaml.dumps(data)  # type: ignore[attr-defined]  # as above
    return text
