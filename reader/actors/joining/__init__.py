"""Which mentions name the same actor."""
