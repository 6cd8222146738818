"""Changes survive the store as they are."""

from hypothesis import given

from backbrief.diff.compare import diff
from backbrief.domain.design import Design
from backbrief.web.store.documents import change_documents, changes_from
from tests.strategies import designs


@given(designs(), designs())
def test_every_change_reads_back_from_its_document_as_it_was(before: Design, after: Design) -> None:
    changes = diff(before, after)

    assert changes_from(change_documents(changes, records=before.records)) == changes
