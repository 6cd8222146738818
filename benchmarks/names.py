"""`python benchmarks/names.py`: in how many questions over the corpora an id stands that nobody chose as a name."""

import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from backbrief.check.check import check
from backbrief.domain.branch import Branch, Event
from backbrief.domain.identity import last_part
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey
from backbrief.formats.bpmn.read import read
from backbrief.formats.format import Refused

CORPORA = Path(__file__).parents[1] / "tests" / "corpora"


def main() -> None:
    """Print how many questions there are, and how many of them hold such an id, by subject."""
    counts: Counter[str] = Counter()
    for file in sorted(CORPORA.rglob("*.bpmn")):
        try:
            survey = Survey(read(file.read_bytes(), name=file.name).design)
        except Refused:
            continue
        counts.update(_counted(survey))
    print(", ".join(f"{count} {what}" for what, count in counts.most_common()))


def _counted(survey: Survey) -> Counter[str]:
    places: list[Step | Branch | Event] = [
        *survey.design.of(Step),
        *survey.design.of(Branch),
        *survey.design.of(Event),
    ]
    unnamed = {
        last_part(each.id): type(each).word
        for each in places
        if not isinstance(each.name, str) and re.search(r"\W|\d|_", last_part(each.id))
    }
    questions = [finding.question for finding in check(survey)]
    words_of = {question: set(re.findall(r"[\w.-]+", question)) for question in questions}
    found: Counter[str] = Counter({"questions": len(questions)})
    for question in questions:
        found.update({f"with the id of a {word}" for own, word in unnamed.items() if own in words_of[question]})
    return found


if __name__ == "__main__":
    main()
