"""Articles written for other programs and for keeping: one module for each format."""
