"""The appearance of an article in columns and rows: pure functions, no widgets."""
