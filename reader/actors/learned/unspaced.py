"""Where the names of people end in text without spaces, by titles and by the rest of the text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.actors.mentions.name import Name, Votes

_TITLES = tuple(
    "名誉教授 総理大臣 大統領 容疑者 先生 女士 小姐 教授 博士 总统 總統 首相 总理 總理 主席 市长 "
    "市長 院长 院長 记者 記者 さん 大臣 選手 社長 会長 監督 議員 知事 投手 被告 氏 様".split()
)
"""Titles that follow a name directly, in Chinese and Japanese, the longest first."""
_TITLES_BY_LANGUAGE = {"zh": _TITLES, "ja": (*_TITLES, "君")}
"""In Chinese 君 is no title but ends given names: 邓丽君."""
_LEAST = 2
"""Characters of a name before a title."""
_CERTAIN = 3
"""Characters of a name that is looked for inside longer ones."""
_LONGEST = 40
"""Characters of a person's name in which others are looked for; a longer one is no name."""
_PERSON: Votes = (("person", 1.0),)


def with_people_cut(text: str, names: Sequence[Name], language: str) -> list[Name]:
    """Return the names of a text without spaces; people's lose titles and stray characters.

    A title behind a name is cut off, and so are the characters around a name that the text has at
    least as often without them.

    Args:
        text: The reading text.
        names: The names found, in order.
        language: ``zh`` or ``ja``.
    """
    bare = [_without_title(text, name, _TITLES_BY_LANGUAGE[language]) for name in names]
    times = Counter(name.words[0] for name in bare if name.kind == "person")
    return [_as_elsewhere(text, name, times) for name in bare]


def _without_title(text: str, name: Name, titles: Sequence[str]) -> Name:
    title = next((one for one in titles if name.text.endswith(one)), "")
    left = len(name.text) - len(title)
    if not title or left < _LEAST or name.kind not in {"person", "other"}:
        return name
    return replace(_part(text, name, 0, left), votes=_PERSON)


def _as_elsewhere(text: str, name: Name, times: Counter[str]) -> Name:
    """Return the part of a person's name that the text has alone, at least as often."""
    word = name.words[0]
    if name.kind != "person" or len(word) != len(name.text) or len(word) > _LONGEST:
        return name
    for size in range(len(word) - 1, _CERTAIN - 1, -1):
        for start in range(len(word) - size + 1):
            if times[word[start : start + size]] >= times[word]:
                return _part(text, name, start, start + size)
    return name


def _part(text: str, name: Name, first: int, last: int) -> Name:
    start, end = name.start + first, name.start + last
    word = name.words[0]
    words = (word[first : len(word) - (len(name.text) - last)],)
    return replace(name, start=start, end=end, text=text[start:end], words=words)
