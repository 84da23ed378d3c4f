"""The widgets; each draws what it is handed and says what was done to it."""
