"""A signal that ends the reader gives the terminal back."""

import os
import signal
import sys
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="this system has no terminals of this kind")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_first_screen_the_cursor_and_the_mouse_are_back(
    tmp_path: Path, number: signal.Signals
) -> None:
    from tests.trust.on_a_terminal import OnATerminal

    (tmp_path / "a.md").write_text("# Ice\n\nThe pontoon was moved.")
    places = {"HOME": str(tmp_path), "READER_LIBRARY": str(tmp_path), "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "reader"]
    terminal = OnATerminal(command, {**os.environ, **places}, size=(100, 30))
    try:
        terminal.wait_for(b"pontoon")
        terminal.process.send_signal(number)
        terminal.wait_for(b"\x1b[?1049l")
        while terminal.read(0.2):
            pass
        assert terminal.process.wait(20) == 128 + number
    finally:
        terminal.end()
    for on, off in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?1000h", b"\x1b[?1000l"),
                    (b"\x1b[?25l", b"\x1b[?25h")):  # fmt: skip
        assert terminal.stream.rfind(off) > terminal.stream.rfind(on) >= 0
