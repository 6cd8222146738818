"""The pages of the findings, one file each."""
