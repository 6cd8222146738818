"""Excel workbooks: out to people who live in them, and back with what they changed."""
