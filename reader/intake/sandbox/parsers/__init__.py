"""The parsers that run in a child process; no other module imports them."""
