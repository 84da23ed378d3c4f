"""What both front ends do; nothing here knows of a screen."""
