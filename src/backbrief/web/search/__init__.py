"""Search over all that a design says, as a page and for the palette."""
