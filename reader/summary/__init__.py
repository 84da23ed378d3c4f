"""Sentences ranked and chosen."""
