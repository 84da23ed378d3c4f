"""Digests kept on disk for speed."""
