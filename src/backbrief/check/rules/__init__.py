"""The rules by family: one rule, one file, found by being there."""
