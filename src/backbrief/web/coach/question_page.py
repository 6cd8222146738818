"""What the page of a question shows: its form, whom it is put to, where we are, and what makes answering quicker."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from backbrief.app.actions.settle_question import home_of_all
from backbrief.app.actions.suggest_answer import facts_to_suggest
from backbrief.app.asking import Put
from backbrief.app.coach import Question
from backbrief.app.form.submitted import NOTHING_SUBMITTED, Submitted
from backbrief.app.given_answers import state_of
from backbrief.app.links import title_of
from backbrief.app.progress import progress
from backbrief.app.question_form import question_form
from backbrief.app.sample_answer import sample_answer
from backbrief.app.whom import whom
from backbrief.check.completeness import BLANK, NOBODY_TO_ASK
from backbrief.domain.finding import Finding
from backbrief.domain.identity import workflow_of
from backbrief.domain.party import Role
from backbrief.web.coach.queries import as_counted, open_alike, story_around
from backbrief.web.coach.sitting import Sitting
from backbrief.web.coach.turn import Turn
from backbrief.web.store.example import example
from backbrief.web.store.opening import Opened

READ_BACK_AFTER = 5
"""After so many answers the coach offers to read them back."""

_A_WEEK = timedelta(days=7)


def question_page(
    design: Opened, put: Put, turn: Turn, *, sitting: Sitting, submitted: Submitted = NOTHING_SUBMITTED
) -> Mapping[str, Any]:
    """All that the page of a question shows."""
    question = as_counted(design, put.question)
    form = question_form(design.survey, replace(put, question=question), submitted=submitted)
    before = sitting.ask(question.key)
    return {
        "put": put,
        "state": state_of(put.answer),
        "question": question,
        "field": form.field,
        "lists": form.lists,
        "typed": submitted.data,
        "trouble": next(iter(submitted.troubles), None),
        "whom": whom(design.survey, question),
        "address": turn.address(design, question.key),
        "back": turn.address(design, before) if before else "",
        "turn": turn,
        "answered": len(sitting.answered),
        "read_back": bool(sitting.answered) and len(sitting.answered) % READ_BACK_AFTER == 0,
        "suggests": [each.name for each in facts_to_suggest(design.survey, question.record)],
        "notes": [each for each in _found_here(design, put) if each.question != question.text],
        **_where_we_are(design, question, turn),
        **_offers(design, put, question),
    }


def _found_here(design: Opened, put: Put) -> list[Finding]:
    """What rules found at the answer that stands here, so that whoever changes it knows what is to be mended."""
    path = put.at.partition(".")[2]
    return [
        each
        for each in design.findings_of(put.question.record)
        if each.rule not in (BLANK, NOBODY_TO_ASK) and each.fact == put.outer.name and each.part.startswith(path)
    ]


def _where_we_are(design: Opened, question: Question, turn: Turn) -> Mapping[str, Any]:
    """The workflow, its steps, and how far each level has come."""
    inside = question.record.startswith("workflow/")
    home = workflow_of(question.record) if inside else ""
    scope = turn.about or home
    return {
        "workflow": design.design.name_of(home) if home and question.record != home else "",
        "story": story_around(design, question.record),
        "progress": progress(design.survey, design.findings, about=scope),
        "scope": _title(design, scope),
        "about_title": _title(design, turn.about),
    }


def _offers(design: Opened, put: Put, question: Question) -> Mapping[str, Any]:
    """What makes answering quicker: an example, one answer for all, and whom one may ask."""
    today = date.today()  # noqa: DTZ011 - a day by the clock of the office
    return {
        "sample": "" if design.example else sample_answer(example(), put),
        "for_all": open_alike(design, question) if home_of_all(put) else 0,
        "people": design.design.of(Role),
        "today": today.isoformat(),
        "in_a_week": (today + _A_WEEK).isoformat(),
    }


def _title(design: Opened, record: str) -> str:
    return title_of(design.survey, record) if record in design.survey.records else ""
