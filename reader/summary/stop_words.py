"""Words that carry no meaning by themselves: sumy's lists, and function words where it has none."""

from functools import cache
from pathlib import Path

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

    sumy's lists are read as files: its own function would import its HTTP client.
    """
    name = _FILES.get(language)
    if name is None:
        return function_words(language)
    import sumy

    file = Path(sumy.__file__).with_name("data").joinpath("stopwords", f"{name}.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip())
