"""Which mentions refer to the same actor."""
