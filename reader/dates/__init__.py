"""Temporal expressions found, resolved and laid on a timeline.

When you change what is found, raise ``FACTS_VERSION`` in ``reader/document/facts.py``, so that no
cached facts of an earlier version are shown.
"""
