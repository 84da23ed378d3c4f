"""The document: spans, blocks, articles, and what the analysis finds in them."""
