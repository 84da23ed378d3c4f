"""Random and mutated articles through the command line and the reader."""
