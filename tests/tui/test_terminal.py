"""The reader in a real terminal: what a terminal makes of the bytes that it writes."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from reader.tui.drawing.terminal_text import anchored
from tests.conftest import ROOT

Tmux = Callable[..., str]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """Run a reader in tmux; call with a tmux command and its arguments."""
    yield from in_tmux(tmp_path)


@pytest.fixture
def spoken(tmp_path: Path) -> Iterator[Tmux]:
    """Run a reader in tmux in words, for braille and speech."""
    yield from in_tmux(tmp_path, "--accessible")


def in_tmux(
    tmp_path: Path, *options: str, characters: str = "auto", folder: Path = ROOT / "articles"
) -> Iterator[Tmux]:
    environment = {
        "READER_STATE": str(tmp_path / "state"),
        "READER_CACHE": str(tmp_path / "cache"),
        "READER_CHARACTERS": characters,
        "READER_SMOOTH": "false",
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
    }
    words = " ".join(f"{name}={value}" for name, value in environment.items())
    # The size of the runner's own terminal is not that of tmux.
    reader = f"{sys.executable} -m reader {' '.join(options)} {folder}"
    program = f"env -u COLUMNS -u LINES {words} {reader}"
    yield from _running(tmp_path, f"{program}; echo ended with $?; sleep 60")


def _running(tmp_path: Path, program: str) -> Iterator[Tmux]:
    path = shutil.which("tmux")
    if path is None:
        pytest.skip("no tmux on this machine")
    command = [path, "-S", str(tmp_path / "socket"), "-f", "/dev/null"]

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*command, *arguments], capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout

    run("new-session", "-d", "-x", "80", "-y", "24", program)
    yield run
    run("kill-server")


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Tmux]:
    """Run a program in tmux that only shows what is written to its terminal."""
    yield from _running(tmp_path, "env LANG=C.UTF-8 cat")


def wait_for(tmux: Tmux, words: str, *, gone: bool = False) -> str:
    """Wait until some words stand on the screen, or do not any more; return the screen."""
    shown = ""
    for _ in range(300):
        shown = tmux("capture-pane", "-p")
        if (words in shown) != gone:
            return shown
        time.sleep(0.1)
    raise AssertionError(f"“{words}” did not come:\n{shown}")


@pytest.mark.parametrize("sequence", ["❤️", "1️⃣", "👩‍👩‍👧", "🏳️‍🌈", "🇩🇪", "👍🏽", "🫨", "日"])
def test_what_comes_after_an_emoji_is_where_it_belongs(bare: Tmux, sequence: str) -> None:
    wanted = str(len("left ") + cell_len(sequence))
    Path(bare("display-message", "-p", "#{pane_tty}").strip()).write_text(
        f"\r\x1b[Kleft {anchored(sequence)}", encoding="utf-8"
    )
    for _ in range(600):
        if bare("display-message", "-p", "#{cursor_x}").strip() == wanted:
            return
        time.sleep(0.05)
    raise AssertionError(bare("display-message", "-p", "#{cursor_x}"))


@pytest.fixture
def ascii_only(tmp_path: Path) -> Iterator[Tmux]:
    """Run a reader in tmux that may draw with ASCII alone."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "river.md").write_text("# The river\n\nIt moved. > It left.\n\n- The mill.\n" * 20)
    yield from in_tmux(tmp_path, characters="ascii", folder=folder)


def test_with_ascii_alone_borders_and_scroll_bars_are_ascii(ascii_only: Tmux) -> None:
    wait_for(ascii_only, "1 of 3")
    ascii_only("send-keys", "Enter", "Enter", "Enter")
    wait_for(ascii_only, "next", gone=True)
    ascii_only("resize-window", "-x", "140", "-y", "30")
    ascii_only("send-keys", "Enter")
    shown = wait_for(ascii_only, "sentence 1 of")
    assert shown.isascii(), shown
    assert "|" in shown


def test_reading_in_a_real_terminal(tmux: Tmux) -> None:
    wait_for(tmux, "1 of 3")
    tmux("send-keys", "Enter", "Enter", "Enter")
    wait_for(tmux, "⏎ close", gone=True)
    wait_for(tmux, "⏎ next", gone=True)
    tmux("send-keys", "/")
    wait_for(tmux, "words, actor:")
    tmux("send-keys", "-l", "ferry")
    wait_for(tmux, "of 12")
    tmux("send-keys", "Enter")
    # The mark before a row says that keys go to the list again.
    wait_for(tmux, "▌●  Ferry")
    tmux("send-keys", "Enter")
    wait_for(tmux, "[Text]")
    wait_for(tmux, "off Skarholm")
    wait_for(tmux, "sentence 1 of")
    tmux("send-keys", "s")
    wait_for(tmux, "summary: 1 of 3")
    tmux("resize-window", "-x", "140", "-y", "40")
    wait_for(tmux, "Summary   3 of")
    tmux("send-keys", "g", "g", "q")
    wait_for(tmux, "ended with 0")


