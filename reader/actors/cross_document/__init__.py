"""Which actors of several articles are one: cross-document coreference.

The names of all articles make a graph. ``names`` tells which name a mention has, ``variants`` which
name may be a form of another by its words, ``parents`` which one it is a form of by how all
articles use both, and ``context`` decides the rows of an article that a name alone does not.
"""
