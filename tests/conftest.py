"""What every test may ask for: where the project, its sample articles and the data lie."""

import os
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from reader.settings import Settings

# Imported for what it does: from here on no test reaches a network.
from tests.no_network import sitecustomize

# How long an example takes says more about the machine than about the program.
hypothesis_settings.register_profile("steady", deadline=None)
hypothesis_settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "amazon-face-recognition.txt"

_BLOCK = str(Path(sitecustomize.__file__).parent)
"""The folder that makes every process started by a test refuse the network as well."""
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (_BLOCK, os.environ.get("PYTHONPATH"))))


@pytest.fixture(scope="session")
def articles_folder() -> Path:
    """The folder of sample articles."""
    return ROOT / "articles"


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The text of the seed article; the test is skipped where it is not beside the project."""
    if not SEED.is_file():
        pytest.skip("the seed article is not beside this checkout")
    return SEED.read_text(encoding="utf-8")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with an empty library, and with folders for state and cache that are not there yet.

    A test of some articles has a fixture of this name, which writes them into this library.
    """
    library = tmp_path / "library"
    library.mkdir()
    return Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
