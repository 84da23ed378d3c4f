"""The interface on a real pseudo-terminal: ``python -m tests.benchmarks.interface [ARTICLES]``.

CPU time of the process, from a key to the first bytes that it brings; medians. The first frame is
told as a ratio to an empty Textual app, in turns. A long article is opened in Reader's view and in
Textual's Static, Markdown and TextArea, in one process.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.clock import say
from tests.benchmarks.terminal import Terminal
from tests.platform import config_home

PYTHON = sys.executable
READER = "import sys; from reader.__main__ import main; sys.exit(main())"
FIRST_FRAME = f"""
import reader.__main__
from reader.tui.screens.reading import ReadingScreen
async def nothing(self): pass
ReadingScreen.before_key = nothing
{READER}
"""
"""The reader without what it loads after the first frame: a slow measurer would count that too."""
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self): yield Static("drawn")
Empty().run()
"""
WORDS = (
    "the council voted on Monday to close the old bridge over the river after engineers found"
    " cracks in two of its arches and asked the mayor to act at once while ferries carried people"
).split()
LONG = "zz-long"


def out(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def prose(words: int, seed: int) -> str:
    """Make so many words, in sentences and paragraphs, with names and dates."""
    parts = []
    for place in range(0, words, 12):
        start = (seed + place) % len(WORDS)
        piece = [WORDS[(start + n) % len(WORDS)] for n in range(10)]
        piece += [f"in Kell{seed % 97}", f"on {1 + place % 28} May 2021."]
        end = "\n\n" if place % 96 == 84 else " "
        parts.append(" ".join(piece).capitalize() + end)
    return "".join(parts)


def make_library(folder: Path, articles: int) -> None:
    """Write so many short articles and one of 20,000 words."""
    folder.mkdir()
    for number in range(articles):
        day = date(2000, 1, 1) + timedelta(days=number % 9000)
        (folder / f"a{number:06}.md").write_text(
            f"---\ntitle: Story {number} of the bridge\npublished: {day}\n"
            f"site: Site {number % 50}\n"
            f"---\n\n{prose(60, number)}\n",
            encoding="utf-8",
        )
    (folder / f"{LONG}.md").write_text(
        f"---\ntitle: Longest story\npublished: 2030-01-01\n---\n\n{prose(20_000, 3)}\n",
        encoding="utf-8",
    )


def start(environment: dict[str, str]) -> Terminal:
    return Terminal((PYTHON, "-c", READER), environment)


def first_frames(environment: dict[str, str], rounds: int = 13) -> None:
    ours, theirs = frames(environment, b"Longest story", rounds)
    say("first frame", ours, theirs, "an empty Textual app", 1.3)


def frames(environment: dict[str, str], drawn: bytes, rounds: int) -> tuple[float, float]:
    """CPU seconds until the reader has drawn some bytes, and until an empty app is there."""
    ours, theirs = [], []
    for _ in range(rounds):
        reader = Terminal((PYTHON, "-c", FIRST_FRAME), environment)
        ours.append(reader.wait_for(drawn))
        reader.close()
        empty = Terminal((PYTHON, "-c", EMPTY))
        theirs.append(empty.wait_for(b"drawn"))
        empty.close()
    return statistics.median(ours[1:]), statistics.median(theirs[1:])


def keys(environment: dict[str, str]) -> None:
    reader = start(environment)
    reader.wait_for(b"Longest story")
    reader.settle()
    time.sleep(3)
    reader.settle()
    told: list[tuple[str, float, Iterator[bytes] | list[bytes], int]] = [
        ("a row down", 16, [b"j"], 20),
        ("a page down", 16, [b" "], 20),
        ("to the last row and back", 50, [b"G", b"gg"], 6),
    ]
    for name, mark, pressed, times in told:
        measure(reader, name, mark, list(pressed), times)
    reader.key(b"gg")
    reader.settle()
    measure(reader, "open 20,000 words", 50, [b"\r", b"\x1b"], 6)
    reader.key(b"\r")
    reader.settle()
    measure(reader, "scroll a line", 16, [b"j"], 20)
    measure(reader, "scroll a page", 16, [b" "], 20)
    reader.key(b"/")
    reader.settle()
    measure(reader, "find, one letter more", 50, [b"b", b"r", b"i", b"d", b"g", b"e"], 6)
    reader.key(b"\r")
    measure(reader, "next hit", 50, [b"n"], 10)
    reader.key(b"\x1b")
    time.sleep(0.5)
    reader.key(b"\x1b")
    time.sleep(0.5)
    reader.key(b"\x1b")
    reader.settle()
    reader.key(b"/")
    reader.settle()
    measure(reader, "filter, one letter more", 50, [b"b", b"r", b"i", b"d", b"g", b"e"], 6)
    out(f"memory with this library: {reader.memory()} MB")
    reader.close()


def measure(reader: Terminal, name: str, mark: float, pressed: list[bytes], times: int) -> None:
    costs, walls = [], []
    for turn in range(times):
        cpu, wall = reader.key(pressed[turn % len(pressed)])
        costs.append(cpu)
        walls.append(wall)
    cpu, wall = 1000 * statistics.median(costs), 1000 * statistics.median(walls)
    verdict = "ok" if cpu <= mark else "over"
    out(f"{name:34} {cpu:7.1f} ms of CPU, {wall:7.1f} ms by the clock, at most {mark:g}  {verdict}")


def busy(folder: Path, environment: dict[str, str]) -> None:
    """Press keys in the skim view while a process summarises what comes into it."""
    library = folder / "busy"
    library.mkdir()
    for number in range(1_000):
        text = f"---\ntitle: Busy {number}\n---\n\n{prose(500, number)}\n"
        (library / f"b{number:04}.md").write_text(text, encoding="utf-8")
    own = {"READER_LIBRARY": str(library), "READER_VIEW": "skim", "READER_CACHE": f"{folder}/bc"}
    reader = start({**environment, **own})
    reader.wait_for(b"Busy", 120)
    time.sleep(4)
    walls = []
    for _ in range(30):
        # Every page brings articles that nobody has summarised yet.
        os.write(reader._fd, b" ")
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            reader.read(0.05)
        reader.drawn = b""
        started = time.perf_counter()
        os.write(reader._fd, b"x")
        # The count of marks in the title shows that this key, and no summary, was drawn.
        while b" marked" not in reader.drawn and time.perf_counter() - started < 10:
            reader.read(5)
        walls.append(1000 * (time.perf_counter() - started))
    typical = statistics.median(walls)
    verdict = "ok" if typical <= 50 else "over"
    out(f"a key while 1,000 are summarised   {typical:9.1f} ms by the clock, at most 50  {verdict}")
    reader.close()


async def views() -> None:
    """Open 20,000 words with 500 places lit in each widget, and wrap them anew."""
    from textual.app import App
    from textual.containers import VerticalScroll
    from textual.content import Content
    from textual.content import Span as ContentSpan
    from textual.widget import Widget
    from textual.widgets import Markdown, Static, TextArea

    from reader.document.article import Article, Metadata
    from reader.document.from_plain import plain_document
    from reader.document.span import Span
    from reader.tui.theme.themes import VARIABLES_DARK
    from reader.tui.widgets.article_view import ArticleView

    text = prose(20_000, 3)
    spans = [Span(at, at + 6) for at in range(0, len(text) - 6, len(text) // 500)][:500]
    lit = Content(text, spans=[ContentSpan(each.start, each.end, "bold") for each in spans])
    article = Article("a", Metadata(title="Long"), plain_document(text))

    def view() -> Widget:
        return ArticleView()

    makers: dict[str, Callable[[], Widget]] = {
        "Reader's view": view,
        "Static": lambda: VerticalScroll(Static(lit)),
        "TextArea": lambda: TextArea(text, read_only=True),
        "Markdown": lambda: Markdown(text),
    }

    class Bench(App[None]):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return VARIABLES_DARK

    costs: dict[str, float] = {}
    for name, make in makers.items():
        async with Bench().run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            before = time.process_time()
            widget = make()
            await pilot.app.mount(widget)
            if isinstance(widget, ArticleView):
                widget.show_article(article)
                widget.choose(spans, 0)
            await pilot.pause()
            costs[name] = time.process_time() - before
    for name in list(makers)[1:]:
        # TextArea draws no places; the others do what Reader's view does.
        mark = 1 if name == "TextArea" else 0.5
        say("open 20,000 words, 500 places", costs["Reader's view"], costs[name], name, mark)


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        environment = {
            "READER_LIBRARY": str(folder / "library"),
            "READER_STATE": str(folder / "state"),
            "READER_CACHE": str(folder / "cache"),
            "READER_SMOOTH": "false",
            **config_home(folder / "config"),
        }
        out(f"{articles:,} articles: writing and indexing them")
        make_library(folder / "library", articles)
        (folder / "state").mkdir()
        (folder / "state" / "screen.json").write_text('{"toured": 1}', encoding="utf-8")
        index(environment)
        first_frames(environment)
        keys(environment)
        busy(folder, environment)
    asyncio.run(views())


def index(environment: dict[str, str]) -> None:
    """Let a command line take the library into the index."""
    import subprocess

    command = [PYTHON, "-c", READER, "list", "--format", "jsonl"]
    subprocess.run(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=True
    )


if __name__ == "__main__":
    main()
