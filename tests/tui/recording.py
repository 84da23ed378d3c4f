"""Record a minute of reading: ``python -m tests.tui.recording reader.cast``.

It drives the reader on a pseudo-terminal and writes what it draws as an asciicast (version 2), of
about 1.5 MB; ``asciinema play reader.cast`` shows it.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.terminal import Terminal
from tests.conftest import ROOT
from tests.platform import config_home

SIZE = (100, 30)
PLAY: tuple[tuple[str, float], ...] = (
    ("", 2), ("j", 1), ("j", 1), ("j", 1.5), ("\r", 2), ("s", 1.5), ("s", 1.5), ("s", 1.5),
    ("a", 1.2), ("a", 1.2), ("a", 1.2), ("d", 1), ("d", 1), ("]", 1.2), ("]", 1.2),
    ("/", 0.6), *((letter, 0.15) for letter in "river"), ("\r", 1), ("n", 0.8), ("n", 1.2),
    ("\x1b", 1), ("+", 1), ("+", 1.2), ("e", 2.5), ("e", 1), ("g", 0.3), ("d", 1), ("z", 2.5),
    ("z", 1), ("P", 3.5), ("\x1b", 1), ("Z", 2.5), ("Z", 1), ("\x1b", 0.6), ("\x1b", 1), ("v", 2.5),
    (" ", 2), ("/", 0.6), *((letter, 0.15) for letter in "is:unread ferry"),
    ("\r", 2), ("\x1b", 1), ("v", 1), ("T", 0.8), ("\x1b[B", 1.5), ("\x1b", 1), ("q", 0.5),
)  # fmt: skip
"""Keys, and the seconds that are waited after each."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "state").mkdir()
        (folder / "state" / "screen.json").write_text('{"toured": 1}', encoding="utf-8")
        environment = {
            "READER_STATE": str(folder / "state"),
            "READER_CACHE": str(folder / "cache"),
            **config_home(folder / "config"),
            # Frames between two pages would be most of the file.
            "READER_SMOOTH": "false",
        }
        command = (sys.executable, "-m", "reader", str(ROOT / "articles"))
        terminal = Terminal(command, environment, size=SIZE)
        events: list[list[object]] = []
        terminal.wait_for(b"unread")
        begun = time.monotonic()
        events.append([0.0, "o", terminal.drawn.decode("utf-8", "replace")])
        for key, pause in PLAY:
            os.write(terminal._fd, key.encode())
            end = time.monotonic() + pause
            while (left := end - time.monotonic()) > 0:
                if data := terminal.read(left):
                    text = data.decode("utf-8", "replace")
                    events.append([round(time.monotonic() - begun, 3), "o", text])
        terminal.close()
    head = {"version": 2, "width": SIZE[0], "height": SIZE[1], "title": "Reader"}
    lines = [json.dumps(each, ensure_ascii=False) for each in (head, *events)]
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "reader.cast")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{target}: {target.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
