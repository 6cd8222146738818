"""The pages of the playback, one file each."""
