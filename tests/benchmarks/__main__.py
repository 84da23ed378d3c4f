"""Print the times, as ratios against something in the same run: ``python -m tests.benchmarks``.

CPU time of whole processes or of calls; medians of runs that take turns. The marks are those of
the design; nothing fails here, since a busy machine must not fail a build.
"""

import gzip
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

from reader import digest
from reader.actors.find import find_actors
from reader.actors.learned.model import model
from reader.actors.lists.gazetteers import gazetteers
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.benchmarks import dates, digests
from tests.benchmarks.clock import call_time, compare, process_time, say
from tests.benchmarks.generate import generate
from tests.conftest import ROOT, SEED
from tests.quality.data import DATA
from tests.summary.sumy_reference import sumy_scores

PYTHON = sys.executable
READER = (PYTHON, "-c", "import sys; from reader.__main__ import main; sys.exit(main())")
"""What the installed command does."""

EMPTY_APP = """
from textual.app import App
class Empty(App):
    def on_ready(self): self.call_after_refresh(self.exit)
Empty().run(headless=True, size=(160, 48))
"""

READER_APP = """
import sys
from pathlib import Path
import reader.__main__  # As the command starts: it says when garbage is looked for.
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.app import ReaderApp
folder = Path(sys.argv[2])
settings = Settings(library=Path(sys.argv[1]), state=folder / "s", cache=folder / "c")
ReaderApp.on_ready = lambda self: self.call_after_refresh(self.exit)
ReaderApp(ArticleCollection.of_library(settings), settings).run(headless=True, size=(160, 48))
"""


GERMAN = (
    "Der Stadtrat von Kiel hat am Dienstag beschlossen, die Brücke über die Förde zu erhalten. "
    "Bürgermeisterin Helga Petersen nannte den Beschluss einen guten Tag für die Stadt.\n\n"
)


def punkt_folder(folder: Path) -> Path:
    """Make the Punkt data that sumy's command asks for, out of the package's own parameters."""
    from nltk.tokenize.punkt import PunktParameters, save_punkt_params

    from reader.language.full_stops import punkt_parameters

    parameters = punkt_parameters()
    learnt = PunktParameters()
    learnt.abbrev_types = set(parameters["abbreviations"])
    learnt.sent_starters = set(parameters["sentence_starters"])
    learnt.collocations = {tuple(pair) for pair in parameters["collocations"]}
    learnt.ortho_context.update(parameters["orthography"])
    target = folder / "tokenizers" / "punkt_tab" / "english"
    target.mkdir(parents=True, mode=0o700)
    os.environ["NLTK_DATA"] = str(folder)
    import nltk

    nltk.data.path.insert(0, str(folder))
    save_punkt_params(learnt, str(target))
    return folder


def of_process(*command: str, **environment: str) -> Callable[[], float]:
    return lambda: process_time(command, environment)


def starts(folder: Path) -> None:
    own = {"READER_LIBRARY": str(ROOT / "articles"), "READER_STATE": str(folder / "state")}
    bare = of_process(PYTHON, "-c", "pass")
    for words in (["--help"], ["list"]):
        ours = of_process(*READER, *words, **own)
        say(f"reader {words[0]}", *compare(ours, bare), "a bare interpreter", 5)
    generate(folder / "library", 2000)
    many = {"READER_LIBRARY": str(folder / "library"), "READER_STATE": str(folder / "many")}
    many["READER_CACHE"] = str(folder / "many-cache")
    ours = of_process(*READER, "list", **many)
    say("reader list, 2,000 articles", *compare(ours, bare), "a bare interpreter", 6)
    screen = of_process(PYTHON, "-c", READER_APP, str(ROOT / "articles"), str(folder))
    empty = of_process(PYTHON, "-c", EMPTY_APP)
    say("first frame", *compare(screen, empty), "an empty Textual app", 1.3)


def summaries(folder: Path) -> None:
    path = SEED if SEED.is_file() else ROOT / "articles" / "amazon-keeps-its-ban.md"
    text = path.read_text(encoding="utf-8")
    data = str(punkt_folder(folder / "nltk"))

    german = folder / "german.txt"
    german.write_text(GERMAN * 12, encoding="utf-8")

    def ours(of: Path = path) -> float:
        with tempfile.TemporaryDirectory() as cache:
            command = (*READER, "summarize", str(of))
            return process_time(command, {"READER_CACHE": cache})

    script = "import sys; from sumy.__main__ import main; sys.exit(main())"
    words = ("lex-rank", "--length=3", "--format=plaintext", f"--file={path}")
    theirs = of_process(PYTHON, "-c", script, *words, NLTK_DATA=data)
    say("reader summarize, cold", *compare(ours, theirs), "sumy lex-rank, cold", 0.5)
    in_german = compare(lambda: ours(german), ours)
    say("a German article, cold", *in_german, "an English one, cold", 1.15)

    day = date(2021, 5, 18)
    analysis = analyse(plain_document(text), language="en")
    say(
        "digest(), warm",
        *compare(
            lambda: call_time(lambda: digest(text, published=day)),
            lambda: call_time(lambda: sumy_scores(analysis, method="lex-rank", title="")),
            rounds=25,
        ),
        "sumy LexRank, the same sentences",
        1,
    )


