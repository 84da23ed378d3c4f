"""What scripts rely on: streams, exit codes, and what becomes of bad input."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.platform import needs_interrupts


def test_results_go_to_standard_output_and_nothing_else_does(run: Run, library: Path) -> None:
    (library / "old.txt").write_bytes("Caf\xe9 au lait was served. It was good.".encode("cp1252"))
    done = run("summarize", library / "old.txt")
    assert done.stdout.decode() == "Café au lait was served.\nIt was good.\n"
    assert b"Windows-1252" in done.stderr
    assert run("summarize", library / "old.txt", "--quiet").stderr == b""


def test_one_source_is_an_object_and_several_are_an_array(run: Run, library: Path) -> None:
    one = json.loads(run("summarize", library / "river.md", "--format", "json").stdout)
    assert one["schema"] == 1
    assert one["title"] == "The river moved"
    assert "text" not in one
    several = json.loads(run("summarize", library, "--format", "json").stdout)
    assert [each["id"] for each in several] == ["bridge", "river"]
    lines = run("summarize", library, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["bridge", "river"]


def test_offsets_are_into_the_text_that_with_text_adds(run: Run, library: Path) -> None:
    done = run("summarize", library / "bridge.md", "--format", "json", "--with-text")
    value = json.loads(done.stdout)
    pieces = [
        *value["summary"]["sentences"],
        *value["dates"],
        *value["hidden"],
        *(mention for actor in value["actors"] for mention in actor["mentions"]),
    ]
    assert pieces
    assert all(value["text"][piece["start"] : piece["end"]] == piece["text"] for piece in pieces)
    assert [line["text"] for line in value["hidden"]] == ["Share on Facebook"]
    raw = json.loads(run("summarize", library / "bridge.md", "--format", "json", "--raw").stdout)
    assert raw["hidden"] == []


def test_a_folder_with_nothing_to_read_is_named(run: Run, library: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run("summarize", empty, library / "river.md")
    assert done.returncode == 1
    assert b"Helen Ortiz watched" in done.stdout
    assert b"empty: no article in it" in done.stderr


def test_a_bad_source_is_named_and_the_others_are_done(run: Run, library: Path) -> None:
    (library / "photo.txt").write_bytes(b"\x89PNG\0\0")
    done = run(
        "summarize", library / "nowhere.md", library / "photo.txt", library / "river.md",
        "ftp://example.org/x",
    )  # fmt: skip
    assert done.returncode == 1
    assert "Helen Ortiz watched" in done.stdout.decode()
    errors = done.stderr.decode()
    assert "nowhere.md: there is no such file" in errors
    assert "photo.txt: not a text file" in errors
    assert "ftp://example.org/x: only http and https addresses are fetched" in errors


def test_an_empty_file_has_an_empty_summary(run: Run, library: Path) -> None:
    (library / "empty.txt").write_bytes(b"")
    done = run("summarize", library / "empty.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    value = json.loads(run("summarize", library / "empty.txt", "--format", "json").stdout)
    assert value["summary"]["sentences"] == []


@pytest.mark.parametrize("arguments", [["-"], []])
def test_standard_input_is_read(run: Run, arguments: list[str]) -> None:
    done = run("summarize", *arguments, stdin=None, input=b"One thing happened. Then another did.")
    assert done.stdout.decode() == "One thing happened.\nThen another did.\n"


def test_without_a_source_or_a_pipe_it_is_the_library(run: Run, library: Path) -> None:
    done = run("summarize", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["bridge", "river"]
    assert json.loads(run("summarize", "river", "--format", "json").stdout)["id"] == "river"


def test_ten_megabytes_on_one_line_have_a_summary(run: Run, library: Path) -> None:
    path = library / "long.txt"
    # Long words: the time goes with their number, and what is tested is the size.
    path.write_bytes(b"pneumonoultramicroscopicsilicovolcanoconiosis " * 220_000)
    assert path.stat().st_size > 10_000_000
    done = run("summarize", path, "--length", "20w", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["words"] == 220_000


def test_a_recogniser_that_is_not_there_costs_one_note(run: Run, library: Path) -> None:
    done = run("actors", library, "--recogniser", "spacy:no-such-model")
    assert done.returncode == 0
    assert b"Helen Ortiz" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert b"using Reader's own recogniser instead" in done.stderr
    assert run("actors", library, "--recogniser", "none").returncode == 2


def test_a_closed_pipe_ends_it_quietly(environment: dict[str, str], library: Path) -> None:
    for number in range(30):
        (library / f"copy-{number}.txt").write_text("Something happened here. " * 40)
    command = [sys.executable, "-m", "reader", "show", str(library), "--jobs", "1", "--quiet"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "--length", "long"],
        ["summarize", "--method", "magic"],
        ["summarize", "--published", "yesterday"],
        ["summarize", "--language", "english"],
        ["summarize", "--format", "xml"],
        ["summarize", "--jobs", "0"],
        ["summarize", "--no-such-option"],
        ["list", "--format", "xml"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_is_said_and_is_2(run: Run, library: Path, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.strip()
    assert b"Traceback" not in done.stderr


@needs_interrupts
def test_an_interrupt_is_130(environment: dict[str, str]) -> None:
    # A suite that was started in the background hands on that interrupts are ignored.
    heeding = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from reader.__main__ import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", heeding, "summarize", "-"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stderr is not None
        time.sleep(1.5)
        process.send_signal(2)
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 130


def test_several_processes_give_what_one_gives(run: Run, library: Path) -> None:
    for number in range(6):
        (library / f"note-{number}.txt").write_text(f"Note {number} says this. And that.")
    alone = run("summarize", library, "--format", "jsonl", "--jobs", "1")
    together = run("summarize", library, "--format", "jsonl", "--jobs", "2")
    assert together.stdout == alone.stdout
    assert together.returncode == 0


def test_a_published_date_on_the_command_line_wins(run: Run, library: Path) -> None:
    done = run("timeline", library / "bridge.md", "--published", "2020-01-06", "--format", "json")
    value = json.loads(done.stdout)
    assert value["published"] == "2020-01-06"
    monday = [date["value"] for date in value["dates"] if date["text"] == "Monday"]
    assert monday == ["2020-01-06"]


HOSTILE = "Escape \x1b]0;owned\x07 and \x9b2J and \u202egnp. [@click=app.quit]Quit[/] stays here."


def on_terminal(arguments: list[str], environment: dict[str, str]) -> bytes:
    """Run `reader` with a terminal for its output, and return the raw stream."""
    pty = pytest.importorskip("pty", reason="this platform has no pseudo-terminals")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "reader", *arguments]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=child, stderr=child, env=environment
    )
    os.close(child)
    stream = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:
            break
        if not piece:
            break
        stream += piece
    process.wait()
    os.close(parent)
    return stream


@pytest.mark.parametrize("command", ["summarize", "actors", "timeline", "list", "show"])
@pytest.mark.parametrize("kind", ["text", "markdown", "json"])
def test_no_control_of_an_article_reaches_a_terminal(
    environment: dict[str, str], library: Path, command: str, kind: str
) -> None:
    path = library / "hostile.md"
    path.write_text(f"---\ntitle: 'T {HOSTILE[:40]}'\n---\n{HOSTILE}", encoding="utf-8")
    stream = on_terminal([command, str(path), "--format", kind], {**environment, "NO_COLOR": "1"})
    text = stream.decode()
    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "\x07" not in text
    if command == "show" and kind == "text":
        assert "[@click=app.quit]Quit[/]" in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "--published", "\x1b]0;owned\x07"],
        ["summarize", "--\x1b[2J"],
        ["summarize", "--format", "\x9b2J"],
        ["list", "--no-\u202e"],
        ["\x1b]0;owned\x07.md"],
    ],
)
def test_no_control_of_a_wrong_argument_reaches_a_terminal(
    environment: dict[str, str], arguments: list[str]
) -> None:
    text = on_terminal(arguments, {**environment, "NO_COLOR": "1"}).decode()
    assert text.strip()
    assert not set(text) & set("\x1b\x9b\x07\u202e")


def test_colour_is_for_terminals_alone(environment: dict[str, str], library: Path) -> None:
    plain = {name: value for name, value in environment.items() if name != "NO_COLOR"}
    assert b"\x1b[1m" in on_terminal(["list", str(library)], plain)
    assert b"\x1b" not in on_terminal(["list", str(library)], {**plain, "NO_COLOR": "1"})


def test_an_empty_library_explains_how_to_begin(run: Run, tmp_path: Path) -> None:
    done = run()
    assert done.returncode == 0
    assert str(tmp_path / "library") in done.stdout.decode()
    assert b"reader PATH" in done.stdout


def test_the_version_and_the_help(run: Run) -> None:
    assert run("--version").stdout.startswith(b"reader ")
    done = run("--help")
    assert done.returncode == 0
    for name in (b"summarize", b"actors", b"timeline", b"list", b"show"):
        assert name in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", [("list",), ("--help",), ("export",)])
def test_a_full_device_ends_a_command_with_one_line(
    environment: dict[str, str], library: Path, words: tuple[str, ...]
) -> None:
    command = [sys.executable, "-m", "reader", *words]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "reader: standard output cannot be written: No space left on device"
    ]
