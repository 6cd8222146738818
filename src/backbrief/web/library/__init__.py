"""The way in: the designs of a person, the overview of one, starting a new one."""
