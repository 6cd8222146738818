"""Whoever looks for a form of export is told what it is for."""

from backbrief.app.export_forms import EXPORT_FORMS
from backbrief.formats.exports import FORMATS


def test_every_format_is_offered_with_a_sentence_on_whom_it_is_for() -> None:
    assert set(EXPORT_FORMS) == set(FORMATS)


def test_no_sentence_is_too_long_to_be_read_at_a_glance() -> None:
    too_long = [form.title for form in EXPORT_FORMS.values() if len(form.for_whom.split()) > 25]

    assert too_long == []
