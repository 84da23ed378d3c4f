"""Every way in which the command line writes to a terminal, one row each.

Run as a program it runs every row in one process, which is what the test starts on a terminal.
"""

import contextlib
import io
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.trust.hostile import EVIL, EVIL_NAME

MARK = "=== row "
"""What stands in the stream before each row."""


class Row(NamedTuple):
    """One way to a terminal."""

    what: str
    words: tuple[str, ...]
    """The words after `reader`."""
    carries: bool = True
    """Whether hostile words are sure to be in what it writes."""
    environment: tuple[tuple[str, str], ...] = ()
    answer: str = ""
    """What is typed when it asks."""


FORMATS = ("text", "markdown", "json", "jsonl")
READ = (
    ("summarize", "bridge"), ("summarize", "bridge", "--explain"), ("summarize", "--together"),
    ("summarize",), ("show", "bridge", "--no-pager"), ("show", "bridge", "--raw"), ("list",),
    ("search", "bridge"),
)  # fmt: skip
FOUND = (("actors", "bridge"), ("actors",), ("timeline", "bridge"), ("timeline",))

ROWS: list[Row] = [
    *(Row(f"{' '.join(words)} as {each}", (*words, "--format", each)) for words in READ
      for each in FORMATS),
    *(Row(f"{' '.join(words)} as {each}", (*words, "--format", each), carries=False)
      for words in FOUND for each in FORMATS),
    Row("a calendar", ("timeline", "--format", "ics")),
    *(Row(f"a brief as {each}", ("brief", "--format", each))
      for each in (*FORMATS, "html", "eml")),
    *(Row(f"a chosen timeline as {each}", ("timeline", "--story", "--format", each), carries=False)
      for each in (*FORMATS, "ics")),
    *(Row(f"an actor as {each}", ("actor", "Helen Ortiz", "--format", each), carries=False)
      for each in FORMATS),
    *(Row(f"who with whom as {each}", ("actors", "--graph", each), carries=False)
      for each in ("graphml", "csv")),
    Row("an actor that is none", ("actor", EVIL)),
    Row("the pager", ("show", "bridge"), environment=(("PAGER", "cat"), ("LINES", "5"))),
    Row("the clipboard", ("show", "bridge", "--copy"), carries=False),
    Row("a command that is given a text", ("show", "bridge", "--pipe", "cat")),
    Row("an address that is no address", ("show", "own", "--open"), carries=False),
    Row("a file by its name", ("summarize", f"library {EVIL_NAME}/own {EVIL_NAME}.txt")),
    Row("a file that is none", ("summarize", f"nowhere {EVIL}.md")),
    Row("a page", ("show", f"page {EVIL_NAME}.html", "--no-pager")),
    Row("a folder", ("list", f"library {EVIL_NAME}")),
    Row("adding a page", ("add", f"page {EVIL_NAME}.html")),
    Row("adding it again", ("add", f"page {EVIL_NAME}.html")),
    Row("adding nothing", ("add", f"nowhere {EVIL}")),
    Row("adding what is nearly there", ("add", "nearly.md"), answer="n\n"),
    Row("a feed that is none", ("add", "--feed", f"http://[{EVIL}")),
    Row("the feeds as a list", ("feeds",), carries=False),
    Row("a feed by a name that is none", ("feeds", "remove", EVIL)),
    Row("an address", ("add", f"ftp://x/{EVIL}")),
    Row("an import, tried", ("import", "--dry-run", "links.csv")),
    Row("an import", ("import", "links.csv")),
    Row("an import of nothing", ("import", f"nowhere {EVIL}.csv")),
    Row("an import of what is none", ("import", f"page {EVIL_NAME}.html"), carries=False),
    Row("links that wait", ("refresh", "--list"), carries=False),
    Row("a feed that is not followed", ("refresh", "--unfollow", EVIL)),
    *(Row(f"an export as {each}", ("export", "--format", each), carries=False)
      for each in ("jsonl", "csv", "html", "opml")),
    Row("an export to a file", ("export", "-o", f"out {EVIL_NAME}.jsonl")),
    Row("an export to nowhere", ("export", "-o", f"no/{EVIL_NAME}.jsonl")),
    Row("tags", ("tag",)),
    Row("a tag given", ("tag", "bridge", "--add", EVIL)),
    Row("a tag taken", ("tag", "bridge", "--remove", EVIL)),
    Row("a star", ("star", "bridge"), carries=False),
    Row("no such article", ("star", EVIL)),
    Row("read", ("read", "--search", f'"{MARK}"'), carries=False),
    Row("what can be undone", ("undo", "--list"), carries=False),
    Row("undone", ("undo",), carries=False),
    Row("a query that is none", ("search", f"{EVIL} (")),
    Row("a field that is none", ("search", f"nofield{EVIL}:x"), carries=False),
    Row("a query kept", ("search", "--save", EVIL, "bridge")),
    Row("queries", ("search", "--saved")),
    Row("a query forgotten", ("search", "--forget", f"{EVIL}x")),
    Row("ids", ("search", "--ids", "bridge"), carries=False),
    Row("removed", ("remove", "bridge"), carries=False),
    Row("taken back", ("undo",), carries=False),
    Row("the doctor", ("doctor",)),
    Row("the doctor's index", ("doctor", "--index")),
    Row("a report", ("doctor", "--report"), environment=(("TERM_PROGRAM", EVIL),)),
    Row("a page of the manual", ("manual", "keys"), carries=False),
    Row("a topic that is none", ("manual", EVIL)),
    Row("settings", ("config",)),
    Row("one setting", ("config", "library")),
    Row("there is no such setting", ("config", EVIL)),
    Row("a value that is none", ("config", "measure", EVIL)),
    Row("where they are", ("config", "--path"), carries=False),
    Row("a bad environment", ("list",), environment=(("READER_MEASURE", EVIL),)),
    Row("a bad theme", ("config", "theme"), environment=(("READER_THEME", EVIL),)),
    Row("no library", ("doctor", "--library", f"nowhere {EVIL_NAME}")),
    Row("the state", ("state", "export")),
    Row("a state that is none", ("state", "import", "links.csv"), carries=False),
    Row("no state at all", ("state", "import", f"nowhere {EVIL}"),),
    Row("help", ("--help",), carries=False),
    Row("help of a command", ("summarize", "--help"), carries=False),
    Row("the version", ("--version",), carries=False),
    Row("completions", ("completions", "bash"), carries=False),
    *(Row(f"what {shell} completes", (), carries=shell != "bash", environment=(
        ("_READER_COMPLETE", f"{shell}_complete"), ("COMP_WORDS", "reader read "),
        ("COMP_CWORD", "" if shell == "fish" else "2")))
      for shell in ("bash", "zsh", "fish", "powershell")),
    Row("an option that is none", ("list", f"--no-{EVIL}")),
    Row("a format that is none", ("list", "--format", EVIL)),
    Row("a date that is none", ("summarize", "--published", EVIL)),
    Row("a method that is none", ("summarize", "--method", EVIL)),
    Row("a length that is none", ("summarize", "--length", EVIL)),
    Row("a language that is none", ("summarize", "--language", EVIL)),
    Row("a recogniser that is none", ("actors", "bridge", "--recogniser", f"spacy{EVIL}")),
    Row("a shell that is none", ("completions", EVIL)),
    Row("a path that is none", (f"nowhere {EVIL}",)),
]  # fmt: skip


