"""Parts of words in scripts without spaces: an article may have them apart.

A sequence of characters is looked for as it is. An article without it may still have its parts: of
"大阪の地震" the words 大阪 and 地震. In Japanese the change of scripts shows where words end; in a
longer sequence of Chinese characters, and in Thai, Lao, Burmese and Khmer, every sequence of a few
characters is a part, as in an n-gram index.
"""

import re
import unicodedata
from itertools import islice

_RUNS = re.compile(
    "(?P<han>[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)"
    "|(?P<katakana>[\u30a1-\u30ff]+)"
    "|(?P<other>[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
)
_PART_LENGTHS = {"han": 2, "other": 5}
"""Characters of a part: two Chinese ones are usually a word, five of Thai a syllable or two."""
_MOST = 12
"""The most parts of one sequence."""


def parts_of(text: str) -> list[str]:
    """Return the parts of a word of a query, in order; empty if it cannot be split.

    Args:
        text: One word, as it was typed.
    """
    found: dict[str, None] = {}
    for run in _RUNS.finditer(text):
        size = _PART_LENGTHS.get(run.lastgroup or "", len(run[0]))
        starts = range(max(1, len(run[0]) - size + 1))
        begins = (start for start in starts if unicodedata.category(run[0][start]) != "Mn")
        found.update((run[0][start : start + size], None) for start in begins)
    parts = [part for part in islice(found, _MOST) if len(part) > 1]
    return parts if parts != [text] else []
