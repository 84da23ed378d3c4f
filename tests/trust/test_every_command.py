"""Each way in which the command line writes to a terminal, with hostile words in everything."""

import os
import re
import sys

import pytest

from reader.document.safe_text import sanitize
from tests.conftest import ROOT
from tests.trust.every_command import MARK, ROWS
from tests.trust.hostile import EVIL, HONEST, got_through, make_world

pty = pytest.importorskip("pty", reason="this system has no terminals of this kind")
pytestmark = pytest.mark.timeout(400)  # one long sitting, for all tests of this file

OWN = re.compile(r"\x1b\[[012]m")
"""Bold, dim, and the end of it."""
SHOWN = ("\N{SYMBOL FOR ESCAPE}", "\N{REPLACEMENT CHARACTER}", "\\u001b", "\\x1b")
"""What hostile words look like once they are safe: a page has lost its controls at the door."""


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what each row wrote to the terminal, a warning's and a crash's after them."""
    pytest.importorskip("pty", reason="this platform has no pseudo-terminals")
    from tests.trust.on_a_terminal import OnATerminal

    place = tmp_path_factory.mktemp("world")
    environment = {**os.environ, **make_world(place)}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), environment["PYTHONPATH"]])
    program = (
        f"import os; os.chdir({str(place)!r})\nfrom tests.trust.every_command import main\nmain()"
    )
    terminal = OnATerminal([sys.executable, "-c", program], environment, size=(90, 30))
    try:
        terminal.wait_for(f"{MARK}{len(ROWS) + 1}\r\n".encode(), seconds=300)
    finally:
        terminal.end()
    text = terminal.stream.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    return re.split(rf"\n{MARK}\d+\n", text)[1:]


@pytest.mark.parametrize("number", range(len(ROWS) + 2), ids=[*(r.what for r in ROWS), "w", "c"])
def test_nothing_that_a_terminal_obeys_gets_through(streams: list[str], number: int) -> None:
    assert got_through(streams[number], OWN) == set()
    assert "Traceback" not in streams[number] or number == len(ROWS) + 1
    if number >= len(ROWS) or ROWS[number].carries:
        assert any(sign in streams[number] for sign in SHOWN), streams[number][-1000:]


def test_what_people_write_stays_as_it_is(streams: list[str]) -> None:
    shown = next(s for s, row in zip(streams, ROWS, strict=False) if row.words[:1] == ("show",))
    joined = " ".join(shown.split())
    assert [words for words in HONEST if words not in joined] == []


def test_markup_is_letters(streams: list[str]) -> None:
    shown = next(s for s, row in zip(streams, ROWS, strict=False) if row.words[:1] == ("show",))
    assert "[@click=app.quit]quit[/]" in shown


def test_what_gets_through_is_seen() -> None:
    assert {"\x1b", "\x07", "\x9b", "\x7f", "\x08", "\u202e", "\u2066"} <= got_through(EVIL)
    assert got_through("\x1b[1mbold\x1b[0m\n", OWN) == set()
    assert got_through("\x1b]52;c;G1sySg==\x07", OWN) == {"\x1b"}
    assert got_through(sanitize(EVIL)) == set()
