"""The commands, one per file, found by being there."""
