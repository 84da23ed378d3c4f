"""One table of cases for each file of the English grammar."""
