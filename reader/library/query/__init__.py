"""The query language: what a user types, as a tree, and as SQL over the index."""
