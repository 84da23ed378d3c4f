"""Defaults < settings file < environment < flags."""

import os
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from reader.errors import OptionError, StoreError
from reader.settings import (
    change_setting,
    default_settings,
    load_settings,
    query_problems,
    settings_file,
)
from reader.settings_file import line_of, make_settings_file
from tests.platform import set_config_home


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_config_home(monkeypatch, tmp_path / "config")
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
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
        ("colour = 1", "there is no such setting: the settings are library"),
        ('length = "long"', "“long” is not a valid length"),
        ("length = 3", 'write it in quotes: length = "3"'),
        ('method = "magic"', "the methods are auto"),
        ("measure = 500", "use 30 to 120 columns"),
        ("measure = true", "“True” is not a valid width"),
        ("smooth = 3", r"toml:1: smooth: “3” is not valid: use true or false"),
        ('\nkeys = "emacs"', r"toml:2: keys: “emacs” is not valid: use one of vim, plain"),
        ('recogniser = "mine"', "toml:1: recogniser: "),
        ("bind = 3", r"this must be a table: write \[bind\] and one line for each below it"),
        ("[bind]\nquit = 3", r'bind\.quit: write keys in quotes: "J", or several'),
        ('[bind]\nquit = ["q", 3]', r'bind\.quit: write keys in quotes: "J", or several'),
        ("[queries]\nnew = 3", r'queries\.new: write it in quotes: new = "is:unread"'),
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
        '# mine\x85\nview = "skim"\n\n[bind]\nview = "V"\n'
    )
    change_setting("view", None)
    assert load_settings({}).bind == {"view": ("V",)}


@pytest.mark.parametrize(
    ("line", "value", "changed"),
    [
        ('view = "cards" # wide', "skim", 'view = "skim"  # wide'),
        ("'view'='cards'#wide # now", "skim", 'view = "skim"  #wide # now'),
        ('view = "# no comment"', "skim", 'view = "skim"'),
        ('view = "#" # "mine"', None, '# "mine"'),
    ],
)
def test_a_changed_setting_keeps_its_place_and_its_comment(
    line: str, value: str | None, changed: str
) -> None:
    write(f"# mine\n{line}\n# next\nmeasure = 60\n")
    change_setting("view", value)
    assert settings_file().read_text("utf-8") == f"# mine\n{changed}\n# next\nmeasure = 60\n"


def test_a_new_setting_is_written_above_the_first_table() -> None:
    write("measure = 60\n\n\n[bind]\n")
    change_setting("view", "skim")
    assert settings_file().read_text("utf-8") == 'measure = 60\nview = "skim"\n\n\n[bind]\n'


def test_a_mistake_can_be_mended_while_there_is_another() -> None:
    write('measure = "wide"\ntheme = 3\n')
    change_setting("measure", "60")
    assert settings_file().read_text("utf-8") == 'measure = "60"\ntheme = 3\n'
    with pytest.raises(OptionError, match="theme"):
        load_settings({})
    write("measure 60\n")
    with pytest.raises(OptionError, match="not valid TOML"):
        change_setting("measure", "60")


@pytest.mark.skipif(os.name == "nt", reason="there, anybody has a home and any name is one")
@pytest.mark.parametrize("value", ["~nobody-of-this-name/x", "\udcff"])
def test_a_folder_that_cannot_be_is_refused(value: str) -> None:
    with pytest.raises(OptionError, match="library"):
        change_setting("library", value)
    assert not settings_file().exists()


def test_keys_and_queries_are_taken_and_know_their_lines() -> None:
    write('measure = 60\n[bind]\nquit = "x"\nnext = ["J", "n"]\n[queries]\n"My own" = "tag:a"\n')
    settings = load_settings({})
    assert settings.bind == {"quit": ("x",), "next": ("J", "n")}
    assert settings.queries == {"My own": "tag:a"}
    lines = {name: where.rpartition(":")[2] for name, where in settings.origins.items()}
    assert lines == {
        "measure": "1", "bind": "2", "bind.quit": "3", "bind.next": "4", "queries": "5",
        "queries.My own": "6",
    }  # fmt: skip


def test_a_wrong_query_is_named_with_its_line_and_the_rest_is_used() -> None:
    write('measure = 60\n[queries]\nnew = "is:odd @all"\nold = "is:unread"\n')
    settings = load_settings({})
    assert settings.measure == 60
    (problem,) = query_problems(settings)
    assert "toml:3: queries.new: “odd” is not valid after “is:”" in problem


@pytest.mark.parametrize(
    "query",
    [
        "is:unread @news", "(@news OR @world) -@old", "((@news))", '"write @home"',
        'title:"to @me"', "a@b.example", "",
    ],
)  # fmt: skip
def test_a_query_may_name_others_that_are_saved_elsewhere(query: str) -> None:
    assert query_problems(replace(default_settings(), queries={"new": query})) == []


