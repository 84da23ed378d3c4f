"""The panes: the list, the article, and those next to it."""
