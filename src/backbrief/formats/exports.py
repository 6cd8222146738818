"""What can be exported: the one table of formats, by name, and what each suffix stands for."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from backbrief.formats import azure, gherkin, jira
from backbrief.formats.bpmn import export as bpmn
from backbrief.formats.data.write import write as write_data
from backbrief.formats.excel.write import write as write_workbook
from backbrief.formats.export import Export, Exporter
from backbrief.formats.format import WrongUse
from backbrief.formats.github.write import write as write_github
from backbrief.formats.outline import export as outline
from backbrief.formats.reqif.write import write as write_reqif
from backbrief.formats.reqif.write import write_packed

EXPORTS: Mapping[str, Exporter] = {
    "reqif": write_reqif,
    "jira": jira.write,
    "azure": azure.write,
    "github": write_github,
    "gherkin": gherkin.write,
    "data": write_data,
}
"""The requirements for the tools of IT: each gives the files of its export by their paths inside one folder."""

FORMATS: Mapping[str, Exporter] = {
    "bpmn": bpmn.write,
    "outline": outline.write,
    "excel": write_workbook,
    **EXPORTS,
    "reqifz": write_packed,
}
"""All that can be written, by the name of the format."""

SUFFIXES: Mapping[str, str] = {
    ".bpmn": "bpmn",
    ".txt": "outline",
    ".xlsx": "excel",
    ".reqif": "reqif",
    ".reqifz": "reqifz",
    ".feature": "gherkin",
}
"""The format that a suffix stands for."""

RECEIPTS: Mapping[str, Callable[[Export], tuple[str, ...]]] = {"bpmn": bpmn.receipt, "outline": outline.receipt}
"""What other tools will not see of a format, in sentences."""


def format_named(name: str, *, called: str | None = None) -> str:
    """The name of the format for a file, which `called` overrules. Raises WrongUse when there is none."""
    suffix = PurePath(name).suffix.lower()
    found = called or SUFFIXES.get(suffix, "")
    if found not in FORMATS:
        known = ", ".join(FORMATS)
        raise WrongUse(
            f"nothing is exported as '{found or suffix}'", place=name, remedy=f"Name one with --as: {known}."
        )
    return found
