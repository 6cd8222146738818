"""Rules on transfers: what passes between two roles, and whether both sides say the same."""
