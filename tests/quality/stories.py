"""Print how well articles are put in stories: ``python -m tests.quality.stories [--check]``.

B-cubed over articles, for those with a day, those without, and both in one library; beside it
tf-idf over full texts in one pass, in which an article joins the nearest group when the mean cosine
is above a threshold. That threshold is the best of several for each set, which flatters it.
``--pin`` writes the floors.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from reader.language.stems import stem
from reader.library.index.term_weights import dot
from reader.library.searchable import words_in
from reader.services.multi.by_story import StoryGroups
from reader.services.multi.clusters import sum_of
from tests.quality.data import leave_without_data, rows_of
from tests.quality.library import library_of
from tests.quality.pinned import settle

THRESHOLDS = (0.09, 0.11, 0.13, 0.15, 0.18, 0.21, 0.25)


def b_cubed(found: Mapping[str, object], wanted: Mapping[str, object]) -> float:
    """F1 of the mean precision and recall over articles."""
    precision = recall = 0.0
    ours, gold = _groups(found), _groups(wanted)
    for name in wanted:
        mine, right = ours[found[name]] & set(wanted), gold[wanted[name]]
        precision += len(mine & right) / len(mine)
        recall += len(mine & right) / len(right)
    precision, recall = precision / len(wanted), recall / len(wanted)
    return 2 * precision * recall / (precision + recall)


def _groups(labels: Mapping[str, object]) -> dict[object, set[str]]:
    groups: defaultdict[object, set[str]] = defaultdict(set)
    for name, label in labels.items():
        groups[label].add(name)
    return groups


def ours(articles: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    """The story of each article as a library of them has it; its own id where it is alone."""
    with library_of(articles) as collection:
        order = StoryGroups(collection.index).order(collection.entries.numbers())
        return {each["id"]: order.names.get(each["id"], each["id"]) for each in articles}


def one_pass(articles: Sequence[Mapping[str, Any]], threshold: float) -> dict[str, object]:
    """Tf-idf over full texts in one pass, in order of days or of ids."""
    ordered = sorted(articles, key=lambda each: (each["published"] or "", each["id"]))
    counts = {
        each["id"]: Counter(
            stem(w.word, "en") for w in words_in(f"{each['title']}\n{each['text']}")
        )
        for each in ordered
    }
    frequency = Counter(word for each in counts.values() for word in each)
    groups: list[list[dict[str, float]]] = []
    found: dict[str, object] = {}
    for name, uses in counts.items():
        vector = {
            w: (1 + math.log(n)) * math.log(len(counts) / frequency[w]) for w, n in uses.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vector = {word: weight / length for word, weight in vector.items()}
        near = [dot(vector, sum_of(group)) / len(group) for group in groups]
        best = max(range(len(groups)), key=near.__getitem__, default=-1)
        if best < 0 or near[best] < threshold:
            best = len(groups)
            groups.append([])
        groups[best].append(vector)
        found[name] = best
    return found


def main() -> int:
    leave_without_data()
    articles = list(rows_of("across/stories-dev.jsonl"))
    dated = [each for each in articles if each["published"]]
    undated = [each for each in articles if not each["published"]]
    cases = {
        "dated": (dated, dated),
        "undated": (undated, undated),
        "dated, among all": (articles, dated),
        "undated, among all": (articles, undated),
    }
    print(f"{'B-cubed F1':24} {'reader':>8} {'tf-idf':>8}")
    figures: dict[str, float] = {}
    for name, (library, measured) in cases.items():
        wanted = {each["id"]: each["story"] for each in measured}
        figures[name] = b_cubed(ours(library), wanted)
        peer = max(b_cubed(one_pass(library, each), wanted) for each in THRESHOLDS)
        print(f"{name:24} {figures[name]:8.3f} {peer:8.3f}", flush=True)
    pinned = {name: round(value, 4) for name, value in figures.items()}
    return settle(pinned, "stories")


if __name__ == "__main__":
    raise SystemExit(main())
