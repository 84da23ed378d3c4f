"""Which languages the articles of an index are in."""

from collections import Counter

from reader.language.detect import ENGLISH, detect_language
from reader.library.index.index import Index

_MOST = 16
"""The most languages that are distinguished, the most common first."""
_COUNTED = 500
"""The most articles of one language that are counted."""
_SAMPLE = 20
"""The number of titles from which the language of unanalysed articles is guessed."""
_SHARE = 7
"""A guess counts if at least one title in this many has it: single titles are often guessed
wrong."""
_CODES = """
    WITH RECURSIVE code(name) AS (
        SELECT min(coalesce(language, detected)) FROM article
        UNION ALL
        SELECT (SELECT min(coalesce(language, detected)) FROM article
                WHERE coalesce(language, detected) > name) FROM code WHERE name IS NOT NULL
    )
    SELECT name, (SELECT count(*) FROM (SELECT 1 FROM article
        WHERE coalesce(language, detected) = name LIMIT ?)) AS size
    FROM code WHERE name IS NOT NULL ORDER BY size DESC, name LIMIT ?
"""


def languages_of(index: Index) -> tuple[str, ...]:
    """Return the languages of the articles, the most common first.

    If many have not been analysed yet, some of their titles are used to guess.
    """
    found = [row[0] for row in index.file.rows(_CODES, (_COUNTED, _MOST))]
    unknown = index.file.rows(
        "SELECT title FROM article WHERE coalesce(language, detected) IS NULL LIMIT ?", (_SAMPLE,)
    )
    guessed = Counter(detect_language(row[0]) for row in unknown)
    found += [code for code, count in guessed.most_common() if count * _SHARE >= len(unknown)]
    return tuple(dict.fromkeys(found or [ENGLISH]))
