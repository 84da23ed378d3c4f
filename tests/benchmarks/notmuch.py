"""Search the same texts with notmuch: ``python -m tests.benchmarks.notmuch [COUNT]``.

Each generated article becomes a mail; both programs index them and are asked the same two words,
each as a process of its own. notmuch is skipped where it is not installed.
"""

import os
import shutil
import sys
import tempfile
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


def main() -> None:
    if shutil.which("notmuch") is None:
        sys.stdout.write("notmuch is not installed\n")
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        mails(folder / "mail", count)
        config = folder / "notmuch-config"
        config.write_text(f"[database]\npath={folder / 'mail'}\n[new]\ntags=unread\n")
        environment = {"NOTMUCH_CONFIG": str(config), "HOME": temporary}
        theirs = process_time(("notmuch", "new", "--quiet"), environment)
        generate(folder / "library", count)
        own = {
            "READER_LIBRARY": str(folder / "library"),
            "READER_STATE": str(folder / "state"),
            "READER_CACHE": str(folder / "cache"),
        }
        os.environ.update(own)
        ours = process_time((*READER, "list", "--quiet"), own)
        say(f"first index of {count:,}", ours, theirs, "notmuch new", 1)
        searches(own, environment)
        size = sum(path.stat().st_size for path in (folder / "cache").iterdir()) / 2**20
        database = folder / "mail" / ".notmuch"
        other = sum(path.stat().st_size for path in database.rglob("*") if path.is_file()) / 2**20
        sys.stdout.write(f"index {size:.0f} MB, notmuch {other:.0f} MB\n")


def searches(own: dict[str, str], environment: dict[str, str]) -> None:
    """Search both for the same, each in a process of its own."""
    asked = words()
    for what, query in (
        ("two common words", f"{asked['common']} {asked['frequent']}"),
        ("two rare words", f"{asked['rare']} {asked['rarer']}"),
        ("tag and words", f"tag:unread {asked['common']}"),
    ):
        for_us = query.replace("tag:unread", "is:unread")
        found = compare(
            lambda for_us=for_us: process_time(  # type: ignore[misc]
                (*READER, "search", "--ids", "--limit", "50", for_us), own
            ),
            lambda query=query: process_time(  # type: ignore[misc]
                ("notmuch", "search", "--limit=50", query), environment
            ),
            rounds=5,
        )
        say(f"{what}, whole process", *found, "notmuch search", 1)


if __name__ == "__main__":
    main()
