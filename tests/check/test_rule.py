"""A rule is found by being there, and is called by the name of its file."""

from collections.abc import Iterator
from pathlib import Path

import backbrief.check.rules
from backbrief.check.rule import Found, Rule, rule, rules
from backbrief.domain.fact import Asked, Level
from backbrief.domain.finding import Severity
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey

FOLDER = Path(backbrief.check.rules.__file__).parent


def test_a_function_is_marked_with_all_that_is_known_of_the_rule() -> None:
    @rule(Step, Severity.GAP, level=3, asked=Asked.DOER)
    def test_rule(step: Step, survey: Survey) -> Iterator[Found | str]:
        yield f"Why '{survey.title(step)}'?"

    marked: Rule = vars(test_rule)["__rule__"]

    assert (marked.name, marked.family) == ("test-rule", "check")
    assert (marked.subject, marked.severity, marked.level, marked.asked) == (
        Step,
        Severity.GAP,
        Level.BUILD_READY,
        Asked.DOER,
    )
    assert marked.page == __doc__
    assert marked.test is test_rule


def test_every_file_of_a_family_is_a_rule_of_its_name() -> None:
    files = {(path.parent.name, path.stem.replace("_", "-")) for path in FOLDER.glob("*/[!_]*.py")}

    assert {(each.family, each.name) for each in rules()} == files


def test_rules_come_by_family_and_name_and_no_name_comes_twice() -> None:
    found = [(each.family, each.name) for each in rules()]

    assert found == sorted(found)
    assert len({name for _, name in found}) == len(found)
