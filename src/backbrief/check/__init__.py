"""Is anything left to guess? Completeness from the declared facts, and rules, one per file."""
