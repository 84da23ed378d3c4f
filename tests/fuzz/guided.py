"""`python -m tests.fuzz.guided TARGET --seconds 600`: fuzzing led by the branches that are reached.

It needs atheris (`pip install atheris`), which is not a dependency of the project: it is built for
few systems and versions of Python. What it finds is written to the folder of ``--found``; a finding
is made small with ``--minimise`` and put into tests/fuzz/corpus, where the suite runs it for ever.
"""

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.fuzz.mutate import HOSTILE

READING_TEXT = frozenset({"digest", "plain", "markdown"})
"""The targets that take any text."""


def arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.guided", description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=600, help="how long")
    parser.add_argument("--longest", type=int, default=4096, help="bytes of the longest input")
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()) / "found")
    parser.add_argument("--minimise", type=Path, help="make this finding smaller instead")
    return parser.parse_args()


def dictionary(path: Path) -> Path:
    """Write the pieces that have broken readers before, for the fuzzer to put in."""
    lines = ("".join(f"\\x{byte:02x}" for byte in piece[:60]) for piece in HOSTILE)
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return path


def _write_real_texts(folder: Path, longest: int) -> None:
    """Put real texts in many languages among what the fuzzer begins with, where the data is."""
    for place, text in enumerate(import_module("tests.quality.every_text").one_of_each(longest)):
        (folder / f"real-{place}").write_text(text, encoding="utf-8")


def main() -> int:
    """Run the command and return its exit code."""
    chosen = arguments()
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        print("atheris is not installed here: pip install atheris")
        return 2
    with atheris.instrument_imports(include=["reader"]):
        targets = import_module("tests.fuzz.targets")
        target = targets.TARGETS[chosen.target]
        seeds = targets.CORPUS / chosen.target
        for seed in seeds.iterdir() if seeds.is_dir() else ():
            # Much is imported when it is first needed; what is led by branches must see it.
            target(seed.read_bytes())
    chosen.found.mkdir(parents=True, exist_ok=True)
    grown = chosen.found / f"{chosen.target}-corpus"
    grown.mkdir(exist_ok=True)
    if chosen.target in READING_TEXT:
        _write_real_texts(grown, chosen.longest)
    options = [
        f"-artifact_prefix={chosen.found}/{chosen.target}-",
        "-timeout=20",
        "-rss_limit_mb=3000",
        f"-dict={dictionary(chosen.found / 'dictionary')}",
    ]
    if chosen.minimise:
        places = [str(chosen.minimise), "-minimize_crash=1", "-runs=20000"]
    else:
        places = [str(grown), *([str(seeds)] if seeds.is_dir() else [])]
        options += [f"-max_total_time={chosen.seconds}", f"-max_len={chosen.longest}"]
    atheris.Setup([sys.argv[0], *options, *places], target)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
