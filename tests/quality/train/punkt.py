"""Train Punkt's parameters for English and write them into the package.

    python -m tests.quality.train.punkt

Trained on the texts that may train a shipped model and may ship words: the Wikinews training
articles, the papers of the training set, and the Groningen Meaning Bank with its tokens joined.
What is kept: abbreviations seen often enough, collocations over a full stop, words that begin
sentences, and the letter case of frequent words. No running text.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "data"
TARGET = ROOT / "reader" / "language" / "data" / "punkt-en.json"

FREQUENT = 12
"""Words seen less often than this keep no record of their case: they could be anybody's name."""

STARTERS = frozenset(
    """
    a according additionally after all also although among an another as at because before both but
    by consequently despite during each earlier elsewhere even finally first for from furthermore he
    hence her here his how however if in instead it its just later likewise many meanwhile moreover
    most my neither nevertheless no nor not now of on once one only or our several she similarly
    since so some still such that the their then there therefore these they this those though thus
    to today unfortunately unlike until we what when where whether which while who why with yet you
    """.split()
)
"""Of the words that begin sentences only these are kept: names and nouns ("President", "Senate")
begin many sentences of this news, and follow "U.S." inside as many."""


def texts() -> Iterator[str]:
    for name in ("actors/wikinews-train.jsonl", "summaries/papers-train.jsonl"):
        with (DATA / name).open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    with gzip.open(DATA / "actors/tokens/gmb.tsv.gz", "rt", encoding="utf-8") as lines:
        sentence: list[str] = []
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and row[0]:
                sentence.append(row[0])
            elif sentence:
                yield joined(sentence)
                sentence = []


def joined(tokens: list[str]) -> str:
    text = " ".join(tokens)
    return re.sub(r" ([.,;:!?%)'])", r"\1", text).replace("( ", "(")


def main() -> None:
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    corpus = "\n".join(texts())
    trainer.train(corpus, finalize=True)
    parameters = trainer.get_params()
    seen: dict[str, int] = {}
    for word in re.findall(r"[^\W\d_]+", corpus):
        lower = word.lower()
        seen[lower] = seen.get(lower, 0) + 1
    kept = {
        "abbreviations": sorted(
            word for word in parameters.abbrev_types if re.fullmatch(r"[a-z]+(\.[a-z]+)+", word)
        ),
        "sentence_starters": sorted(parameters.sent_starters & STARTERS),
        "collocations": sorted(pair for pair in parameters.collocations if pair[1].isalpha()),
        "orthography": {
            word: flags
            for word, flags in sorted(parameters.ortho_context.items())
            if word.isalpha() and seen.get(word, 0) >= FREQUENT
        },
    }
    data = json.dumps(kept, separators=(",", ":"), ensure_ascii=True).encode("ascii")
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(data)
    print({name: len(value) for name, value in kept.items()}, len(data), "bytes")


if __name__ == "__main__":
    main()
