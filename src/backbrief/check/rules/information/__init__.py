"""Rules on information: where it comes from, who uses it, what its parts are and what it is called."""
