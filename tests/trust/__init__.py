"""The promises that hold for the whole program, and not for one room of it."""
