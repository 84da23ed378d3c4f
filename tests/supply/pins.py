"""The versions that the checks run on, the hashes of their files, and what the project asks for."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT

CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
HASHES = ROOT / ".ci" / "hashes.txt"
BUILD_HASHES = ROOT / ".ci" / "hashes-build.txt"

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?= |$)")


@dataclass(frozen=True)
class Pin:
    """One distribution at one version, and the SHA-256 of each file published for it."""

    name: str
    version: Version
    hashes: frozenset[str] = frozenset()


def read_pins(path: Path) -> dict[str, Pin]:
    """Read a requirements file of ``name==version`` lines, each followed by its hashes or by none.

    Args:
        path: The file; lines that begin with ``#`` are comments.

    Returns:
        Normalised name to pin.

    Raises:
        ValueError: A line is no pin.
    """
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    rows = [line.strip() for line in text.splitlines()]
    pins = [_pin(row) for row in rows if row and not row.startswith("#")]
    return {pin.name: pin for pin in pins}


def _pin(row: str) -> Pin:
    requirement = Requirement(row.partition(" --hash")[0].strip())
    exact = [each.version for each in requirement.specifier if each.operator == "=="]
    if len(exact) != 1 or requirement.url:
        raise ValueError(f"not one exact version: {row[:60]}")
    name = canonicalize_name(requirement.name)
    return Pin(name, Version(exact[0]), frozenset(_HASH.findall(row)))


def declared() -> list[Requirement]:
    """Give what the project itself asks for, all of its extras included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    found = [Requirement(row) for group in groups for row in group]
    return [each for each in found if canonicalize_name(each.name) != project["name"]]


def required() -> list[Requirement]:
    """Return what every installation needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(row) for row in project["dependencies"]]
