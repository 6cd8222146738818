"""The outline with its picture: where a workflow is typed."""
