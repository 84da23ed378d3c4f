"""The small set of rules for names in languages that have no tagged text to learn from."""
