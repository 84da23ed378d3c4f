"""What both front ends do; no screen is known here."""
