"""The panes: the list, the article, and those beside it."""
