"""Bytes become articles here and nowhere else."""
