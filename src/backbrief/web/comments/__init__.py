"""What people say about a design: comments that are resolved, and suggestions that are accepted or refused."""
