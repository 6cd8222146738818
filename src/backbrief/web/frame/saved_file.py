"""A file that the browser saves and never opens as a page of ours."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def saved(content: bytes, *, name: str, kind: str) -> HttpResponse:
    """The file under its name."""
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, no-store"
    return response
