"""Answers as the plain data of a form, and back."""
