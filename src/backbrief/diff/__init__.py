"""What changed? Two designs compared, and changes applied, inverted and merged."""
