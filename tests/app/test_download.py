"""What is downloaded is one file."""

import io
from zipfile import ZipFile

from backbrief.app.download import download, one_file


def test_a_single_file_is_saved_under_its_own_name() -> None:
    saved = download({"requirements/claims.feature": b"Feature: Claims"}, title="Claims")

    assert (saved.name, saved.kind, saved.content) == ("claims.feature", "text/plain", b"Feature: Claims")


def test_several_files_are_packed_under_the_title() -> None:
    saved = download({"a.csv": b"1", "more/b.csv": b"2"}, title="Pay a claim")

    with ZipFile(io.BytesIO(saved.content)) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert (saved.name, saved.kind) == ("pay-a-claim.zip", "application/zip")
    assert packed == {"a.csv": b"1", "more/b.csv": b"2"}


def test_the_same_files_make_the_same_archive() -> None:
    files = {"a.csv": b"1", "b.csv": b"2"}

    assert download(files, title="Claims") == download(files, title="Claims")


def test_a_file_of_an_unknown_kind_is_saved_and_not_shown() -> None:
    assert one_file(b"?", name="claims.unheard").kind == "application/octet-stream"
