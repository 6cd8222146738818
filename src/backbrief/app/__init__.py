"""What one can do with a design: one action per file."""
