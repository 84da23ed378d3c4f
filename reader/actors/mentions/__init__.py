"""Where a name can be: tokens, candidate spans, and one mention of a name."""
