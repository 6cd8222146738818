"""Data contracts: schemas, messages and the data dictionary."""
