"""Print what the length bonus of long texts is worth: ``python -m tests.quality.train.long_bonus``.

No training set has long texts other than papers, so ``LONG_BONUS`` cannot be learnt with the other
weights. It is set here, on the German development articles, and this prints what that is worth on
articles that it was not set on: the articles are cut in halves at random, the bonus that is best on
one half is measured on the other, and the mean over many cuts is the figure. Beside it stands the
figure of the few CNN training articles that are long, where the bonus should at least do no harm.
"""

import random
from collections import Counter
from collections.abc import Sequence

from reader.summary import ranker
from reader.summary.body import read_body
from reader.summary.genre import kind_of
from reader.summary.methods import AUTO
from tests.quality.data import SummarizedArticle, leave_without_data, summaries
from tests.quality.rouge import Judge
from tests.quality.summaries import LEAD, SETS, choose, mean

BONUSES = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
CUTS = 200


def is_long(article: SummarizedArticle) -> bool:
    return kind_of(read_body(article.facts)).long > 0


def worth(articles: Sequence[SummarizedArticle], row: str, most: int) -> list[float]:
    found = []
    for article in articles:
        texts = [sentence.text for sentence in article.analysis.body_sentences()]
        judge = Judge(texts, article.references)
        found.append(100 * judge.mean(choose(article, row, most)))
    return found


def by_bonus(articles: Sequence[SummarizedArticle], most: int) -> dict[float, list[float]]:
    kept = ranker.LONG_BONUS
    found = {}
    for bonus in BONUSES:
        ranker.LONG_BONUS = bonus
        found[bonus] = worth(articles, AUTO, most)
    ranker.LONG_BONUS = kept
    return found


def cross_fitted(found: dict[float, list[float]]) -> tuple[float, Counter[float]]:
    """Return the mean on the halves that the bonus was not chosen on, and the choices."""
    generator = random.Random(0)
    places = list(range(len(found[0.0])))
    unseen: list[float] = []
    chosen: Counter[float] = Counter()
    for _ in range(CUTS):
        generator.shuffle(places)
        middle = len(places) // 2
        for seen, other in (
            (places[:middle], places[middle:]),
            (places[middle:], places[:middle]),
        ):
            best = max(BONUSES, key=lambda bonus: mean([found[bonus][p] for p in seen]))
            chosen[best] += 1
            unseen.append(mean([found[best][place] for place in other]))
    return mean(unseen), chosen


def main() -> None:
    leave_without_data()
    german = summaries("german-dev")
    news = [article for article in summaries("cnn-train") if is_long(article)]
    print("bonus", *(f"{bonus:7.1f}" for bonus in BONUSES), "   lead")
    for name, articles, most in (("german", german, SETS["german"]), ("cnn", news, SETS["cnn"])):
        found = by_bonus(articles, most)
        cells = (f"{mean(found[bonus]):7.2f}" for bonus in BONUSES)
        print(name, *cells, f"{mean(worth(articles, LEAD, most)):7.2f}")
        if name == "german":
            figure, chosen = cross_fitted(found)
            print(f"  on the half that the bonus was not chosen on: {figure:.2f}; chosen:", end=" ")
            print(*(f"{bonus} x{count}" for bonus, count in sorted(chosen.items())))


if __name__ == "__main__":
    main()
