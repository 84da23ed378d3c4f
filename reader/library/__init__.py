"""Articles on disk, and what the user did with them."""
