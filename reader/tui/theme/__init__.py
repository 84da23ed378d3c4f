"""Themes, and the characters that marks and lines are drawn with."""
