"""Search: from a query to rows, sentences and matches."""
