"""Named entities found, typed, joined and ranked.

Who finds the names of a text depends on its language:

    English                        english/, a CRF over candidate spans, with its own rules
    a language with a file in      learned/, a CRF over tokens; its other knowledge of
    data/names (de, fr, es …)      the language is in forms/ and lists/
    every other language           rules/, one small set for all of them
    with --recogniser              external/, spaCy or NLTK, whatever the language

When you change what is found, raise ``FACTS_VERSION`` in ``reader/document/facts.py``, so that no
cached facts of an earlier version are shown.
"""
