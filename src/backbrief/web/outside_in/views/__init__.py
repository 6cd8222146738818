"""The pages of the map and of the self-test."""
