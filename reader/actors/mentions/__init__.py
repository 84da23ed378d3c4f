"""Where names can be: tokens, candidate spans, and one mention of a name."""
