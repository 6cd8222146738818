"""The coach: what is left open, asked one question at a time or as a grid."""
