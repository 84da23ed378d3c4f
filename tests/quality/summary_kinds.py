"""Print summaries by kind of text: ``python -m tests.quality.summary_kinds [--check] [--all]``.

The fifteen kinds of GUM at two sentences, and ten other kinds and five languages at three: the mean
of ROUGE-1, ROUGE-2 and ROUGE-Lsum F1, times 100, of ``auto`` beside the lead, LexRank and TextRank,
and by how much ``auto`` is ahead of the best of them. Only the first articles of each set are read;
``--all`` reads every one and the sets of very long texts too. With ``--check`` the exit code is 1
when a set's lead over its best baseline fell below its floor in ``floors/summary_kinds.json``.
"""

import sys
from collections.abc import Sequence

from reader.summary.methods import AUTO
from tests.quality.data import SummarizedArticle, gum, leave_without_data, summaries
from tests.quality.pinned import settle
from tests.quality.rouge import Judge, tokens, words_of_any_script
from tests.quality.summaries import LEAD, choose, mean

KINDS = (
    "bbc", "bills", "chats", "dialogues", "earnings", "email", "reviews", "writers",
)  # fmt: skip
LANGUAGES = ("chinese-dev", "french-dev", "german-dev-2", "norwegian-dev", "turkish-dev")
LONG = ("kinds-meetings-dev", "kinds-stories-dev", "russian-dev")
"""Sets that take minutes each."""
ROWS = (AUTO, LEAD, "lex-rank", "text-rank")
FEW = 100
"""Articles of a set that are read without ``--all``."""
TOLERANCE = 0.15
"""As in ``tests.quality.summaries``."""


def measure(articles: Sequence[SummarizedArticle], most: int) -> dict[str, float]:
    """What each method reaches on a set."""
    found: dict[str, list[float]] = {row: [] for row in ROWS}
    for article in articles:
        texts = [sentence.text for sentence in article.analysis.body_sentences()]
        if not texts:
            continue
        tokenize = tokens if article.language == "en" else words_of_any_script
        judge = Judge(texts, article.references, tokenize)
        for row in ROWS:
            found[row].append(100 * judge.mean(choose(article, row, most)))
    return {row: mean(values) for row, values in found.items()}


def print_row(label: str, reached: dict[str, float], count: int) -> float:
    """Print one line; return how far ``auto`` is ahead of the best baseline."""
    ahead = reached[AUTO] - max(value for row, value in reached.items() if row != AUTO)
    print(f"{label:16}{count:5}", *(f"{reached[row]:9.2f}" for row in ROWS), f"{ahead:+8.2f}")
    return ahead


def main() -> int:
    leave_without_data()
    whole = "--all" in sys.argv
    print(f"{'':16}{'':5}", *(f"{row:>9}" for row in ROWS), f"{'ahead':>8}")
    ahead: dict[str, float] = {}
    by_kind = gum("dev")
    for kind, articles in by_kind.items():
        print_row(kind, measure(articles, 2), len(articles))
    every = [article for articles in by_kind.values() for article in articles]
    ahead["fifteen kinds"] = print_row("fifteen kinds", measure(every, 2), len(every))
    for name in (*(f"kinds-{kind}-dev" for kind in KINDS), *LANGUAGES, *(LONG if whole else ())):
        articles = summaries(name) if whole else summaries(name)[:FEW]
        label = name.removeprefix("kinds-").removesuffix("-dev")
        ahead[label] = print_row(label, measure(articles, 3), len(articles))
    return settle(ahead, "summary_kinds", digits=2, tolerance=TOLERANCE)


if __name__ == "__main__":
    raise SystemExit(main())
