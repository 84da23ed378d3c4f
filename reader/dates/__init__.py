"""Temporal expressions found, resolved and laid on a timeline."""
