"""Named entities found, typed, joined and ranked."""
