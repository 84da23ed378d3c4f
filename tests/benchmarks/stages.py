"""What each stage of a digest costs, and the floor: ``python -m tests.benchmarks.stages [TEXTS]``.

CPU milliseconds a text, over texts of all kinds and languages. A stage that is set in is a part of
the one above it. The floor is what is left when nothing is decided any more: each word is found
once and looked up once, and the weights of the features, which are ready, are added up.
"""

import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.actors.learned.model import Model
from reader.actors.mentions.tokens import tokens_of
from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions
from reader.document.words import word_texts
from reader.library.digests.cache import DigestCache
from reader.pipeline import digest_document
from tests.quality.data import leave_without_data
from tests.quality.every_text import sample

TEXTS = 1000
STAGES = (
    ("", "reader.pipeline", "analyse"),
    ("  ", "reader.language.analyse", "detect_language"),
    ("  ", "reader.language.analyse", "find_hidden"),
    ("  ", "reader.language.analyse", "find_asides"),
    ("  ", "reader.language.analyse", "sentence_spans"),
    ("", "reader.pipeline", "read_dates"),
    ("  ", "reader.dates.expressions", "candidates"),
    ("", "reader.pipeline", "find_actors"),
    ("  ", "reader.actors.find", "passages_of"),
    ("  ", "reader.actors.find", "recognise"),
    ("    ", "reader.actors.english.tagger", "gather"),
    ("    ", "reader.actors.english.tagger", "chunk_features"),
    ("    ", "reader.actors.english.tagger", "doubtful"),
    ("  ", "reader.actors.find", "recognise_learned"),
    ("    ", "reader.actors.learned.recognise", "describe"),
    ("  ", "reader.actors.find", "find_by_rules"),
    ("  ", "reader.actors.find", "join"),
    ("  ", "reader.actors.find", "frame_of"),
    ("  ", "reader.actors.find", "salience"),
    ("  ", "reader.actors.find", "role_of"),
    ("", "reader.pipeline", "summarize"),
    ("  ", "reader.summary.summarize", "read_body"),
    ("  ", "reader.summary.ranker", "feature_columns"),
    ("  ", "reader.summary.summarize", "auto_choice"),
)
"""How far a stage is set in, and the function that does it, where it is called."""

Described = tuple[Model, Sequence[Any], Sequence[Any]]
"""A model and the features of one stretch."""


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.described: defaultdict[int, list[Described]] = defaultdict(list)
        """The features of the stretches of each text."""
        self.text = 0

    @contextmanager
    def all_stages(self) -> Iterator[None]:
        """Measure every stage that is run inside."""
        with ExitStack() as stack:
            for _, module, name in STAGES:
                stack.enter_context(self._of(f"{module}.{name}"))
            stack.enter_context(self._of_model("emissions", keep=True))
            stack.enter_context(self._of_model("best", keep=False))
            yield

    def _of(self, path: str) -> Any:
        module, _, name = path.rpartition(".")
        work = getattr(sys.modules[module], name)
        return patch(path, lambda *given, **named: self.measured(path, work, *given, **named))

    def _of_model(self, name: str, *, keep: bool) -> Any:
        work = getattr(Model, name)

        def measured(model: Model, *given: Any) -> Any:
            if keep:
                self.described[self.text].append((model, *given))
            return self.measured(name, work, model, *given)

        return patch.object(Model, name, measured)

    def measured(self, what: str, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Call a function, and add the time that it takes."""
        began = time.process_time()
        try:
            return work(*given, **named)
        finally:
            self.seconds[what] += time.process_time() - began


def floor(facts: Facts, described: Sequence[Described]) -> int:
    """Find each word of a text once, look each one up, and add up the weights of features."""
    known: Counter[str] = Counter()
    for sentence in facts.analysis.sentences:
        known.update(token.text for token in tokens_of(facts.text, sentence.start, sentence.end))
    for model, shared, features in described:
        model.best(model.emissions(shared, features))
    return len(known) + len(word_texts(facts.text))


def main() -> None:
    """Digest the texts and print the table."""
    leave_without_data()
    texts = list(sample())
    random.Random(1).shuffle(texts)
    texts = texts[: int(sys.argv[1]) if len(sys.argv) > 1 else TEXTS]
    options, clock = DigestOptions(), Clock()
    with tempfile.TemporaryDirectory() as folder:
        kept = DigestCache(Path(folder, "digests.db"))
        for number, each in enumerate(texts):
            clock.text = number
            document = clock.measured("document", plain_document, each.text)
            digest_document(document, options)  # fills what is looked up again
            found = clock.measured("digest", digest_document, document, options)
            with clock.all_stages():
                digest_document(document, options)
            clock.measured("cache", kept.put_facts, found.facts)
            clock.measured("floor", floor, found.facts, clock.described.pop(number, []))
        kept.close()
    _print(clock.seconds, len(texts), sum(len(each.text.split()) for each in texts))


def _print(seconds: dict[str, float], count: int, words: int) -> None:
    rows = [("document", "document"), ("digest", "digest")]
    rows += [(f"  {room}{name}", f"{module}.{name}") for room, module, name in STAGES]
    rows += [("      weights of the features", "emissions"), ("      best labels", "best")]
    rows += [("facts written to the cache", "cache"), ("floor", "floor")]
    sys.stdout.write(f"{count} texts of {words / count:.0f} words; CPU ms a text\n")
    for row, name in rows:
        share = seconds[name] / seconds["digest"]
        sys.stdout.write(f"{row:34} {1000 * seconds[name] / count:8.3f}  {100 * share:5.1f} %\n")


if __name__ == "__main__":
    main()
