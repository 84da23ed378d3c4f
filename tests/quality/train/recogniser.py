"""Learn the recogniser's weights: ``python -m tests.quality.train.recogniser``.

Without an option the weights are learnt from every file whose weights may be shipped and written
into the package.
With ``--without DIR`` a model is learnt for each pair of corpora that never saw either, from less
text and in fewer rounds, and left in DIR, for ``tests/quality/left_out.py`` and ``doubt.py``.
With ``--folds`` four parts of the hand-tagged Wikinews articles are each read by a model that never
saw them, and the figures are printed; the four models are left in DIR when it is given, for
``tests/quality/train/salience.py``.

The corpora do not agree on what a name is. Every feature is therefore there twice, once for all
corpora and once for its own (Daumé 2007), and only what holds for all of them and for the news is
shipped. The file holds weights of single words, word pairs and shapes, and no running text.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pycrfsuite

from reader.actors.english.document_evidence import gather
from reader.actors.english.features import Row, chunk_features
from reader.actors.english.word_lists import Lists
from reader.actors.learned import model as shipped
from reader.actors.mentions.candidates import chunks_of
from reader.actors.mentions.passages import Passage, is_shouting, passages_of
from reader.actors.mentions.tokens import tokens_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import Article, wikinews
from tests.quality.train.corpora import blocks_of, path_of
from tests.quality.train.export import packed

CORPORA = {
    "gm:": "gmb",
    "cr:": "crossner",
    "gu:": "gum",
    "re:": "re3d",
    "ew:": "en-uner-ewt",
}
"""The prefix of each corpus's own features, and its file."""
SHARES = {"gmb": 0.5}
"""How much of a corpus is used; more of GMB is slower to learn and no better for news."""
NEWS = "wn:"
DOMAINS = (NEWS, *CORPORA)
SCALE = 1 / 12
"""Worth of one step of a quantised weight."""
TIMES = 4
"""How often each hand-tagged article is shown."""
LETTERS = {"person": "P", "organization": "O", "place": "L", "other": "M"}
TAGS = {"PER": "P", "ORG": "O", "LOC": "L"}
FOLDS = 4
SETTINGS = {
    "c1": 0.15,
    "c2": 0.01,
    "feature.minfreq": 2,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
"""L1 and L2 penalties; tuned by ``--folds``."""
PAIRS = (("gm:", "re:"), ("cr:", "gu:"), (NEWS, "ew:"))
"""Corpora that are left out together by ``--without``."""
QUICK = {**SETTINGS, "max_iterations": 45}
QUICK_SHARES = {"gmb": 0.12, "crossner": 0.5, "en-uner-ewt": 0.6}
"""What is used where three models are learnt to see what a model makes of unseen text."""

Spans = Iterable[tuple[int, int, str]]
Sequences = list[tuple[list[list[str]], list[str]]]
"""Chunks: the features and the label of each token."""


@dataclass
class Text:
    """A text as the recogniser reads it, and the names in it."""

    passages: Sequence[Passage]
    title: str
    names: list[tuple[int, int, str]]
    """Start, end and letter, in order."""


def news_text(article: Article) -> Text:
    analysis = analyse(plain_document(article.text), language="en")
    names = sorted((start, end, LETTERS[kind]) for start, end, kind in article.mentions)
    return Text(passages_of(analysis), article.title, names)


def corpus_texts(name: str, share: float | None = None) -> Iterator[Text]:
    """Yield the texts of a corpus, its sentences cut as it has them."""
    blocks = blocks_of(path_of(name))
    for block in blocks[: int(len(blocks) * (share or SHARES.get(name, 1)))]:
        text, names, passages = "", [], []
        for number, sentence in enumerate(block):
            begin = len(text)
            for token, tag in sentence:
                start = len(text)
                text += token + " "
                if tag.startswith("B-"):
                    names.append((start, len(text) - 1, TAGS.get(tag[2:], "M")))
                elif tag.startswith("I-"):
                    names[-1] = (names[-1][0], len(text) - 1, names[-1][2])
            tokens = tuple(tokens_of(text, begin, len(text)))
            if tokens:
                passages.append(Passage(tokens, number, is_shouting(tokens)))
        yield Text(passages, "", names)


def labels(
    passage: Passage, start: int, end: int, names: Sequence[tuple[int, int, str]]
) -> list[str]:
    found = []
    for token in passage.tokens[start:end]:
        held = next((n for n in names if n[0] < token.end and token.start < n[1]), None)
        if held is None:
            found.append("O")
        else:
            found.append(("B-" if token.start <= held[0] else "I-") + held[2])
    for place, label in enumerate(found):
        if label[0] == "I" and (not place or found[place - 1][2:] != label[2:]):
            found[place] = "B" + label[1:]
    return found


def spelt_out(row: Row) -> list[str]:
    """Put the features of groups among the others."""
    return [one for each in row for one in ((each,) if isinstance(each, str) else each)]


def sequences(text: Text, domain: str) -> Sequences:
    """Describe and label every chunk of a text."""
    headline = tuple(tokens_of(text.title, 0, len(text.title)))
    every = [*text.passages, Passage(headline, -1, is_shouting(headline))]
    places = [chunks_of(passage.tokens) for passage in every]
    clues = gather(every, places)
    title = frozenset(token.text.lower() for token in headline)
    lists = Lists()
    found: Sequences = []
    for passage, chunks in zip(text.passages, places, strict=False):
        if not chunks:
            continue
        left, right = passage.tokens[0].start, passage.tokens[-1].end
        names = [name for name in text.names if name[0] < right and left < name[1]]
        for start, end in chunks:
            shared, rows = chunk_features(passage, (start, end), clues, lists, title)
            told = [spelt_out([*shared, *row]) for row in rows]
            both = [[*row, *(domain + name for name in row)] for row in told]
            found.append((both, labels(passage, start, end, names)))
    return found


def learn(
    data: Iterable[Sequences], target: Path, settings: Mapping[str, object] = SETTINGS
) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params={**settings}, verbose=False)
    for rows in data:
        for features, wanted in rows:
            trainer.append(features, wanted)
    trainer.train(str(target))


