"""The screens: one that reads, one that helps."""
