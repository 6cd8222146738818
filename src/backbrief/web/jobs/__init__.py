"""Long work and what came of it: each job with its progress, its file, or why it could not be done."""
