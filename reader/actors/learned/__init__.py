"""The trained recogniser: one design for every language, with weights for each."""
