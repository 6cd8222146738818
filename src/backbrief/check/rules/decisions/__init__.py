"""Rules on decisions: who decides, on what, within which limits, and what happens at the limit."""
