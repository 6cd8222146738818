"""The actions, each named by a verb and a noun."""
