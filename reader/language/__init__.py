"""Sentences, words, language, and the lines that are not part of the story.

When you change what is found, raise ``FACTS_VERSION`` in ``reader/document/facts.py``, so that no
cached facts of an earlier version are shown.
"""
