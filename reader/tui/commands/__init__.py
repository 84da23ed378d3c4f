"""What the user can do: one table that feeds keys, line of keys, help, palette and settings."""
