"""Pages from the network, within limits."""
