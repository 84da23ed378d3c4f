"""Print what names cost by language: ``python -m tests.quality.recogniser_speed [LANGUAGE ...]``.

CPU time of loading the weights, and of finding the names in about 700 words when nothing of them
was met before and when all was. English, on Wikinews, is the measure. The size is that of the
weights in the wheel; all languages share the lists, whose size and loading time come first.
"""

import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources import files

from reader.actors.find import find_actors
from reader.actors.learned.model import FOLDER, WRITTEN_AS, model
from reader.actors.learned.pieces import UNSPACED
from reader.actors.lists.name_lists import FILE, lists
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.quality.actors import Article, wikinews
from tests.quality.names_by_language import CODES, DEV, articles

WORDS = 700


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def sample(texts: Iterator[Article], language: str) -> str:
    """Some 700 words, or twice as many characters where words are not spaced."""
    found: list[str] = []
    spaced = language not in UNSPACED
    while sum(len(text.split()) if spaced else len(text) // 2 for text in found) < WORDS:
        found.append(next(texts).text)
    return "\n\n".join(found)


def line(name: str, language: str, texts: Iterator[Article]) -> None:
    model.cache_clear()
    load = seconds(lambda: model(language))
    analysis = analyse(plain_document(sample(texts, language)), language=language)
    first = seconds(lambda: find_actors(analysis))
    again = min(seconds(lambda: find_actors(analysis)) for _ in range(5))
    code = WRITTEN_AS.get(language, language)
    size = len(files("reader.actors").joinpath("data", FOLDER, f"{code}.bin").read_bytes())
    print(f"{name:6} {load * 1e3:9.1f} {first * 1e3:9.1f} {again * 1e3:9.1f} {size:9}")


def main() -> None:
    size = len(files("reader.actors").joinpath("data", FILE).read_bytes())
    print(f"lists: {seconds(lists) * 1e3:.1f} ms, {size} bytes")
    print(f"{'':6} {'load, ms':>9} {'first':>9} {'again':>9} {'bytes':>9}")
    line("en", "en", wikinews("dev"))
    for name in sys.argv[1:] or DEV:
        language = CODES.get(name, name)
        if model(language) is not None:
            line(name, language, articles(f"{name}-dev", language))


if __name__ == "__main__":
    main()
