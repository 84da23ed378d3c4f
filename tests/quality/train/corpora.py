"""The tagged texts that weights of names are learned from, as the recogniser reads them."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.actors.learned.pieces import UNSPACED, in_pieces
from reader.actors.mentions.passages import Passage, passages_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.conftest import SHARED

ACTORS = SHARED / "data" / "actors"
LETTERS = {"PER": "P", "ORG": "O", "LOC": "L", "MISC": "M"}
BLOCK = 20
"""Sentences of a text where the corpus marks none."""

DESCRIBING = ("gum", "re3d")
"""Corpora that tag descriptions ("the task force", "our partners") and pairs as names, too."""
_ARTICLES = frozenset("the a an our my its his her their this these i we he she it they".split())
_JOINTS = {"PER": frozenset(("and", "&", ",")), "LOC": frozenset(("and", ","))}
"""What parts two names of a mention, by kind."""

Sentence = list[tuple[str, str]]
Named = tuple[int, int, str]
"""Start, end and letter of a name."""


@dataclass(frozen=True)
class TaggedText:
    """A text and the names in it."""

    text: str
    passages: Sequence[Passage]
    names: Sequence[Named]
    title: str = ""
    starts: frozenset[int] = frozenset()
    """Where the words of a text without spaces begin."""

    def names_in(self, passage: Passage) -> list[Named]:
        """Return the names of a sentence."""
        left, right = passage.tokens[0].start, passage.tokens[-1].end
        return [name for name in self.names if name[0] < right and left < name[1]]


@cache
def blocks_of(path: Path) -> list[list[Sentence]]:
    """Read a tagged file: its documents where it marks them, else some twenty sentences each."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        documents: list[list[Sentence]] = [[]]
        sentence: Sentence = []
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if len(row) == 2 and row[0].strip():
                sentence.append((row[0], row[1]))
            elif sentence:
                documents[-1].append(sentence)
                sentence = []
            elif documents[-1]:
                documents.append([])
        if sentence:
            documents[-1].append(sentence)
    if path.name.split(".")[0] in DESCRIBING:
        documents = [[only_names(sentence) for sentence in document] for document in documents]
    if len(documents) < 3 or sum(map(len, documents)) < 3 * len(documents):
        whole = [sentence for document in documents for sentence in document]
        documents = [whole]
    return [
        document[first : first + BLOCK]
        for document in documents
        for first in range(0, len(document), BLOCK)
    ]


def only_names(sentence: Sentence) -> Sentence:
    """Take from what a corpus tags the words that are no part of a name."""
    found: Sentence = []
    place = 0
    while place < len(sentence):
        token, tag = sentence[place]
        end = place + 1
        if tag.startswith("B-"):
            while end < len(sentence) and sentence[end][1].startswith("I-"):
                end += 1
            found += _named([token for token, _ in sentence[place:end]], tag[2:])
        else:
            found.append((token, "O"))
        place = end
    return found


def _named(words: Sequence[str], kind: str) -> Sentence:
    """Tag the words of a mention: names that a joint parts each for itself, no article before."""
    joints = _JOINTS.get(kind, frozenset())
    tagged: Sentence = []
    inside = False
    for place, word in enumerate(words):
        opens = not inside and word.lower() in _ARTICLES
        name = word not in joints and not opens and any(map(str.isupper, "".join(words[place:])))
        if name and not inside and not any(map(str.isupper, word)) and not word[0].isdigit():
            name = False
        tagged.append((word, ("I-" if inside else "B-") + kind if name else "O"))
        inside = name
    return tagged


def text_of(block: Sequence[Sentence], language: str) -> TaggedText:
    """Put a text together with single spaces, none where the language has none.

    It is cut into sentences as any text is, so that what is learned knows where that goes wrong.
    """
    gap = "" if language in UNSPACED else " "
    text, names, starts = "", [], set()
    for sentence in block:
        for token, tag in sentence:
            start = len(text)
            starts.add(start)
            text += token + gap
            end = start + len(token)
            if tag.startswith("B-"):
                names.append((start, end, LETTERS.get(tag[2:], "M")))
            elif tag.startswith("I-") and names:
                names[-1] = (names[-1][0], end, names[-1][2])
        text += "" if gap else "\n"
    analysis = analyse(plain_document(text), language=language, hide=False)
    pieces = in_pieces(passages_of(analysis), language)
    return TaggedText(text, pieces, names, starts=frozenset(() if gap else starts))


def path_of(name: str) -> Path:
    """Return where a tagged file is: ``de-germeval``, ``gmb``."""
    for folder, suffix in (("languages", ".tsv.gz"), ("tokens", ".tsv.gz"), ("tokens", ".tsv")):
        path = ACTORS / folder / f"{name}{suffix}"
        if path.exists():
            return path
    raise FileNotFoundError(name)


def texts_of(name: str, language: str, share: float = 1) -> Iterator[TaggedText]:
    """Read the texts of a tagged file, all or the first of them."""
    if name == "wikinews-train":
        yield from wikinews_texts()
        return
    blocks = blocks_of(path_of(name))
    for block in blocks[: round(len(blocks) * share)]:
        yield text_of(block, language)


def wikinews_texts() -> Iterator[TaggedText]:
    """Read the English articles that were tagged for this project."""
    kinds = {"person": "P", "organization": "O", "place": "L", "other": "M"}
    for line in (ACTORS / "wikinews-train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        names = sorted((m["start"], m["end"], kinds[m["kind"]]) for m in row["mentions"])
        analysis = analyse(plain_document(row["text"]), language="en")
        yield TaggedText(row["text"], passages_of(analysis), names, row["title"])
