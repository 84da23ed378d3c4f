"""The panes: the list, the article, and what stands beside it."""
