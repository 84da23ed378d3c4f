"""Lists of names and of words that surround names."""
