"""Backbrief: find what office work still leaves IT to guess, and agree on it."""

from importlib.metadata import version

__version__ = version("backbrief")
