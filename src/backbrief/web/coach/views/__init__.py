"""The pages of the coach, one file each."""
