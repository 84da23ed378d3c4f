"""Print how sentences are cut and lines hidden: ``python -m tests.quality.sentences [--check]``.

The hard little texts of ``language/sentences-dev.jsonl`` are right when all their sentences are;
white space does not count.

Boundaries are the ends of sentences inside a paragraph or at its end, against those that were
marked in the hand-tagged Wikinews articles. The articles hold no promotion and no forms, so every
word that is hidden in them, or in the CNN articles, is one too many. With ``--check`` the exit code
is 1 when a figure is worse than its mark in ``floors/sentences.json``.
"""

import json

from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.data import DATA, leave_without_data, summaries, wikinews
from tests.quality.pinned import settle


def gold_ends() -> dict[str, set[int]]:
    """Ends of the marked sentences, by article."""
    lines = (DATA / "actors" / "wikinews-dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {row["id"]: {end for _, end in row["sentences"]} for row in rows}


def boundaries() -> dict[str, float]:
    gold = gold_ends()
    hits = found = wanted = 0
    for article in wikinews("dev"):
        ours = {sentence.end for sentence in article.analysis.sentences}
        hits += len(ours & gold[article.id])
        found += len(ours)
        wanted += len(gold[article.id])
    return {
        "precision": hits / found,
        "recall": hits / wanted,
        "F1": 2 * hits / (found + wanted),
    }


def whole_texts() -> dict[str, float]:
    """The share of the hard texts whose sentences are all right, in English and elsewhere."""
    right: dict[str, list[bool]] = {"English texts right": [], "other texts right": []}
    lines = (DATA / "language" / "sentences-dev.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        found = analyse(plain_document(row["text"]), language=row["lang"]).sentences
        same = [squeezed(s.text) for s in found] == [squeezed(s) for s in row["sentences"]]
        right["English texts right" if row["lang"] == "en" else "other texts right"].append(same)
    return {name: sum(each) / len(each) for name, each in right.items()}


def squeezed(text: str) -> str:
    return "".join(text.split())


def hidden_share(texts: list[str]) -> float:
    """The share of the characters that is hidden."""
    hidden = total = 0
    for text in texts:
        analysis = analyse(plain_document(text), language="en")
        hidden += sum(len(line) for line in analysis.hidden)
        total += len(text)
    return hidden / total


def main() -> int:
    leave_without_data()
    figures = boundaries() | whole_texts()
    clean = {
        "wikinews": [article.text for article in wikinews("dev")],
        "cnn": [article.text for article in summaries("cnn-dev")],
    }
    figures |= {f"left visible, {name}": 1 - hidden_share(texts) for name, texts in clean.items()}
    for name, value in figures.items():
        print(f"{name:24} {value:.4f}")
    return settle(figures, "sentences")


if __name__ == "__main__":
    raise SystemExit(main())
