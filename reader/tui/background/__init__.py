"""Work done outside the event loop."""
