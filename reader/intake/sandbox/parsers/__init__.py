"""The parsers that run in a child process: nothing outside it imports them."""