def names() -> None:
    """Finding the names of an article, and loading what that needs, against one LexRank of it."""
    path = SEED if SEED.is_file() else ROOT / "articles" / "amazon-keeps-its-ban.md"
    analysis = analyse(plain_document(path.read_text(encoding="utf-8")), language="en")

    def load() -> None:
        model.cache_clear()
        gazetteers.cache_clear()
        model("en")
        gazetteers()

    def rank() -> float:
        return call_time(lambda: sumy_scores(analysis, method="lex-rank", title=""))

    size = len(path.read_text(encoding="utf-8").split())
    ours, theirs = compare(lambda: call_time(lambda: find_actors(analysis)), rank, rounds=25)
    say(f"actors of {size} words, warm", ours, theirs, "sumy LexRank, the same sentences", 0.5)
    say("loading weights and lists", *compare(lambda: call_time(load), rank), "the same", 6)


def long_text() -> None:
    """A digest of 10,000 sentences against one LexRank of 500 of them."""
    article = (ROOT / "articles" / "river-that-moved.md").read_text(encoding="utf-8")
    copies = (article.replace("Marl", f"Marl{n}").replace("the ", f"the {n} ") for n in range(91))
    text = "\n\n".join(copies)
    analysis = analyse(plain_document(text[: len(text) // 20]), language="en")
    ours, theirs = compare(
        lambda: call_time(lambda: digest(text)),
        lambda: call_time(lambda: sumy_scores(analysis, method="lex-rank", title="")),
        rounds=2,
    )
    count = len(digest(text).sentences)
    say(f"digest() of {count:,} sentences", ours, theirs, f"LexRank of {len(analysis.body)}", 8)


def growth() -> None:
    article = (ROOT / "articles" / "river-that-moved.md").read_text(encoding="utf-8")
    # Every copy has names of its own, or repeats would be hidden and cost nothing.
    texts = [
        "\n\n".join(
            article.replace("Marl", f"Marl{n}").replace("the ", f"the {n} ") for n in range(size)
        )
        for size in (4, 8, 16)
    ]
    for small, large in pairwise(texts):
        ours, theirs = compare(
            lambda text=large: call_time(lambda: digest(text)),  # type: ignore[misc]
            lambda text=small: call_time(lambda: digest(text)),  # type: ignore[misc]
            rounds=2,
        )
        what = f"digest() of {len(large.split()):,} words"
        say(what, ours, theirs, f"of {len(small.split()):,} words", 2.3)


def web_pages() -> None:
    """Pages as served against trafilatura alone, then one page of paragraphs as it grows."""
    from trafilatura import extract

    from reader.intake.sandbox.parsers.page import parse_page

    folder = DATA / "pages" / "html"
    served = [gzip.decompress(path.read_bytes()) for path in sorted(folder.glob("*.gz"))[:30]]
    if served:
        say(
            "a web page, warm",
            *compare(
                lambda: call_time(lambda: [parse_page(page) for page in served]) / len(served),
                lambda: call_time(lambda: [_alone(extract, page) for page in served]) / len(served),
            ),
            "trafilatura, text and metadata",
            1.6,
        )
    for size in (500, 1000, 2000):
        ours, theirs = compare(
            lambda size=2 * size: call_time(lambda: parse_page(_page_of(size))),  # type: ignore[misc]
            lambda size=size: call_time(lambda: parse_page(_page_of(size))),  # type: ignore[misc]
            rounds=3,
        )
        say(f"a page of {2 * size:,} paragraphs", ours, theirs, f"of {size:,} paragraphs", 2.6)


def _alone(extract: Callable[..., object], page: bytes) -> object:
    return extract(page, favor_precision=True, include_comments=False, with_metadata=True)


def _page_of(paragraphs: int) -> bytes:
    line = (
        "<p>The council met on <a href='/x'>Monday</a> and <b>voted</b> on {}, said the mayor.</p>"
    )
    lines = "".join(line.format(number) for number in range(paragraphs))
    return f"<html><body><article><h1>Votes</h1>{lines}</article></body></html>".encode()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        # Compiled modules are kept as on a user's machine, whatever this one is told.
        os.environ["PYTHONDONTWRITEBYTECODE"] = ""
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        os.environ["XDG_CONFIG_HOME"] = f"{folder}/config"  # no settings of this machine's user
        starts(Path(folder))
        summaries(Path(folder))
    dates.main()
    digests.main()
    names()
    long_text()
    growth()
    web_pages()


if __name__ == "__main__":
    main()
