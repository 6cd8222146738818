"""The pages of the outline, one file each."""
