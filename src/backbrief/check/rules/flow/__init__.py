"""Rules on the course of the work: starts, ends, branches, loops and the names of steps."""
