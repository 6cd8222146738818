"""The steps that lead straight to a branch, other branches and events walked through."""

from backbrief.domain.branch import Branch
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


def steps_before(branch: Branch, survey: Survey) -> list[Step]:
    """The steps, done by somebody, after which the branch comes next."""
    graph = survey.graphs[workflow_of(branch.id)]
    found: list[Step] = []
    seen, waiting = {branch.id}, [branch.id]
    while waiting:
        fresh = [node for node in graph.before.get(waiting.pop(0), ()) if node not in seen]
        seen.update(fresh)
        for node in fresh:
            step = survey.find(node, Step)
            if step and node not in graph.composites:
                found.append(step)
            else:
                waiting.append(node)
    return found
