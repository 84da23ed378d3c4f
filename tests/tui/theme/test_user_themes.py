"""The user's own themes."""

from pathlib import Path

import pytest

from reader.settings import settings_file
from reader.tui.theme.user_themes import load_user_themes
from tests.platform import set_config_home


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The empty folder of the user's themes."""
    set_config_home(monkeypatch, tmp_path / "config")
    folder = settings_file().parent / "themes"
    folder.mkdir(parents=True)
    return folder


def test_themes_of_the_user_are_read_and_bad_ones_named(folder: Path) -> None:
    (folder / "warm.toml").write_text('base = "reader-light"\naccent = "#ff0000"\n')
    (folder / "bad.toml").write_text('accent = "blueish"\n')
    (folder / "odd.toml").write_text('base = "none"\n')
    (folder / "key.toml").write_text('colour = "red"\n')
    found = load_user_themes()
    assert [(theme.name, theme.accent) for theme in found.themes] == [("warm", "#ff0000")]
    assert len(found.problems) == 3
    (folder / "mine.toml").write_text('person = "#123456"\nperson-style = "bold italic"\n')
    (folder / "loud.toml").write_text('person-style = "bold loud"\n')
    (folder / "none.toml").write_text('person-style = ""\n')
    found = load_user_themes()
    mine = next(theme for theme in found.themes if theme.name == "mine").variables
    assert (mine["person"], mine["person-style"]) == ("#123456", "bold italic")
    assert (
        len([each for each in found.problems if "is not a style; write some of bold" in each]) == 2
    )
    assert any("“blueish” is not a colour" in each for each in found.problems)