def test_every_wrong_line_of_a_table_is_named_with_its_number() -> None:
    write("[queries]\nnumber = 3\n[bind]\nquit = 4\n")
    with pytest.raises(OptionError) as raised:
        load_settings({})
    found = [each.partition("settings.toml:")[2] for each in str(raised.value).splitlines()]
    assert [each.split(": ")[:2] for each in found] == [
        ["2", "queries.number"], ["4", "bind.quit"],
    ]  # fmt: skip


def test_a_wrong_rule_is_named_with_its_line_and_the_others_are_used() -> None:
    write(
        'measure = 60\n[rules]\ngood = { query = "ferry", do = "star" }\n\n'
        'wrong = { query = "since:2020", do = "hide" }\n'
        'other = { query = "ferry", do = "delete" }\n'
        '[rules.boats]\nquery = "ferry"\ndo = 3\n'
    )
    settings = load_settings({})
    assert settings.measure == 60
    assert set(settings.rules) == {"good"}
    found = [each.partition("settings.toml:")[2] for each in query_problems(settings)]
    assert [each.split(": ")[:2] for each in found] == [
        ["5", "rules.wrong"], ["6", "rules.other"], ["7", "rules.boats"],
    ]  # fmt: skip


def test_a_name_that_stands_nowhere_has_the_first_line() -> None:
    assert line_of("[bind]\nmeasure = 1\n", "measure") == 1
    assert line_of("[bind]\nmeasure = 1\n", "measure", table="bind") == 2


def test_a_file_that_is_no_text_or_cannot_be_read_is_named() -> None:
    write("")
    settings_file().write_bytes(b"theme = '\xff'")
    with pytest.raises(OptionError, match=r"toml: not valid TOML: .*: save it as UTF-8"):
        load_settings({})
    settings_file().unlink()
    settings_file().mkdir()
    with pytest.raises(
        OptionError, match=r"toml: cannot be read: (Is a directory|Permission denied)"
    ):
        load_settings({})
    with pytest.raises(
        OptionError, match=r"toml: cannot be read: (Is a directory|Permission denied)"
    ):
        change_setting("length", "3")


def test_a_setting_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    write("measure = 60\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OptionError, match=r"toml: cannot be written: No space left on device"):
        change_setting("length", "3")
    assert [path.name for path in settings_file().parent.iterdir()] == ["settings.toml"]
    assert settings_file().read_text() == "measure = 60\n"


@pytest.mark.parametrize("value", ["true", "false"])
def test_what_is_true_or_false_is_written_as_that(value: str) -> None:
    change_setting("smooth", value)
    assert settings_file().read_text() == f"smooth = {value}\n"
    assert load_settings({}).smooth is (value == "true")
    assert load_settings({"READER_SMOOTH": "yes"}).smooth is True
    with pytest.raises(OptionError, match="“on” is not valid: use true or false"):
        change_setting("smooth", "on")


def test_the_file_is_made_of_comments_alone_and_never_over_another() -> None:
    path = settings_file()
    assert make_settings_file(path)
    assert replace(load_settings({}), origins={}) == default_settings()
    wanted = re.sub(r"(?m)^# (?=[a-z_-]+ = |\[)", "", path.read_text())
    tables = wanted.replace('# "This week"', '"This week"')
    path.write_text(tables)
    assert load_settings({}).bind == {"next-article": ("J",)}
    assert not make_settings_file(path)
    assert path.read_text() == tables


def test_a_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot be written: .*: make the folder writable"):
        make_settings_file(tmp_path / "file" / "settings.toml")


@pytest.mark.parametrize("platform", ["darwin", "win32", "linux on Android"])
def test_other_platforms_have_their_own_places(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if platform == "linux on Android":
        monkeypatch.setenv("ANDROID_ROOT", "/system")
    else:
        monkeypatch.setattr(sys, "platform", platform)
    dirs = PlatformDirs("reader", appauthor=False)
    settings = default_settings()
    assert settings.library == dirs.user_data_path / "articles"
    assert (settings.cache, settings.state) == (dirs.user_cache_path, dirs.user_data_path)


def test_a_base_that_is_not_absolute_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert default_settings().library == Path.home() / ".local/share/reader/articles"


def test_every_mistake_in_the_file_is_named_at_once_with_its_line() -> None:
    write('measure = 5\ntheme = "nord"\nkeys = "emacs"\ncolour = 1\n')
    with pytest.raises(OptionError) as error:
        load_settings({})
    lines = str(error.value).split("\n")
    assert [line.split(".toml:")[1][:1] for line in lines] == ["1", "3", "4"]
