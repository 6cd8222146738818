"""The filter above a list: what an address asks for, and how it goes along to the next page."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from backbrief.domain.fact import Level
from backbrief.domain.workflow import Workflow
from backbrief.web.store.opening import Opened


def level_in(filter_: QueryDict) -> Level | None:
    """The level that is asked for; what is no level asks for none."""
    asked = filter_.get("level", "")
    return Level(int(asked)) if asked in {str(int(level)) for level in Level} else None


def in_address(filter_: QueryDict, names: Iterable[str]) -> str:
    """What is asked for under these names, as it stands in an address."""
    return urlencode({name: filter_[name] for name in names if filter_.get(name)})


def choices(opened: Opened, filter_: QueryDict) -> dict[str, Any]:
    """What `frame/filter.html` offers: the workflows, one record besides when the address asks for it, the levels."""
    workflows, about = opened.design.of(Workflow), opened.survey.records.get(filter_.get("about", ""))
    return {
        "filter": filter_,
        "workflows_to_choose": workflows,
        "one_record": "" if about is None or isinstance(about, Workflow) else about.id,
        "levels": list(Level),
    }
