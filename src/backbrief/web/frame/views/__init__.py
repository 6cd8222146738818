"""The pages of the frame itself."""
