"""Changes survive the store as they are."""

import json

from hypothesis import given

from backbrief.diff.compare import diff
from backbrief.domain.change import Added
from backbrief.domain.design import Design
from backbrief.domain.need import FunctionNeed
from backbrief.domain.step import Step
from backbrief.web.store.documents import change_documents, changes_from, record_document, record_from
from tests.strategies import designs


@given(designs(), designs())
def test_every_change_reads_back_from_its_document_as_it_was(before: Design, after: Design) -> None:
    changes = diff(before, after)

    assert changes_from(change_documents(changes, records=before.records)) == changes


def test_what_is_kept_is_text_so_that_no_database_sorts_the_answers_to_what_a_verb_asks() -> None:
    receive = FunctionNeed(verb="receive", complements=(("from whom", "Supplier"), ("format", "Email")))
    step = Step(id="workflow/claim/register", name="Register claim", needs=(receive,))

    kept = (record_document(step), *change_documents([Added(step)], records={}))

    assert all(isinstance(each, str) for each in kept)
    assert record_from(kept[0]) == step
    assert changes_from(kept[1:]) == (Added(step),)


def test_what_was_kept_as_plain_data_is_still_read() -> None:
    step = Step(id="workflow/claim/register", name="Register claim")

    assert record_from(json.loads(record_document(step))) == step
    assert changes_from([json.loads(each) for each in change_documents([Added(step)], records={})]) == (Added(step),)
