"""Digests made: in this process, in another, or for many articles."""
