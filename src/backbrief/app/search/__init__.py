"""Search over all that a design says: names, answers, requirements and comments."""
