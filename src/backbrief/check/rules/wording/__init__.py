"""Rules on words: what is vague, open, weak or without its unit in a free text."""
