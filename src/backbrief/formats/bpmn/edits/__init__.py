"""Edits in place in an imported file: only what changed in the design, all else as it was."""
