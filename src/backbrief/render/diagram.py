"""The swimlanes of a workflow as a picture: SVG that is read aloud, themed and printed as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from backbrief.flow.survey import Survey
from backbrief.layout.excerpt import Excerpt, excerpt, whole
from backbrief.layout.lay_out import lay_out
from backbrief.layout.paper import Paper, on_paper
from backbrief.layout.picture import Picture
from backbrief.layout.scene import Scene
from backbrief.layout.workflow_scene import scene_of
from backbrief.render.drawing import Drawing

NONE_COUNTED: Mapping[str, int] = {}


def svg(
    survey: Survey,
    workflow: str,
    *,
    guesses: Mapping[str, int] = NONE_COUNTED,
    prefix: str = "flow",
    count_at_nodes: bool = False,
) -> str:
    """The picture of a workflow; each transfer carries how many things are left to guess there, counted by record.

    `prefix` keeps the ids of several pictures in one page apart. The shapes of each record stand in a group that bears
    its id; with `count_at_nodes` steps, branches and events carry their count too.
    """
    at_nodes = guesses if count_at_nodes else NONE_COUNTED
    return Diagram(survey=survey, workflow=workflow, guesses=guesses, at_nodes=at_nodes, prefix=prefix).whole()


@dataclass(frozen=True, kw_only=True)
class Diagram:
    """The picture of a workflow, laid out once: whole for a screen, and cut into sheets for paper."""

    survey: Survey
    workflow: str
    guesses: Mapping[str, int]
    at_nodes: Mapping[str, int] = field(default_factory=dict)
    prefix: str = "flow"

    def whole(self) -> str:
        """The picture as one SVG."""
        return self._drawn(whole(self._picture), prefix=self.prefix)

    def sheets(self) -> tuple[str, ...]:
        """One SVG for each sheet that the picture is cut into; none where the whole can be read on one."""
        sheets = self._paper.sheets
        return tuple(
            self._drawn(
                excerpt(self._picture, sheet),
                prefix=f"{self.prefix}-{sheet.number}",
                of_sheets=f", sheet {sheet.number} of {len(sheets)}",
            )
            for sheet in sheets
        )

    @property
    def lying(self) -> bool:
        """Whether the paper is best turned."""
        return self._paper.lying

    def _drawn(self, what: Excerpt, *, prefix: str, of_sheets: str = "") -> str:
        return Drawing(
            survey=self.survey,
            graph=self.survey.graphs[self.workflow],
            scene=self._scene,
            picture=self._picture,
            excerpt=what,
            guesses=self.guesses,
            at_nodes=self.at_nodes,
            prefix=prefix,
            of_sheets=of_sheets,
        ).svg()

    @cached_property
    def _scene(self) -> Scene:
        return scene_of(self.survey, self.workflow)

    @cached_property
    def _picture(self) -> Picture:
        return lay_out(self._scene)

    @cached_property
    def _paper(self) -> Paper:
        return on_paper(self._scene, self._picture)
