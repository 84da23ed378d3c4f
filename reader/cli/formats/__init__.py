"""Results as text, Markdown, JSON and iCalendar."""