def dated(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published or date.min, article.title))


def print_folds(
    others: Sequence[Sequences], news: Sequence[Sequences], keep: Path | None = None
) -> None:
    hits = found = gold = 0
    for fold in range(FOLDS):
        seen = [rows for number, rows in enumerate(news) if number % FOLDS != fold]
        unseen = [rows for number, rows in enumerate(news) if number % FOLDS == fold]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model"
            learn([*others, *seen * TIMES], path)
            if keep is not None:
                keep.joinpath(f"fold-{fold}").write_bytes(packed(path, DOMAINS, scale=SCALE))
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            for features, wanted in (row for rows in unseen for row in rows):
                theirs, ours = names_in(wanted), names_in(tagger.tag(features))
                hits += len(theirs & ours)
                found += len(ours)
                gold += len(theirs)
        print(f"fold {fold + 1}: F1 so far {2 * hits / (found + gold):.4f}", flush=True)


def names_in(row: Sequence[str]) -> set[tuple[int, int, str]]:
    names = set()
    start = -1
    for place, label in enumerate([*row, "O"]):
        if start >= 0 and label[0] != "I":
            names.add((start, place, row[start][2:]))
            start = -1
        if label[0] == "B":
            start = place
    return names


def learn_without(news: Sequence[Sequences], folder: Path) -> None:
    """Learn for each corpus a model that never saw it nor the other of its pair."""
    found = {
        prefix: [sequences(text, prefix) for text in corpus_texts(name, QUICK_SHARES.get(name, 1))]
        for prefix, name in CORPORA.items()
    }
    found[NEWS] = [*news] * 2
    for pair in PAIRS:
        rows = [text for prefix, texts in found.items() if prefix not in pair for text in texts]
        path = folder / "model"
        learn(rows, path, QUICK)
        weights = packed(path, DOMAINS, scale=SCALE)
        for prefix in pair:
            folder.joinpath(f"without-{prefix.rstrip(':')}.bin").write_bytes(weights)
        print(f"without {' and '.join(pair)} {len(weights)} bytes", flush=True)


def main() -> None:
    option = sys.argv[1] if len(sys.argv) > 1 else ""
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    news = [sequences(news_text(article), NEWS) for article in dated(wikinews("train"))]
    if option == "--without" and folder is not None:
        learn_without(news, folder)
        return
    others = [
        sequences(text, prefix) for prefix, name in CORPORA.items() for text in corpus_texts(name)
    ]
    if option == "--folds":
        print_folds(others, news, folder)
    else:
        with tempfile.TemporaryDirectory() as made:
            path = Path(made) / "model"
            learn([*others, *news * TIMES], path)
            target = Path(shipped.__file__).parents[1] / "data" / shipped.FOLDER / "en.bin"
            target.write_bytes(packed(path, DOMAINS, scale=SCALE))


if __name__ == "__main__":
    main()
