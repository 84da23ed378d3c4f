"""The widgets; each draws what it is given and reports what was done to it."""
