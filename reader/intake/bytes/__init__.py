"""Bytes to text, and zip archives."""
