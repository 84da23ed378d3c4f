"""The forms of a name in languages other than English: cases, elided articles, other spellings."""