BRAILLE = 40
"""Cells of a braille line. It shows the stretch of that length that the cursor is in."""

STEPS = (
    # keys; what the braille line shows; what the status line says
    ((), "Notes on keeping a plain-text archive, u", "List: 12, 12 unread, enter reads"),
    (("j",), "Appeal court returns lighthouse to the v", ""),
    (("Enter",), "The Court of Appeal ruled on Thursday th", "Text: Appeal court returns"),
    (("j",), "belongs to the village whose fishermen p", "sentence 1 of 28"),
    (("s",), "The Court of Appeal ruled on Thursday th", "summary: 1 of 3"),
    (("g", "a"), "Amara Okafor, Lady Justice, person, 2 me", "Actors: "),
    (("Enter",), "Amara Okafor wrote for the majority, and", "Amara Okafor: 1 of 2"),
    (("P",), "Appeal court returns lighthouse to the v", "Amara Okafor, Lady Justice, 1 article"),
    (("j",), "Seacrown Estates, organization, 1 articl", "Esc back"),
    (("Escape",), "Amara Okafor wrote for the majority, and", "Amara Okafor: 1 of 2"),
    (("g", "d"), "1861, Court of Appeal", "Timeline: "),
    (("j",), "4 May 1861", "Timeline: "),
    (("Enter",), " dated 4 May 1861.", "dates: "),
    (("g", "s"), " 1 The Court of Appeal ruled on Thursday", "Summary: 3 of 28, auto"),
    (("/", "d", "e", "e", "d"), " find deed", "“deed”: 3 of 4"),
    (("Enter",), "Seacrown's lawyers argued that the deed", "“deed”: 3 of 4"),
    (("Escape",), "Seacrown's lawyers argued that the deed", "sentence 10 of 28"),
    (("Escape",), "Appeal court returns lighthouse to the v", "List: 12"),
    (("x",), "Ferry runs aground in fog off Skarholm,", "List: 12, 12 unread, 1 marked"),
    # Not with Esc: right before another key, a terminal takes it for Alt.
    (("k", "x"), "Ferry runs aground in fog off Skarholm,", "List: 12, 12 unread"),
    (("/", "z", "q", "q"), "zqq", "List: 0 of 12"),
    (("Enter",), " Nothing matches. Esc shows all 12 artic", "List: 0 of 12"),
    (("Escape",), "Notes on keeping a plain-text archive, u", "List: 12, 12 unread"),
    (("?",), "Type to search, Esc to close", ""),
    (("c", "l", "i", "p"), "clip", ""),
    (("Down", "Down"), "y                       Copy the selecti", ""),
    (("Escape",), "Notes on keeping a plain-text archive, u", ""),
    ((":",), "Commands: type to search", ""),
    (("q", "u", "i"), "qui", ""),
    (("Down",), "quit  q, ctrl+q      Quit. Your place is", ""),
    (("Escape",), "Notes on keeping a plain-text archive, u", ""),
    (("q",), "", "ended with 0"),
)


def braille(tmux: Tmux) -> tuple[str, str]:
    """Return what a braille line shows, and the last line on the screen."""
    where = tmux("display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}").split()
    lines = tmux("capture-pane", "-p").split("\n")
    column, row = int(where[0]), int(where[1])
    assert where[2] == "1", "the cursor is hidden"
    window = column // BRAILLE * BRAILLE
    last = next((each for each in reversed(lines) if each), "")
    return lines[row][window : window + BRAILLE].rstrip(), last


def test_reading_by_a_braille_line(spoken: Tmux) -> None:
    wait_for(spoken, "enter reads")
    for keys, shown, said in STEPS:
        for key in keys:
            spoken("send-keys", key)
        seen = ("", "")
        for _ in range(150):
            seen = braille(spoken)
            if seen[0].startswith(shown.rstrip()) and said in seen[1]:
                break
            time.sleep(0.1)
        else:
            raise AssertionError(f"after {keys}: {seen} and not {(shown, said)}")
    assert not set("│▏┃─━▌●▪◆") & set(spoken("capture-pane", "-p", "-S", "-"))
