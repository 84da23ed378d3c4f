"""The recogniser that is learned: one design for every language, weights by language."""
