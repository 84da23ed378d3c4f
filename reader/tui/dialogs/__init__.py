"""Questions over the screen: a line, a note, a choice."""
