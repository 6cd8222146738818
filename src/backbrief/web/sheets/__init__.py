"""The sheet of any record: its facts as plain questions."""
