"""The grammar of English: a table of rows for each family of expressions."""
