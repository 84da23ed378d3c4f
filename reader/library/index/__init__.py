"""The index of a library: rows, words, actors and dates, kept for speed."""
