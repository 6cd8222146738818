"""What can be exported for IT: the one table, by the name of the tool that takes it."""

from collections.abc import Mapping

from backbrief.formats import azure, gherkin, jira
from backbrief.formats.data.write import write as write_data
from backbrief.formats.export import Exporter
from backbrief.formats.github.write import write as write_github
from backbrief.formats.reqif.write import write as write_reqif

EXPORTS: Mapping[str, Exporter] = {
    "reqif": write_reqif,
    "jira": jira.write,
    "azure": azure.write,
    "github": write_github,
    "gherkin": gherkin.write,
    "data": write_data,
}
"""Each gives the files of its export by their paths inside one folder."""
