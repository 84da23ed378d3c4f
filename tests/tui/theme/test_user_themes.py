"""The user's own themes."""

from pathlib import Path

from reader.tui.theme.user_themes import load_user_themes


def test_themes_of_the_user_are_read_and_bad_ones_named(tmp_path: Path) -> None:
    (tmp_path / "warm.toml").write_text('base = "reader-light"\naccent = "#ff0000"\n')
    (tmp_path / "bad.toml").write_text('accent = "blueish"\n')
    (tmp_path / "odd.toml").write_text('base = "none"\n')
    (tmp_path / "key.toml").write_text('colour = "red"\n')
    found = load_user_themes(tmp_path)
    assert [(theme.name, theme.accent) for theme in found.themes] == [("warm", "#ff0000")]
    assert len(found.problems) == 3
    (tmp_path / "mine.toml").write_text('person = "#123456"\nperson-style = "bold italic"\n')
    (tmp_path / "loud.toml").write_text('person-style = "bold loud"\n')
    (tmp_path / "none.toml").write_text('person-style = ""\n')
    found = load_user_themes(tmp_path)
    mine = next(theme for theme in found.themes if theme.name == "mine").variables
    assert (mine["person"], mine["person-style"]) == ("#123456", "bold italic")
    assert (
        len([each for each in found.problems if "is not a style; write some of bold" in each]) == 2
    )
    assert any("“blueish” is not a colour" in each for each in found.problems)
