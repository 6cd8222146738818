"""The store: current records as documents by id, an append-only log of changes, and one write path."""
