"""The brief holds everything that is stated, once, harmless and readable."""

import re
from html import escape, unescape
from pathlib import Path

from hypothesis import given

from backbrief.check.check import check
from backbrief.derive.derive import Derived, derive
from backbrief.domain.answer import Sides
from backbrief.domain.branch import Flow
from backbrief.domain.design import Defaults, Design, Record
from backbrief.domain.fact import facts_of
from backbrief.domain.part import Parts
from backbrief.domain.reading import answer_words
from backbrief.domain.transfer import Transfer
from backbrief.flow.survey import Survey
from backbrief.formats.folder.disk import FolderStore
from backbrief.render.contents.brief import brief
from backbrief.render.document import Heading, Link, plain
from backbrief.render.html import html
from tests.app.outlined import typed
from tests.app.small_claim import CLAIM, claim
from tests.strategies import designs

MOTOR_CLAIM = Path(__file__).parents[2] / "examples" / "motor-claim-half-told"
HOSTILE = '<script>alert("x")</script>" onload=x <img src=//evil>'


def written(survey: Survey) -> str:
    return html(brief(survey, derive(survey, numbers={}), check(survey)))


def words_in(page: str) -> str:
    """The page as it is read: no tags, no line ends."""
    body = page[page.index("<main") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@given(designs())
def test_every_stated_fact_reaches_the_brief(design: Design) -> None:
    survey = Survey(design)
    read = words_in(written(survey))

    missing = [
        (record.id, said)
        for record in survey.records.values()
        for said in stated(record, design)
        if " ".join(said.split()) not in read
    ]

    assert missing == []


def test_the_requirements_of_the_work_come_before_those_of_what_it_uses() -> None:
    survey = Survey(FolderStore(MOTOR_CLAIM).read())

    headings = [
        block.text
        for block in brief(survey, derive(survey, numbers={}), check(survey)).blocks
        if isinstance(block, Heading) and block.id.startswith("requirements.")
    ]

    assert headings[0] == "For Motor claim"
    assert "About calendars" in headings


def stated(record: Record, design: Design) -> list[str]:
    """Each answer of a record in words, parts answer by answer; what is drawn as a remark is left to its own test."""
    if isinstance(record, Defaults | Flow):
        return []
    said = []
    subject: type = type(record)
    for fact in facts_of(subject):
        answer = getattr(record, fact.name)
        for side in (answer.sender, answer.receiver) if isinstance(answer, Sides) else (answer,):
            if side is None:
                continue
            if isinstance(fact.kind, Parts) and isinstance(side, tuple):
                said += [words for part in side for words in stated(part, design)]
            else:
                said += answer_words(fact, side, names=design.name_of).split("; ")
    return said


def test_the_brief_of_a_hostile_design_holds_no_foreign_markup() -> None:
    records = [
        Flow(id=f"{CLAIM}/h", source=f"{CLAIM}/pay", target=f"{CLAIM}/pay", answer=HOSTILE, notes=HOSTILE),
        Transfer(id=f"{CLAIM}/register--assess", notice=HOSTILE, refusal_reasons=(HOSTILE, "b")),
        Defaults(id=f"{CLAIM}/defaults/step", answers=(("seen_by", HOSTILE),)),
    ]

    page = written(claim(*records))

    assert "<script" not in page
    assert "<img" not in page
    assert escape(HOSTILE) in page


def test_the_brief_loads_nothing() -> None:
    page = written(claim())

    assert not re.findall(r"(?:src|href)=[\"']?(?!#)[^\"'#>]", page)
    assert "@import" not in page


def test_an_inherited_answer_tells_where_it_comes_from() -> None:
    page = words_in(written(claim(Defaults(id=f"{CLAIM}/defaults/step", answers=(("place", "desk"),)))))

    assert "desk holds at every step in this workflow" in page


def test_every_link_leads_somewhere() -> None:
    page = written(claim())

    places = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places


def test_a_brief_without_guesses_is_no_draft() -> None:
    survey = claim()
    nothing = Derived(requirements=(), numbers={})

    assert brief(survey, nothing, []).draft is False
    assert brief(survey, nothing, check(survey)).draft is True


def test_words_are_read_without_their_links() -> None:
    assert plain(("see ", Link("step 2", "step.2"), " first")) == "see step 2 first"
    assert plain("see") == "see"


def test_what_comes_from_an_answer_says_to_which_question_and_a_blank_reason_is_left_out() -> None:
    read = words_in(written(Survey(typed("Compare offers @Buyer", "Is it cheap?", "Order chairs"))))

    assert "Comes from the answer “yes” to Is it cheap?" in read
    assert "is-it-cheap-yes" not in read
    assert "Why Comes from" not in read
