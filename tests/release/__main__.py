"""Make a release, or check that one can be made.

``python -m tests.release 0.2.0`` sets the version, dates the changelog, writes the man page, builds
wheel and sdist into ``dist/`` and checks them; what is left is to commit, to tag and to push.
``python -m tests.release --check`` builds into a temporary folder and checks.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from tests.conftest import ROOT
from tests.release.archives import borrowed, members, problems
from tests.release.environment import Installed, try_steps

_VERSION = ROOT / "reader" / "__init__.py"
CHANGELOG = ROOT / ".github" / "CHANGELOG.md"
UNRELEASED = "## Unreleased"


def main() -> int:
    """Run one of the two; 0 when nothing is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.release", description=__doc__)
    parser.add_argument("version", nargs="?", help="such as 0.2.0")
    parser.add_argument("--check", action="store_true", help="build and check")
    parser.add_argument(
        "--python",
        action="append",
        metavar="PYTHON",
        help="try the wheel with this one; may be given several times",
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep what --check builds there"
    )
    wish = parser.parse_args()
    if wish.check == bool(wish.version):
        parser.error("give a version, or --check")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not wish.check:
            prepare(wish.version)
        target = ROOT / "dist" if wish.version else wish.keep or folder / "dist"
        archives = build(target)
        code = check(archives)
        for number, python in enumerate(wish.python or [sys.executable]):
            attempt(archives[-1], folder / f"{number}", python)
    if wish.version and not code:
        print(
            f"git commit -am 'Release {wish.version}' && git tag v{wish.version} && git push --tags"
        )
    return code


def prepare(version: str) -> None:
    """Write the version and the day wherever they are written."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise SystemExit(f"{version}: a version has three numbers, such as 0.2.0")
    text = CHANGELOG.read_text(encoding="utf-8")
    if UNRELEASED not in text:
        raise SystemExit(f"{CHANGELOG}: there is no “{UNRELEASED}”: say what is new")
    today = datetime.now(UTC).date()
    CHANGELOG.write_text(text.replace(UNRELEASED, f"## {version} ({today})"), encoding="utf-8")
    source = _VERSION.read_text(encoding="utf-8")
    source = re.sub(r'__version__ = ".*"', f'__version__ = "{version}"', source)
    _VERSION.write_text(source, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "tests.manual"], cwd=ROOT, check=True)


def build(target: Path) -> list[Path]:
    """Build sdist and wheel into an empty folder, the wheel from the sdist, and return both."""
    shutil.rmtree(target, ignore_errors=True)
    hatch = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    subprocess.run([*hatch, "-t", "sdist"], cwd=ROOT, check=True)
    (sdist,) = target.glob("*.tar.gz")
    with tempfile.TemporaryDirectory() as folder:
        shutil.unpack_archive(sdist, folder, filter="data")
        (source,) = Path(folder).iterdir()
        subprocess.run([*hatch, "-t", "wheel"], cwd=source, check=True)
    (wheel,) = target.glob("*.whl")
    return [sdist, wheel]


def check(archives: list[Path]) -> int:
    """Check what was built; 0 when nothing is wrong."""
    wrong = []
    for path in archives:
        files = members(path)
        found = [*problems(path, files), *borrowed(files)]
        wrong += [f"{path.name}: {problem}" for problem in found]
        print(f"{path.name}: {path.stat().st_size / 2**20:.2f} MB, {len(files)} files")
    if find_spec("twine") is not None:
        subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *archives], check=True)
    for problem in wrong:
        print(problem, file=sys.stderr)
    return 1 if wrong else 0


def attempt(wheel: Path, folder: Path, python: str) -> None:
    """Install the wheel alone, and do there what a user does first."""
    begun = time.monotonic()
    installed = Installed(folder / "environment", wheel, python)
    seconds = time.monotonic() - begun
    print(f"{python}: installed in {seconds:.0f} s, {installed.megabytes:.0f} MB")
    library = folder / "first"
    library.mkdir()
    for command, seconds in try_steps(installed, library):
        print(f"{seconds:6.2f} s  reader {command}")


if __name__ == "__main__":
    raise SystemExit(main())
