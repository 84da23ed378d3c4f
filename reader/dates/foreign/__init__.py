"""Dates in languages beside English: one set of rules over the words of each."""
