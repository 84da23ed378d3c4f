"""Words that carry no meaning by themselves: sumy's lists, and function words where it has none."""

from functools import cache
from importlib.resources import files

from reader.language.word_lists.function_words import function_words

_FILES = {
    "ar": "arabic", "cs": "czech", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fr": "french", "he": "hebrew", "it": "italian", "ja": "japanese",
    "ko": "korean", "pl": "polish", "pt": "portuguese", "sk": "slovak", "sv": "swedish",
    "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""ISO 639-1 code -> sumy's list."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language; none where there is no list.

    sumy's lists are read as files: its own function loads its HTTP client with it.
    """
    name = _FILES.get(language)
    if name is None:
        return function_words(language)
    data = files("sumy").joinpath("data", "stopwords", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip().lower() for line in data.splitlines() if line.strip())
