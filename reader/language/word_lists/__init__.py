"""Words by role and language, each list once."""
