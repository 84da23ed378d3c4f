"""CONTRIBUTING names files, rooms and commands that are there."""

import re

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROOMS = sorted(path.name for path in (ROOT / "reader").iterdir() if (path / "__init__.py").exists())


def test_every_path_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:reader|tests|\.ci)/[\w./-]+)`", PAGE))
    assert len(named) > 20
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("room", ROOMS)
def test_the_picture_of_the_house_has_every_room(room: str) -> None:
    picture = PAGE.partition("## The house")[2].partition("Imports go downward")[0]
    assert room in picture


@pytest.mark.parametrize("kind", ["expression", "language", "format", "import", "pane", "command"])
def test_it_says_how_to_add(kind: str) -> None:
    adding = PAGE.partition("## How to add something")[2].partition("\n## ")[0]
    assert re.search(rf"\*\*An? (?:\w+ or a )?{kind}\b", adding)
