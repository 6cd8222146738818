"""A picture that somebody arranged, kept while the workflow in it changes."""
