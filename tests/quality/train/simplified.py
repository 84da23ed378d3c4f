"""Make ``reader/actors/data/simplified.txt``: ``python -m tests.quality.train.simplified``.

Two tagged files hold the same Chinese text in both scripts, and CLDR has the countries in both.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.actors.lists import simplified as shipped
from tests.quality.train.corpora import blocks_of, path_of
from tests.quality.train.lists import rows


def words_of(name: str) -> Iterator[str]:
    for block in blocks_of(path_of(name)):
        for sentence in block:
            yield from (token for token, _ in sentence)


def pairs() -> Iterator[tuple[str, str]]:
    """Yield words in traditional and in simplified script."""
    yield from zip(words_of("zht-uner-gsd"), words_of("zh-uner-gsdsimp"), strict=True)
    countries = list(rows("countries-cldr.tsv.gz"))
    simplified = {row[2]: row[0] for row in countries if row[1] == "zh"}
    yield from ((row[0], simplified[row[2]]) for row in countries if row[1] == "zh_Hant")


def main() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for traditional, simplified in pairs():
        if len(traditional) == len(simplified):
            counts.update(zip(traditional, simplified, strict=True))
    best: dict[str, str] = {}
    for (traditional, simplified), _ in counts.most_common():
        best.setdefault(traditional, simplified)
    found = sorted((one, best[one]) for one in best if best[one] != one and one >= "\u3400")
    lines = "".join(one for one, _ in found), "".join(one for _, one in found)
    path = Path(shipped.__file__).parents[1].joinpath("data", shipped.FILE)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(found), "characters")


if __name__ == "__main__":
    main()
