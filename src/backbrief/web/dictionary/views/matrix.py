"""The matrices: as a table, as sentences, and as a file for a spreadsheet."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from backbrief.app.dictionary import KINDS
from backbrief.app.matrices.catalogue import MATRICES, MatrixKind
from backbrief.app.matrices.matrix import Matrix, as_csv, as_tabbed, sentences, without_parts
from backbrief.domain.identity import last_part
from backbrief.domain.workflow import Workflow
from backbrief.web.dictionary.matrix_table import table_of
from backbrief.web.frame.gates import reads
from backbrief.web.frame.rendering import show
from backbrief.web.frame.saved_file import saved
from backbrief.web.store.opening import Opened

ALL = "all"
WITH, WITHOUT = "with", "without"
MOST_CELLS = 40_000
"""A matrix with more cells is shown without its parts, unless somebody asks for them."""


@require_GET
@reads
def show_matrix(request: HttpRequest, opened: Opened, matrix: str = next(iter(MATRICES))) -> HttpResponse:
    """One matrix, of one workflow where it would be too wide otherwise."""
    kind = _kind(matrix)
    workflow, found = _found(request, opened, kind)
    as_sentences = request.GET.get("as") == "sentences"
    context = {
        "kinds": KINDS,
        "matrices": MATRICES.values(),
        "matrix": kind,
        "found": found,
        "workflow": workflow,
        "all": ALL,
        "parts": WITHOUT if kind.parts and not any(row.under for row in found.rows) else WITH,
        "sentences": list(sentences(found)) if as_sentences else None,
        "table": None if as_sentences else table_of(found),
        "query": urlencode({key: value for key, value in request.GET.items() if key != "as"}),
    }
    return show(request, opened, "dictionary/matrix.html", context)


@require_GET
@reads
def matrix_file(request: HttpRequest, opened: Opened, matrix: str, form: str) -> HttpResponse:
    """The matrix to be opened in a spreadsheet, or as text to be pasted into one."""
    kind = _kind(matrix)
    _, found = _found(request, opened, kind)
    if form == "csv":
        return saved(as_csv(found), name=f"{kind.slug}.csv", kind="text/csv; charset=utf-8")
    if form == "text":
        return saved(as_tabbed(found).encode(), name=f"{kind.slug}.txt", kind="text/plain; charset=utf-8")
    raise Http404


def _kind(slug: str) -> MatrixKind:
    if slug not in MATRICES:
        raise Http404
    return MATRICES[slug]


def _found(request: HttpRequest, opened: Opened, kind: MatrixKind) -> tuple[str, Matrix]:
    """The workflow that is looked at, and the matrix as it is wanted."""
    known = {last_part(each.id): each.id for each in opened.design.of(Workflow)}
    first = next(iter(known), ALL) if kind.by_workflow else ALL
    workflow = request.GET.get("workflow", first)
    found = kind.make(opened.survey, opened.findings, known.get(workflow, ""))
    few = WITH if len(found.rows) * len(found.columns) <= MOST_CELLS else WITHOUT
    if kind.parts and request.GET.get("parts", few) == WITHOUT:
        found = without_parts(found)
    return workflow, replace(found, name=kind.title)
