"""Print what Reader is made with, and check it: ``python -m tests.supply``.

``--pin`` writes the hashes anew, by uv, after a version changed in .ci/constraints.txt.
``--sizes`` prints what each dependency costs and why it stays.
``--advisories`` asks pip-audit (``pip install pip-audit``) about the pinned versions.
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT
from tests.supply import advisories, licences, pins, sizes

HEAD = """\
# The SHA-256 of every file published for each pinned version; made by
# python -m tests.supply --pin
"""
BUILD = ("setuptools", "wheel", "hatchling>=1.26,<2", "editables")
"""What builds the project, and those of its dependencies that come as source."""


def main() -> int:
    """Run one of the four; 0 when nothing is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.supply", description=__doc__)
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--pin", action="store_true", help="write the hashes anew, by uv")
    one.add_argument("--sizes", action="store_true", help="say what each dependency costs")
    one.add_argument("--advisories", action="store_true", help="ask pip-audit")
    wish = parser.parse_args()
    run: Callable[[], int] = (
        pin if wish.pin else audit if wish.advisories else weigh if wish.sizes else check
    )
    return run()


def weigh() -> int:
    """Print the megabytes of each dependency, those that only it brings, and why it stays."""
    names = [canonicalize_name(each.name) for each in pins.required()]
    for name, own, alone, why in sorted(sizes.rows(names), key=lambda row: -row[2]):
        print(f"{name:20} {own:6.1f} MB  {alone:6.1f} MB alone  {why}")
    return 0


def check() -> int:
    """Print a row for each installed distribution, and what is wrong."""
    pinned = pins.read_pins(pins.CONSTRAINTS)
    wrong = []
    for each in licences.installed():
        name = canonicalize_name(each.name)
        known = advisories.advisory(name, Version(each.version))
        print(f"{name:24} {each.version:18} {' AND '.join(licences.licences(each))}")
        wrong += [found for found in (licences.problem(each), known) if found]
        if name not in pinned and name not in {"pip", "wheel"}:
            wrong.append(f"{name} is installed and not pinned")
    for problem in wrong:
        print(problem, file=sys.stderr)
    print(f"{len(pinned)} pinned, {len(wrong)} wrong")
    return 1 if wrong else 0


def audit() -> int:
    """Ask pip-audit about the pinned versions."""
    if importlib.util.find_spec("pip_audit") is None:
        print("pip-audit is not installed here: pip install pip-audit", file=sys.stderr)
        return 2
    command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--strict"]
    return subprocess.run([*command, "-r", str(pins.CONSTRAINTS)], check=False).returncode


def pin() -> int:
    """Resolve once with uv, for every platform and Python, and write both files of hashes."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv is not on the path: pip install uv", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder, "build.in")
        build.write_text("\n".join(BUILD), encoding="utf-8")
        project = [
            str(ROOT / "pyproject.toml"),
            "--extra",
            "dev",
            "--extra",
            "train",
            "--extra",
            "cluster",
        ]
        _compile(uv, pins.HASHES, pins.CONSTRAINTS, [*project, str(build)])
        _compile(uv, pins.BUILD_HASHES, pins.HASHES, [str(build)])
    return 0


def _compile(uv: str, target: Path, constraints: Path, sources: list[str]) -> None:
    lowest = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    python = lowest["project"]["requires-python"].removeprefix(">=")
    style = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    done = subprocess.run(
        [
            uv,
            "pip",
            "compile",
            *style,
            "--python-version",
            python,
            "-c",
            str(constraints),
            *sources,
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    target.write_text(HEAD + done.stdout, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
