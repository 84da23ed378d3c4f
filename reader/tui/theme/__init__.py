"""Themes, and the characters for marks and lines."""
