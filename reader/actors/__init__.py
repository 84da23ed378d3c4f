"""Named entities found, typed, joined and ranked.

Who finds the names of a text depends on its language:

    English                        english/, a CRF over candidate spans with rules of its own
    a language with a file in      learned/, a CRF over tokens; what it knows of a language beside
    data/names (de, fr, es …)      its weights stands in forms/ and lists/
    every other language           rules/, one small set for all of them
    with --recogniser              external/, spaCy or NLTK, whatever the language

When you change what is found, raise ``FACTS_VERSION`` in ``reader/document/facts.py``, so that no
cached facts of an earlier version are shown.
"""
