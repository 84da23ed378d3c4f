"""The reader on a terminal, driven by keys through its screens, hostile words in everything."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.trust.hostile import EVIL, HONEST, got_through, make_world

pty = pytest.importorskip("pty", reason="this system has no terminals of this kind")
pytestmark = pytest.mark.timeout(400)  # one long sitting, for all tests of this file

OWN = re.compile(
    r"\x1b\[[<=>?]?[0-9;:]*[ $!]?[ABCDEFGHJKPSTXcfhlmnprstu]"  # cursor, looks, modes, questions
    r"|\x1b[=>78]"
    r"|\x1b\]22;[a-z-]*\x07"  # the shape of the mouse pointer
)
"""What Textual writes: none of it opens a link, sets a title or can hold words."""
PASTED = f"\x1b[200~{EVIL.replace(chr(13), '')}\x1b[201~".replace("\x1b]", "\x1d]")
"""What a terminal sends when something is pasted; it takes the escapes out, not the rest."""

KEYS: list[tuple[str, str]] = [
    ("the list", "jkjk"), ("skim", "v"), ("columns", "v"), ("cards", "v"), ("by site", "cc"),
    ("by day", "c"), ("the text", "\r"), ("summary", "ssS"), ("actors", "aaA"), ("dates", "dD"),
    ("why each sentence", "e"), ("hidden lines", "h"), ("links", "ll"), ("hints", "f\x1b"),
    ("copied", "Vjy"), ("details", "gi"), ("the outline", "go"), ("the timeline", "gd"),
    ("the actors", "gaj"), ("the page of an actor", "\r"), ("an actor's page", "P"),
    ("back", "\x1b"), ("a brief", "gb"),
    ("its sentences", "\n\n"), ("left", "\x1b"), ("a highlight", "\x1bgtH"),
    ("a note", "i"), ("pasted into it", PASTED),
    ("kept", "\r"), ("left", "\x1b"), ("highlights", "gh"),
    ("the list again", "\x1bgl"), ("tags asked for", "t"),
    ("tags pasted", f"{PASTED}\r"), ("found", "/"), ("pasted", PASTED), ("an error", " (\r"),
    ("cleared", "\x1b\x1b"), ("completed", "/tag:"), ("closed", "\x1b\x1b"), ("queries", "'"),
    ("a query", "\r"), ("cleared again", "\x1b"), ("a query kept", f'/{PASTED}\r"'),
    ("its name", f"{PASTED}\r"), ("no more", "\x1b\x1b"), ("a path asked for", "I"),
    ("that is none", f"{PASTED}\r"), ("an export", "E"), ("to nowhere", f"/no/{PASTED}\r"),
    ("its end", "\x1b"), ("a date", "C"), ("that is none", f"{PASTED}\r"), ("no date", "\x1b"),
    ("themes", "T"), ("none chosen", "\x1b"), ("commands", ":"), ("found among them", PASTED),
    ("closed again", "\x1b"), ("help", "?"), ("searched", PASTED), ("its closing", "\x1b"),
    ("removed", "x\x1b[3~"), ("taken back", "u"), ("a star", "*"), ("marked", "xX"),
    ("nothing but the text", "Z"), ("everything", "Z"), ("find", "\r/"), ("pasted there", PASTED),
    ("found so far", "\r"), ("a pattern", f"\x1b&{PASTED}\r"), ("no pattern", "\x1b"),
]  # fmt: skip
"""What it is for, and the keys."""


@pytest.fixture(scope="module")
def stream(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return everything that the reader wrote to the terminal."""
    pytest.importorskip("pty", reason="this platform has no pseudo-terminals")
    from tests.trust.on_a_terminal import OnATerminal

    environment = {**os.environ, **make_world(tmp_path_factory.mktemp("world"))}
    command = [sys.executable, "-m", "reader"]
    terminal = OnATerminal(command, environment, size=(150, 45))
    try:
        terminal.wait_for("⏎ next".encode(), seconds=200)
        terminal.press(b"\x1b")
        terminal.wait_for(b"Ardmore")
        for what, keys in KEYS:
            terminal.press(keys.encode())
            ended = f"the reader ended at {what}: {terminal.stream[-3000:]!r}"
            assert terminal.process.poll() is None, ended
        terminal.press(b"\x1b")
        terminal.press(b"glq")
    finally:
        terminal.end()
    return terminal.stream.decode("utf-8", "surrogateescape")


def test_nothing_that_a_terminal_obeys_gets_through(stream: str) -> None:
    assert got_through(stream, OWN) == set()
    assert "Traceback" not in stream


def test_hostile_words_were_on_the_screen(stream: str) -> None:
    assert stream.count("\N{SYMBOL FOR ESCAPE}") > 20
    assert "77;77H" in stream
    assert "\x1b[77;77H" not in stream


def test_what_people_write_stays_as_it_is(tmp_path: Path) -> None:
    from tests.trust.on_a_terminal import OnATerminal

    page = tmp_path / "page.txt"
    page.write_text("\n\n".join(HONEST), encoding="utf-8")
    environment = {**os.environ, **make_world(tmp_path)}
    command = [sys.executable, "-m", "reader", str(page)]
    terminal = OnATerminal(command, environment, size=(150, 45))
    try:
        for word in " ".join(HONEST[4:]).split():
            terminal.wait_for(word.encode(), seconds=200)
    finally:
        terminal.end()
