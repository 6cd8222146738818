"""The uses of a design are gathered by information, once every step has stated its own."""

from backbrief.check.uses import uses_by_information
from backbrief.domain.need import Use
from backbrief.flow.survey import Survey
from tests.check.written_design import written_design

CLAIM = """
information:
  claim: {name: Claim}
workflows:
  claim:
    steps:
      register: {name: Register the claim, uses: [{kind: creates, information: claim}]}
      assess: {name: Assess the damage%s}
"""


def test_uses_are_given_by_their_information() -> None:
    survey = Survey(written_design(CLAIM % ', uses: "none, on purpose"'))

    assert uses_by_information(survey) == {"information/claim": [Use(kind="creates", information="information/claim")]}


def test_there_are_none_as_long_as_a_step_has_not_stated_its_uses() -> None:
    assert uses_by_information(Survey(written_design(CLAIM % ""))) == {}


def test_there_are_none_as_long_as_a_step_has_not_said_which_information_it_uses() -> None:
    survey = Survey(written_design(CLAIM % ", uses: [{kind: changes}]"))

    assert uses_by_information(survey) == {}
