"""Index and search the same texts with notmuch and recoll: ``python -m tests.benchmarks.peers N``.

Reader and recoll read the same N generated articles, notmuch each of them as a mail. All are asked
for the same words, each time as a process of its own. A peer that is not installed is skipped.
"""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.clock import compare, process_time, say
from tests.benchmarks.generate import Generator, generate
from tests.benchmarks.library import words

READER = (sys.executable, "-c", "import sys; from reader.__main__ import main; sys.exit(main())")


def mails(folder: Path, count: int) -> None:
    """Write the articles as mails."""
    maker = Generator()
    place = folder / "cur"
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    for number in range(count):
        head, _, body = maker.article(number).removeprefix("---\n").partition("\n---\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        (place / f"{number}.host:2,").write_text(
            f"From: {fields['author'].replace(' ', '.')}@example.org\n"
            f"Subject: {fields['title']}\nDate: {fields['published']}\n"
            f"Message-ID: <{number}@example.org>\n"
            f"Content-Type: text/plain; charset=utf-8\n\n{body}",
            encoding="utf-8",
        )


@dataclass(frozen=True)
class Peer:
    """Another program with an index of the articles."""

    name: str
    index: tuple[str, ...]
    """The command that makes the index."""
    search: tuple[str, ...]
    """The command that searches it; the words follow."""
    environment: dict[str, str]
    kept: Path
    """The folder of its index."""


def notmuch(folder: Path, count: int) -> Peer:
    mails(folder / "mail", count)
    config = folder / "notmuch-config"
    config.write_text(f"[database]\npath={folder / 'mail'}\n[new]\ntags=unread\n")
    environment = {"NOTMUCH_CONFIG": str(config), "HOME": str(folder)}
    search = ("notmuch", "search", "--limit=50")
    return Peer(
        "notmuch", ("notmuch", "new", "--quiet"), search, environment, folder / "mail" / ".notmuch"
    )


def recoll(folder: Path, _count: int) -> Peer:
    place = folder / "recoll"
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {folder / 'library'}\n")
    (place / "mimemap").write_text(".md = text/plain\n")
    at = ("-c", str(place))
    search = ("recollq", *at, "-n", "50")
    return Peer("recoll", ("recollindex", *at), search, {"HOME": str(folder)}, place)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        generate(folder / "library", count)
        own = {
            "READER_LIBRARY": str(folder / "library"),
            "READER_STATE": str(folder / "state"),
            "READER_CACHE": str(folder / "cache"),
        }
        os.environ.update(own)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        ours = process_time((*READER, "list", "--quiet"), own)
        for make in (notmuch, recoll):
            if shutil.which("recollq" if make is recoll else "notmuch") is None:
                sys.stdout.write(f"{make.__name__} is not installed\n")
                continue
            peer = make(folder, count)
            theirs = process_time(peer.index, peer.environment)
            say(f"first index of {count:,}", ours, theirs, peer.name, 1)
            searches(own, peer)
            sizes = megabytes(folder / "cache"), megabytes(peer.kept)
            sys.stdout.write(f"index {sizes[0]:.0f} MB, {peer.name} {sizes[1]:.0f} MB\n")


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def searches(own: dict[str, str], peer: Peer) -> None:
    """Search both for the same, each in a process of its own."""
    asked = words()
    for what, query in (
        ("two common words", f"{asked['common']} {asked['frequent']}"),
        ("two rare words", f"{asked['rare']} {asked['rarer']}"),
        ("phrase", '"Helen Ortiz"'),
    ):
        found = compare(
            lambda query=query: process_time(  # type: ignore[misc]
                (*READER, "search", "--ids", "--limit", "50", query), own
            ),
            lambda query=query: process_time(  # type: ignore[misc]
                (*peer.search, query), peer.environment
            ),
            rounds=5,
        )
        say(f"{what}, whole process", *found, peer.name, 1)


if __name__ == "__main__":
    main()
