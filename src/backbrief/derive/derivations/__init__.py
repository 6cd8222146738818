"""The derivations by family: one kind of requirement, one file, found by being there."""
