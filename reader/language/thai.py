"""Where Thai sentences end: Thai has no full stop, a space ends a clause or a sentence."""

from collections.abc import Iterator

from reader.document.lazy_pattern import lazy_compile

_SPACE = lazy_compile(
    r"[.!?…]+\s+|(?<=[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e]) +(?=[\u0e01-\u0e45])"
    r"(?!และ|หรือ|ซึ่ง|ที่|โดย|เพราะ|เพื่อ|ว่า|จึง|กับ)"
)
"""A space between Thai letters, save after the marks of repetition and abbreviation, and before a
word that goes on: and, or, which, that, by, because, in order to, so, with."""
_SHORTEST = 25
"""Characters of the shortest sentence; what is shorter is a clause. Where a Thai sentence ends is
often a matter of opinion."""


def thai_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of sentences in a stretch of Thai: spaces with enough text on either side."""
    left = start
    for match in _SPACE.finditer(text, start, end):
        marked = not match[0].isspace()
        if marked or match.start() - left >= _SHORTEST <= end - match.end():
            yield match.end()
            left = match.end()
