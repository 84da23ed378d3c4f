"""Other named-entity recognisers that a user may choose."""
