"""The long work of handing over: a brief as a file, and the design in the form of another tool."""

from collections.abc import Mapping
from dataclasses import dataclass

from backbrief.app.actions.check_design import NothingToCheck
from backbrief.app.actions.export_design import export_design
from backbrief.app.actions.write_brief import write_brief
from backbrief.app.download import Download, download, one_file
from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.domain.identity import slug
from backbrief.formats.format import Refused
from backbrief.web.frame.long_work import Assignment, Work
from backbrief.web.store.models import Right
from backbrief.web.store.requirements import NumberedDesign, requirements_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefForm:
    """A form in which the brief can be saved: what it is called, for whom it is, and what the file ends in."""

    title: str
    for_whom: str
    suffix: str
    short: bool = False


BRIEF_FORMS: Mapping[str, BriefForm] = {
    "pdf": BriefForm(title="PDF", for_whom="to read, to print, to sign off", suffix=".pdf"),
    "word": BriefForm(title="Word", for_whom="to mark up and to put into your own template", suffix=".docx"),
    "page": BriefForm(
        title="Web page", for_whom="one file that opens in any browser, without Backbrief", suffix=".html"
    ),
    "short": BriefForm(
        title="Short brief", for_whom="a few pages as PDF, for a steering committee", suffix=".pdf", short=True
    ),
}
"""By the name of the form."""


def brief_file(assignment: Assignment) -> Download:
    """The whole brief in one of its forms. Raises Refused."""
    form = BRIEF_FORMS[assignment.arguments["form"]]
    assignment.tell("Deriving the requirements")
    requirements_of(assignment.design)
    assignment.tell("Setting the pages")
    try:
        written = write_brief(NumberedDesign(assignment.design), suffix=form.suffix, short=form.short)
    except NothingToCheck:
        raise Refused("There is no step in this design yet.", remedy="Type the first steps, then come back.") from None
    title = "short-brief" if form.short else "brief"
    return one_file(written.content, name=f"{slug(assignment.design.name) or 'design'}-{title}{form.suffix}")


def export_file(assignment: Assignment) -> Download:
    """The design in the form of another tool. Raises Refused."""
    form = assignment.arguments["form"]
    assignment.tell("Deriving the requirements")
    requirements_of(assignment.design)
    assignment.tell("Writing the files")
    exported = export_design(
        NumberedDesign(assignment.design),
        form,
        last_change=assignment.design.changed_at,
        workflow=assignment.arguments.get("workflow") or None,
    )
    return download(exported.files, title=f"{assignment.design.name} {EXPORT_FORMS[form].title}")


WORK: Mapping[str, Work] = {
    "brief": Work(right=Right.READ, do=brief_file),
    "export": Work(right=Right.READ, do=export_file),
}
