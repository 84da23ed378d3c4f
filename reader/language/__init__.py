"""Sentences, words, language, and the lines that are not part of the story."""
