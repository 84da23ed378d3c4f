"""Sentences ranked and chosen.

When you change what is chosen, raise ``SUMMARY_VERSION`` in ``reader/document/digest.py``, so that
no cached summary of an earlier version is shown.
"""
