"""Playback: a workflow step by step, for a meeting."""
