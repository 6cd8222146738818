"""The words of an office process design and the facts that must be stated about each of them."""
