"""The dictionary: what a design knows about, where it is used, names that are alike, and the matrices."""
