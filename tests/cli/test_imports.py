"""What must start at once loads nothing heavy: proved in processes of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "nltk", "sumy", "numpy", "rich", "requests", "lxml", "icalendar")

STARTS = {
    "import reader": "import reader",
    "reader --help": "from reader.cli.app import run; run(['--help'])",
    "reader --version": "from reader.cli.app import run; run(['--version'])",
    "reader list": "from reader.cli.app import run; run(['list'])",
    "reader search": "from reader.cli.app import run; run(['search', '--ids', 'bridge'])",
    "reader list --format jsonl": "from reader.cli.app import run; run(['list', '-f', 'jsonl'])",
}


@pytest.mark.parametrize("start", STARTS)
def test_it_loads_nothing_heavy(start: str, environment: dict[str, str], library: Path) -> None:
    script = (
        f"import sys; {STARTS[start]}\n"
        f"print('LOADED', [name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.splitlines()[-1] == "LOADED []"


def test_summarize_loads_no_screen_and_no_http_client(
    environment: dict[str, str], library: Path
) -> None:
    script = (
        "import sys; from reader.cli.app import run; run(['summarize', sys.argv[1]])\n"
        "print('LOADED', [n for n in ('textual', 'requests', 'lxml') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(library / "bridge.md")],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "LOADED []"
