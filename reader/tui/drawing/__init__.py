"""What an article looks like in columns and rows: pure functions, no widgets."""
