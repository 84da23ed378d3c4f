"""edmundson: sentences rated by cue words, the words of the headline, and position."""

from collections.abc import Sequence

from reader.summary.sumy_methods.words import BodyWords

BONUS = (
    "important significant key main major first essential crucial critical result conclusion "
    "announced revealed found decided killed won according"
).split()
STIGMA = "perhaps maybe possibly hardly impossible anyway incidentally".split()
"""Cue words in English: sumy has only Czech ones, whatever the language."""
_NULL = ("the",)
"""For a language without stop words: sumy refuses to work with an empty set."""


def edmundson(words: BodyWords) -> list[float]:
    """Rate sentences by Edmundson's method (1969) as sumy's class does, with its weights.

    A point for each bonus word and one less for each stigma word; a point twice, by title and by
    location, for each word of the headline; a point for the first and the last paragraph, the
    headline being the first of them; and a point for the first and the last of a paragraph.
    """
    bonus, stigma = frozenset(map(words.stem, BONUS)), frozenset(map(words.stem, STIGMA))
    ignored = frozenset(map(words.stem, words.stopped or _NULL))
    title = frozenset(map(words.stem, words.title)) - ignored
    places = _place_ratings(words.paragraphs, titled=bool(words.title))
    return [
        place + sum((stem in bonus) - (stem in stigma) + 2 * (stem in title) for stem in stems)
        for place, stems in zip(places, words.stems, strict=True)
    ]


def _place_ratings(paragraphs: Sequence[int], *, titled: bool) -> list[float]:
    order = {paragraph: n for n, paragraph in enumerate(dict.fromkeys(paragraphs), int(titled))}
    last = len(order) - 1 + titled
    ratings = []
    for place, paragraph in enumerate(paragraphs):
        opens = place == 0 or paragraphs[place - 1] != paragraph
        closes = place + 1 == len(paragraphs) or paragraphs[place + 1] != paragraph
        outer = order[paragraph] in (0, last)
        ratings.append(float(outer) + float(opens or closes))
    return ratings
