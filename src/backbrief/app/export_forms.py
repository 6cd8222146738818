"""What can be downloaded of a design: each form with a name that people know and a sentence on whom it is for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportForm:
    """A form of export; `of_one_workflow` when it holds a single workflow, `suffix` when it is always one file."""

    title: str
    for_whom: str
    suffix: str = ""
    of_one_workflow: bool = False


EXPORT_FORMS: Mapping[str, ExportForm] = {
    "bpmn": ExportForm(
        title="BPMN 2.0 drawing",
        for_whom="For those who draw processes in another tool; our facts travel along inside the file.",
        suffix=".bpmn",
        of_one_workflow=True,
    ),
    "outline": ExportForm(
        title="Outline as text",
        for_whom="For a mail or a meeting: who does what in which order, readable without any tool.",
        suffix=".txt",
        of_one_workflow=True,
    ),
    "excel": ExportForm(
        title="Excel workbook",
        for_whom="For people who answer in Excel; import the filled workbook and the answers come back.",
        suffix=".xlsx",
    ),
    "reqif": ExportForm(
        title="ReqIF",
        for_whom="For requirements tools such as DOORS or Polarion; what IT answers there can be imported.",
        suffix=".reqif",
    ),
    "reqifz": ExportForm(
        title="ReqIF, packed",
        for_whom="For requirements tools that take a packed file only; it holds the same as ReqIF.",
        suffix=".reqifz",
    ),
    "jira": ExportForm(
        title="Jira",
        for_whom="For the administrator who loads the requirements into Jira as issues.",
    ),
    "azure": ExportForm(
        title="Azure Boards",
        for_whom="For a team that works in Azure DevOps; each requirement becomes a work item.",
    ),
    "github": ExportForm(
        title="GitHub issues",
        for_whom="For developers on GitHub; a script makes one issue of each requirement.",
    ),
    "gherkin": ExportForm(
        title="Gherkin scenarios",
        for_whom="For testers: one scenario for each requirement, ready for Cucumber and its kin.",
    ),
    "data": ExportForm(
        title="Data contracts",
        for_whom="For those who build interfaces: JSON Schemas, an AsyncAPI page and the data dictionary.",
    ),
}
"""By the name of the format."""
