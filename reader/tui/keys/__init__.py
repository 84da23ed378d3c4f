"""Commands and keys: one table that feeds key map, footer, help and palette."""
