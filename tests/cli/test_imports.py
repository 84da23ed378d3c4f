"""What must start at once loads nothing heavy: proved in processes of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "nltk", "sumy", "numpy", "rich", "requests", "lxml", "icalendar")

PLAIN = (
    "The council of Marlow voted on Tuesday to keep the old bridge, which was closed last year. "
    "Mayor Helen Price said that the work would cost two million pounds and take three months. "
    "“People have asked for this since 2019,” she told reporters. The vote was 12 to 5.\n\n"
)
"""A story with names, a quotation, numbers and the commonest dates, without a site's own lines."""

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


MOST_PATTERNS, MOST_MODULES = 188, 245
"""Patterns of its own that `reader summarize` of such a story may compile, and modules of its own
that it may load: a few more than it does."""


def test_summarize_compiles_and_loads_what_a_plain_english_article_needs(
    environment: dict[str, str], tmp_path: Path
) -> None:
    article = tmp_path / "bridge.txt"
    article.write_text(PLAIN * 3, encoding="utf-8")
    script = (
        "import re, sys\n"
        "compiled, compile_one = [], re._compiler.compile\n"
        "def counted(pattern, flags=0):\n"
        "    frame = sys._getframe(1)\n"
        "    while frame.f_globals['__name__'] == 're':\n"
        "        frame = frame.f_back\n"
        "    # Those of the standard library and of click differ from version to version.\n"
        "    if frame.f_globals['__name__'].startswith('reader'):\n"
        "        compiled.append(pattern)\n"
        "    return compile_one(pattern, flags)\n"
        "re._compiler.compile = counted\n"
        "from reader.cli.app import run; run(['summarize', sys.argv[1]])\n"
        "print(len(compiled), sum(name.startswith('reader') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(article)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    patterns, modules = map(int, done.stdout.splitlines()[-1].split())
    assert patterns <= MOST_PATTERNS
    assert modules <= MOST_MODULES


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
