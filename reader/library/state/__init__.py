"""What the user did with articles: the state database, its backups and its transfer."""
