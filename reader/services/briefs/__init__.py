"""Briefs: what several articles say, story by story."""
