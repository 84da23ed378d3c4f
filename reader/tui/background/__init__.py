"""Work done off the event loop."""
