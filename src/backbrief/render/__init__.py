"""From a design to documents and pictures."""
