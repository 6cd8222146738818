"""The drawing of a workflow, for those who prefer to draw."""
