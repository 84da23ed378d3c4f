"""The grammar of English: a table of rules for each family of expressions."""
