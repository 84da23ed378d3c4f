"""Print how much of each room the tests reach, branches among it: ``python -m tests.coverage``.

``python -m tests.coverage [-n N] [--missing] [--files] [ROOM...]`` runs the tests of these rooms,
or the whole suite, with every process that they start measured as well; it exits with 1 when a
room is below what is asked of it. ``--missing`` names the lines and branches that nothing reached,
``--files`` gives each file a row. What is asked in full is 100 % of what is not excluded, and what
is excluded says why, beside ``pragma: no cover`` or ``no branch``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

ASKED = {
    "text": 100.0,
    "language": 100.0,
    "summary": 100.0,
    "actors": 100.0,
    "dates": 100.0,
    "pipeline": 100.0,
    "intake": 100.0,
    "library": 100.0,
    "reading": 90.0,
    "cli": 90.0,
    "tui": 90.0,
    "top": 90.0,
}
"""Room -> the share of its statements and branches, in per cent, that the tests must reach."""

TESTS: dict[str, tuple[str, ...]] = {
    "pipeline": ("test_pipeline.py", "test_digest.py", "test_seed.py", "test_articles.py"),
    "library": ("library", "reading", "cli/test_library.py", "cli/test_highlights.py"),
    "reading": (
        "reading", "library", "cli/test_library.py", "cli/test_highlights.py", "cli/test_pages.py",
        "cli/test_together.py", "cli/test_formats.py",
    ),
    "actors": ("actors", "trust/test_weights.py"),
    "summary": ("summary", "trust/test_weights.py"),
    "text": ("text", "language/test_analyse.py", "test_digest.py", "trust"),
    "top": ("test_main.py", "test_settings.py", "test_digest.py", "cli"),
}  # fmt: skip
"""Room -> where its tests lie, when that is not the folder of its name."""

NOT_MEASURED = ("tests/library/test_kills.py", "tests/soak")
"""Tests of killed processes: what is killed tells nothing of what it reached, and takes long."""

SETTINGS = """
[run]
branch = true
source = reader
parallel = true
patch = subprocess, _exit
data_file = {data}
disable_warnings = no-data-collected, module-not-imported, module-not-measured

[report]
exclude_also =
    if __name__ == .__main__.:
    raise NotImplementedError
    raise AssertionError
    if TYPE_CHECKING:
"""


@dataclass(slots=True)
class Reached:
    """How much of a room or of a file was reached."""

    statements: int = 0
    branches: int = 0
    missed: int = 0
    excluded: int = 0
    gaps: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        total = self.statements + self.branches
        return 100.0 * (total - self.missed) / total if total else 100.0

    def add(self, name: str, file: dict[str, Any]) -> None:
        summary = file["summary"]
        self.statements += summary["num_statements"]
        self.branches += summary["num_branches"]
        self.missed += summary["missing_lines"] + summary["missing_branches"]
        self.excluded += summary["excluded_lines"]
        lines = list(map(str, file["missing_lines"]))
        known = set(file["missing_lines"])
        jumps = [
            f"{start}->{'exit' if end < 0 else end}"
            for start, end in file["missing_branches"]
            if start not in known
        ]
        if lines or jumps:
            self.gaps.append(f"{name}: {', '.join([*lines, *jumps])}")


def pytest_sessionfinish() -> None:
    """Keep what was measured: a worker that takes long to end is killed by pytest-xdist."""
    from coverage import Coverage

    measured = Coverage.current()
    if measured is not None:
        measured.save()


def room_of(path: str) -> str:
    """Return the room of a file, given its path from the root."""
    parts = Path(path).parts[1:]
    if len(parts) > 1:
        return parts[0]
    return "pipeline" if parts == ("pipeline.py",) else "top"


def tests_of(rooms: list[str]) -> list[str]:
    """Return what to run for these rooms; everything for none."""
    named = [name for room in rooms for name in TESTS.get(room, (room,))]
    return [str(Path("tests") / name) for name in dict.fromkeys(named)] or ["tests"]


def measure(rooms: list[str], jobs: str) -> tuple[int, dict[str, Any]]:
    """Run tests; return pytest's exit code and what coverage says in JSON."""
    with tempfile.TemporaryDirectory() as temporary:
        settings = Path(temporary) / "coveragerc"
        settings.write_text(SETTINGS.format(data=Path(temporary) / "data"), encoding="utf-8")
        coverage = [sys.executable, "-m", "coverage"]
        common = [f"--rcfile={settings}"]
        # Longer than without: what is measured is slow.
        pytest = ["-m", "pytest", "-q", "-n", jobs, "-p", "no:cacheprovider", "-o", "timeout=600"]
        pytest += ["-p", "tests.coverage", f"--basetemp={temporary}/tests"]
        left = [f"--ignore={name}" for name in NOT_MEASURED]
        done = subprocess.run(
            [*coverage, "run", *common, *pytest, *left, *tests_of(rooms)],
            cwd=ROOT,
            env={**os.environ, "COVERAGE_RCFILE": str(settings)},
            check=False,
        )
        subprocess.run([*coverage, "combine", "-q", *common], cwd=ROOT, check=True)
        report = Path(temporary) / "report.json"
        subprocess.run([*coverage, "json", "-q", *common, "-o", str(report)], cwd=ROOT, check=True)
        return done.returncode, json.loads(report.read_text(encoding="utf-8"))


def table(report: dict[str, Any], rooms: list[str], *, missing: bool, files: bool) -> int:
    """Print a row for each room; return how many are below what is asked."""
    found: defaultdict[str, Reached] = defaultdict(Reached)
    of_files: dict[str, Reached] = {}
    for path, file in sorted(report["files"].items()):
        found[room_of(path)].add(path, file)
        of_files[path] = Reached()
        of_files[path].add(path, file)
    below = 0
    print(f"{'room':10} {'statements':>10} {'branches':>8} {'excluded':>8} {'asked':>6} reached")
    for room, asked in ASKED.items():
        if rooms and room not in rooms:
            continue
        reached = found[room]
        short = reached.share < asked
        below += short
        print(
            f"{room:10} {reached.statements:10} {reached.branches:8} {reached.excluded:8}"
            f" {asked:6.1f} {reached.share:7.2f}{'  BELOW' if short else ''}"
        )
        if files:
            for path, each in of_files.items():
                if room_of(path) == room:
                    print(f"    {path:50} {each.share:7.2f}")
        for gap in reached.gaps if missing else ():
            print(f"    {gap}")
    return below


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.coverage", description=__doc__)
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=", ".join(ASKED))
    parser.add_argument("-n", dest="jobs", default="2", help="how many processes; 2")
    parser.add_argument("--missing", action="store_true", help="name what was not reached")
    parser.add_argument("--files", action="store_true", help="a row for each file")
    options = parser.parse_args()
    if unknown := set(options.rooms) - ASKED.keys():
        parser.error(f"{', '.join(sorted(unknown))}: no room: there are {', '.join(ASKED)}")
    code, report = measure(options.rooms, options.jobs)
    below = table(report, options.rooms, missing=options.missing, files=options.files)
    return 1 if code or below else 0


if __name__ == "__main__":
    raise SystemExit(main())
