"""Files of strangers are read in a process of their own, with little memory, little time and nothing to reach."""
