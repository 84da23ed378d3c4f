"""Defaults < settings file < environment < flags."""

from pathlib import Path

import pytest

from reader.errors import OptionError
from reader.settings import change_setting, default_settings, load_settings, settings_file


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("HOME", str(tmp_path))
    default_settings.cache_clear()


def write(text: str) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(text, encoding="utf-8")


def test_without_a_choice_the_defaults_hold() -> None:
    settings = load_settings({})
    assert (settings.method, settings.length, settings.measure) == ("auto", "auto", 72)
    assert settings.library.name == "articles"


def test_the_later_source_wins() -> None:
    write('length = "5"\nmethod = "lsa"\nmeasure = 80\nlibrary = "~/read"\n')
    settings = load_settings({"READER_LENGTH": "20%", "READER_METHOD": "luhn"}, method="kl")
    assert (settings.length, settings.method, settings.measure) == ("20%", "kl", 80)
    assert settings.library == Path.home() / "read"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("length = ", "not valid TOML"),
        ("colour = 1", "no such setting: the settings are library"),
        ('length = "long"', "length “long” means nothing"),
        ("length = 3", 'write it in quotes: length = "3"'),
        ('method = "magic"', "the methods are auto"),
        ("measure = 500", "from 30 to 120"),
    ],
)
def test_a_wrong_choice_is_named_with_the_cure(text: str, message: str) -> None:
    write(text)
    with pytest.raises(OptionError, match=message):
        load_settings({})


def test_a_wrong_variable_is_named() -> None:
    with pytest.raises(OptionError, match="READER_MEASURE"):
        load_settings({"READER_MEASURE": "wide"})


def test_a_folder_with_an_emoji_in_its_name_can_be_set_and_read_again() -> None:
    change_setting("library", "/tmp/📚 \x7f")
    assert str(load_settings({}).library) == "/tmp/📚 \x7f"


def test_a_setting_leaves_the_tables_of_the_file_alone() -> None:
    write('# mine\x85\nview = "cards"\n\n[bind]\nview = "V"\n')
    change_setting("view", "skim")
    assert settings_file().read_text("utf-8") == (
        '# mine\x85\n\nview = "skim"\n[bind]\nview = "V"\n'
    )
    change_setting("view", None)
    assert load_settings({}).bind == {"view": ("V",)}


@pytest.mark.parametrize("value", ["~nobody-of-this-name/x", "\udcff"])
def test_a_folder_that_cannot_be_is_refused(value: str) -> None:
    with pytest.raises(OptionError, match="library"):
        change_setting("library", value)
    assert not settings_file().exists()
