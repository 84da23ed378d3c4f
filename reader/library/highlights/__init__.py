"""Highlighted passages, and finding them again in a changed text."""
