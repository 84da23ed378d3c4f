"""Every command in every format, against a file that holds what it must print.

After a wanted change: READER_WRITE_GOLDEN=1 python -m pytest tests/cli/test_formats.py
"""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.platform import named

GOLDEN = Path(__file__).parent / "golden"

CASES = [
    (command, source, kind)
    for command in ("summarize", "actors", "timeline", "list", "show")
    for source in ("one", "several")
    for kind in ("text", "markdown", "json", "jsonl")
]


@pytest.mark.parametrize(("command", "source", "kind"), CASES)
def test_a_command_prints_what_its_golden_file_holds(
    run: Run, library: Path, command: str, source: str, kind: str
) -> None:
    target = library / "bridge.md" if source == "one" else library
    done = run(command, target, "--format", kind)
    assert done.returncode == 0
    printed = named(done.stdout.decode(), library, "LIBRARY")
    path = GOLDEN / f"{command}-{source}.{kind}"
    if os.environ.get("READER_WRITE_GOLDEN"):
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")
