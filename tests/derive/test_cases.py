"""Every derivation words what its page says, and no derivation goes without a page."""

import re

import pytest

from backbrief.derive.derivation import derivations
from backbrief.derive.derive import derive
from backbrief.derive.sentence import SUBJECT
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design
from tests.derive.case_page import Case, all_cases, cases_of, lines_of, page_names

NAMES = sorted(each.name for each in derivations())
FORMS = re.compile(r"(Where .+, )?(While .+, )?(When .+, |If .+, then )?the Solution shall (?!be able)", re.IGNORECASE)


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_the_derivation_words_what_its_page_says(case: Case) -> None:
    survey = Survey(written_design(case.design))

    derived = derive(survey, numbers={}).requirements

    ours = (each for each in derived if each.derivation == case.derivation)
    assert [line for each in ours for line in lines_of(each)] == list(case.requirements)


def test_every_derivation_has_a_page_and_every_page_a_derivation() -> None:
    assert page_names() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_a_requirement(name: str) -> None:
    assert any(case.requirements for case in cases_of(name))


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_a_requirement_is_one_sentence_in_a_form_of_ears_with_one_shall(case: Case) -> None:
    texts = [line.removeprefix("REQ ") for line in case.requirements if line.startswith("REQ ")]

    assert [text for text in texts if not FORMS.match(text)] == []
    assert [text for text in texts if text.count(f"{SUBJECT[1:]} shall ") != 1] == []


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_a_fit_criterion_names_a_figure(case: Case) -> None:
    criteria = [line for line in case.requirements if line.startswith("FIT ")]

    assert [line for line in criteria if not re.search(r"\d|passes|reads", line)] == []
