"""The text model: spans, documents, articles and what is found in them. Standard library only."""
