"""Who is who, and who may do what: signing in and the members of a design."""
