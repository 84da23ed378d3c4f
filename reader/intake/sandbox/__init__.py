"""Parsers of hostile input, run in child processes that can be killed."""
