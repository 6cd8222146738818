"""Whatever a record says, it says the same after it was plain data."""

import json

from hypothesis import given

from backbrief.app.record_data import data_of, record_of
from backbrief.domain.design import Design
from tests.strategies import designs


@given(designs())
def test_every_record_is_the_same_after_it_was_plain_data(design: Design) -> None:
    written = json.loads(json.dumps([data_of(record) for record in design.records.values()]))

    assert [record_of(each) for each in written] == list(design.records.values())
