"""The derivations: one kind of requirement, one file, found by being there."""
