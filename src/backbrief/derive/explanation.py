"""Facts that explain and that no requirement is worded from: where the brief tells them instead."""

from collections.abc import Mapping

from backbrief.domain.business_rule import Term
from backbrief.domain.information import Attribute, Information, System
from backbrief.domain.party import Function, Party
from backbrief.domain.step import Step
from backbrief.domain.strategy import Outcome, Strategy
from backbrief.domain.transfer import Transfer
from backbrief.domain.workflow import Header, Workflow

_HEAD = "stands at the head of the brief"
_CHAIN = "stands in the chain from each requirement up to the customer"
_DICTIONARY = "stands in the dictionary of the brief"
_ASKED = "decides which further facts must be stated"
_TODAY = "describes the work of today, which nothing is built for"
_FIRST = "settles how much care a need is worth, and what comes first"

EXPLAINS: Mapping[type, Mapping[str, str]] = {
    Header: {"name": _HEAD, "sponsor": _HEAD, "out_of_scope": _HEAD},
    Party: {"kind": _CHAIN, "aim": _CHAIN},
    Outcome: dict.fromkeys(("name", "customer", "failure", "measure", "today", "target", "unspoken"), _CHAIN),
    Strategy: dict.fromkeys(("name", "outcomes", "customer_change", "stop_doing", "wins_over"), _CHAIN),
    Function: {"name": "stands beside the roles in the brief"},
    Information: {
        "definition": _DICTIONARY,
        "is_not": _DICTIONARY,
        "other_names": _DICTIONARY,
        "owner": "is asked when the meaning of the information is in doubt",
        "faces_customers": _ASKED,
    },
    Attribute: {"meaning": _DICTIONARY},
    System: {
        "bought": "is told in the list of applications",
        "reached_by": "shows whether information is in hand where it is needed",
    },
    Term: dict.fromkeys(("name", "meaning", "synonyms", "owner"), _DICTIONARY),
    Workflow: {
        "state": "settles whether anything is built for the work at all",
        "customer": _CHAIN,
        "strategies": _CHAIN,
        "touches": _ASKED,
        "performance": _TODAY,
        "version": _HEAD,
        "lessons": _HEAD,
    },
    Step: {
        "touch_time": _FIRST,
        "stakes": _ASKED,
        "present_means": _TODAY,
        "could_be_done_by": "questions whether the step is needed at all",
    },
    Transfer: {
        "stakes": _ASKED,
        "cost_of_failure": _FIRST,
        "would_fly": _FIRST,
        "change_notice": "binds the people of both sides and no technology",
    },
}
"""By subject and fact. Each other fact is worded in a requirement as soon as it is stated."""
