"""What technology does for the flow of work as a whole and for the roles in it."""
