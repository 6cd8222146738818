"""The steps that lead straight to a branch or step, other branches and events walked through."""

from backbrief.domain.branch import Branch
from backbrief.domain.identity import workflow_of
from backbrief.domain.step import Step
from backbrief.flow.survey import Survey


def steps_before(node: Branch | Step, survey: Survey) -> list[Step]:
    """The steps, done by somebody, after which the branch or step comes next."""
    graph = survey.graphs[workflow_of(node.id)]
    found: list[Step] = []
    seen, waiting = {node.id}, [node.id]
    while waiting:
        fresh = [each for each in graph.before.get(waiting.pop(0), ()) if each not in seen]
        seen.update(fresh)
        for each in fresh:
            step = survey.find(each, Step)
            if step and each not in graph.composites:
                found.append(step)
            else:
                waiting.append(each)
    return found
