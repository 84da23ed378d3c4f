"""Print how often the language of a text is told: ``python -m tests.quality.languages [--check]``.

Pieces of 30, 100 and 500 characters of the development files of names, which are in 22 languages.
With ``--check`` the exit code is 1 when a share is below its floor in ``floors/languages.json``.
"""

import random

from reader.language.detect import detect_language
from tests.quality.data import DATA, leave_without_data
from tests.quality.every_text import read_texts
from tests.quality.pinned import settle

LENGTHS = (30, 100, 500)
PIECES = 60
"""Pieces of each length that are cut from a language's text."""
_ALIKE = {"zht": {"zh"}, "nb": {"nb", "no"}, "sr": {"sr", "hr"}, "hr": {"hr", "sr"}}
"""The Serbian file is in Latin letters, which tell it from Croatian by few words."""


def texts() -> dict[str, str]:
    """Language -> its text, one line."""
    paths = sorted((DATA / "actors" / "languages").glob("*-dev.tsv.gz"))
    return {
        path.name.partition("-")[0]: " ".join(named.text for named in read_texts(path))
        for path in paths
    }


def told(language: str, text: str, length: int) -> float:
    """Return the share of the pieces whose language is told."""
    draw = random.Random(length)
    right = 0
    for _ in range(PIECES):
        start = text.find(" ", draw.randrange(len(text) - 2 * length)) + 1
        right += detect_language(text[start : start + length]) in _ALIKE.get(language, {language})
    return right / PIECES


def main() -> int:
    leave_without_data()
    table = {
        language: {length: told(language, text, length) for length in LENGTHS}
        for language, text in texts().items()
    }
    for language, row in table.items():
        print(f"{language:4}", *(f"{row[length]:6.2f}" for length in LENGTHS))
    means = {
        f"{length} characters": sum(row[length] for row in table.values()) / len(table)
        for length in LENGTHS
    }
    for name, value in means.items():
        print(f"{name:16} {value:.4f}")
    return settle(means, "languages")


if __name__ == "__main__":
    raise SystemExit(main())
