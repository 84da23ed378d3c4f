"""Print the figures for names by language.

A hit is the exact span with the right kind, micro-averaged over people, organizations and places.
Each development file is read as texts of some twenty sentences, their tokens joined with single
spaces (with none in Chinese and Japanese).
"""

import sys
from collections.abc import Iterator

from reader.actors.find import find_actors
from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import SCORED, Article, Score
from tests.quality.pinned import settle
from tests.quality.train.corpora import texts_of

KINDS = {"P": "person", "O": "organization", "L": "place", "M": "other"}
DEV = "de fr es it nl pt ru pl sv da nb nn fi hu ro hr sr sk tr lv zh zht ja".split()
PLAIN = {
    "fr": 80, "es": 75, "pt": 74, "de": 58, "ru": 74, "pl": 66, "sv": 73, "da": 69, "nb": 70,
    "nn": 70, "hr": 75, "sr": 84, "ro": 69, "lv": 72, "hu": 67, "fi": 58, "tr": 63, "zh": 54,
    "zht": 54, "ja": 44,
}  # fmt: skip
"""What a plain CRF reaches, without lists and without the rest of the text."""
CODES = {"nb": "no", "nn": "no", "zht": "zh"}
"""Languages that are one to the reader."""


def articles(name: str, language: str, share: float = 1) -> Iterator[Article]:
    for text in texts_of(name, language, share):
        yield Article(text.text, {(start, end, KINDS[letter]) for start, end, letter in text.names})


def measure(texts: Iterator[Article], language: str) -> Score:
    score = Score()
    for article in texts:
        analysis = analyse(plain_document(article.text), language=language)
        mentions, _ = find_actors(analysis, dates=find_dates(analysis, published=None))
        found = {(mention.start, mention.end, mention.kind) for mention in mentions}
        score.hits.update(kind for _, _, kind in found & article.mentions)
        score.found.update(kind for _, _, kind in found)
        score.gold.update(kind for _, _, kind in article.mentions)
    return score


def line(name: str, score: Score, beside: object = "") -> float:
    precision, recall, f1 = score.f1(SCORED)
    kinds = " ".join(f"{score.f1((kind,))[2]:6.3f}" for kind in SCORED)
    print(f"{name:24} {precision:9.3f} {recall:6.3f} {f1:6.3f}  {kinds}  {beside}", flush=True)
    return round(f1, 4)


def main() -> int:
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")] or DEV
    print(f"{'':24} precision recall     F1  person   org.  place  plain CRF")
    figures = {}
    for language in wanted:
        code = CODES.get(language, language)
        score = measure(articles(f"{language}-dev", code), code)
        figures[language] = line(f"{language}-dev", score, PLAIN.get(language, "-"))
    if len(wanted) > 1:
        print(f"mean {sum(figures.values()) / len(figures):.3f}")
    return settle(figures, "names_by_language", partial=True)


if __name__ == "__main__":
    raise SystemExit(main())
