"""File formats: a row of registry.py and one file that reads it."""