class Typed(io.StringIO):
    """Standard input of a terminal on which something was typed."""

    def isatty(self) -> bool:
        return True


@contextlib.contextmanager
def surroundings(row: Row) -> Iterator[None]:
    """Set what a row wants set."""
    before, typed = dict(os.environ), sys.stdin
    os.environ.update(row.environment)
    sys.stdin = Typed(row.answer) if row.answer else typed
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        sys.stdin = typed


def crash(_words: list[str]) -> int:
    """End as a program does whose error nobody caught."""
    raise ValueError(EVIL)


def warn(_words: list[str]) -> int:
    """Warn as a library does."""
    warnings.warn(EVIL, stacklevel=1)
    return 0


def main() -> None:
    """Run every row, and at last a warning and a crash."""
    from reader.cli.app import run
    from reader.cli.excepthook import install_excepthooks

    install_excepthooks()
    library = Path(os.environ["READER_LIBRARY"])
    near = (library / "bridge.md").read_text("utf-8").replace("Monday", "Tuesday")
    Path("nearly.md").write_text(near.split("---\n", 2)[2], "utf-8")
    steps: list[tuple[Callable[[list[str]], int], Row]] = [(run, row) for row in ROWS]
    for number, (step, row) in enumerate([*steps, (warn, Row("", ())), (crash, Row("", ()))]):
        sys.stdout.write(f"\n{MARK}{number}\n")
        sys.stdout.flush()
        # A shell that asks for completions ends the process.
        with surroundings(row), contextlib.suppress(SystemExit):
            step(list(row.words))


if __name__ == "__main__":
    main()
