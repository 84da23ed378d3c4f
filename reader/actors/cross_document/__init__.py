"""Which actors of several articles are one: cross-document coreference.

The names of all articles form a graph. ``names`` says which name a mention has, ``variants`` which
name may be a form of another by its words, ``parents`` which name it is a form of by how all
articles use both, and ``context`` decides for articles in which the name alone is not enough.
"""
