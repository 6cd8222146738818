"""What must IT build? Requirements derived from what is stated."""
