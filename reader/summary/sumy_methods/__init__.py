"""sumy's methods: its formulas and its choice, by arrays instead of loops over pairs.

    words.py      the words of a body as sumy's classes read them
    counts.py     sentences × terms, as a sparse matrix kept by hand
    graphs.py     lex-rank, text-rank, reduction
    frequency.py  lsa, luhn, sum-basic
    divergence.py kl
    edmundson.py  edmundson
    ratings.py    the entry point: a method's name -> its ratings

sumy's own classes stay the reference: the tests hold every method to the choice of its class,
sentence by sentence. Deliberate differences are explained where they are computed.
"""
