"""What is nearly the same is told from what is not, and what cannot be read is like nothing."""

from pathlib import Path

import pytest

from reader.intake.draft import Draft
from reader.library.duplicates import nearly_same
from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.text.article import Metadata

WORDS = [f"word{number}" for number in range(200)]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "near.md").write_text("# Near\n\n" + " ".join(WORDS[:180]) + "\n")
    (folder / "nearer.md").write_text("# Nearer\n\n" + " ".join(WORDS[:195]) + "\n")
    return Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")


def draft(words: list[str]) -> Draft:
    return Draft("", Metadata(title="T"), " ".join(words), markdown=True)


def test_of_several_the_most_alike_is_named(settings: Settings) -> None:
    alike = nearly_same(Shelf.of_library(settings).index, draft(WORDS))
    assert alike is not None
    assert alike.entry.id == "nearer"
    assert 0.9 < alike.share < 1


def test_what_is_half_the_same_is_another(settings: Settings) -> None:
    other = [*WORDS[:60], *(f"other{number}" for number in range(200))]
    assert nearly_same(Shelf.of_library(settings).index, draft(other)) is None
    assert nearly_same(Shelf.of_library(settings).index, draft(["short"])) is None


def test_a_file_that_is_gone_is_like_nothing(settings: Settings) -> None:
    shelf = Shelf.of_library(settings)
    for path in settings.library.iterdir():
        path.unlink()
    assert nearly_same(shelf.index, draft(WORDS)) is None
