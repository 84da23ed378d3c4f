"""Any settings, themes, state and lines of our own: taken, or refused with a plain error."""

import contextlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.intake.imports.own import article_of
from reader.library.state.schema import COLUMNS, KEYS
from reader.library.state.transfer import _edit
from reader.settings import NAMES, change_setting, load_settings
from reader.summary.length import Length, parse_length
from reader.tui.theme.user_themes import load_user_themes
from tests.platform import set_config_home

ANY = st.text(max_size=60)
TOML = st.one_of(
    st.binary(max_size=200),
    st.text(alphabet="abkeysbindqu=\"'[]{}.,0123\n# \\\x1b\u202e", max_size=200).map(str.encode),
    st.tuples(st.sampled_from([*NAMES, "color"]), ANY | st.integers() | st.booleans() | st.none())
    .map(lambda pair: f"{pair[0]} = {json.dumps(pair[1])}\n".encode("utf-8", "replace")),
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY, inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def config() -> Iterator[Path]:
    """The folder of the settings file, for a whole run of examples."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        set_config_home(patch, Path(name))
        folder = Path(name) / "reader"
        folder.mkdir()
        yield folder


@given(TOML)
def test_any_settings_file_is_settings_or_an_error(config: Path, data: bytes) -> None:
    (config / "settings.toml").write_bytes(data)
    error = ""
    try:
        load_settings({})
    except ReaderError as refused:
        error = str(refused)
    assert not error or "settings.toml" in error


@given(st.dictionaries(st.sampled_from(NAMES).map(lambda name: f"READER_{name.upper()}"), ANY))
def test_any_environment_is_settings_or_an_error(config: Path, told: dict[str, str]) -> None:
    (config / "settings.toml").unlink(missing_ok=True)
    error = ""
    try:
        load_settings(told)
    except ReaderError as refused:
        error = str(refused)
    assert not error or any(name in error for name in told)


@given(st.sampled_from(NAMES), ANY)
def test_a_setting_that_is_taken_can_be_read_again(config: Path, name: str, value: str) -> None:
    (config / "settings.toml").unlink(missing_ok=True)
    try:
        change_setting(name, value)
    except ReaderError:
        return
    taken = str(getattr(load_settings({}), name))
    assert (
        name in {"library", "state", "cache", "smooth", "measure", "accessible"} or taken == value
    )


@given(TOML)
def test_any_theme_is_a_theme_or_a_problem(config: Path, data: bytes) -> None:
    folder = config / "themes"
    folder.mkdir(exist_ok=True)
    (folder / "mine.toml").write_bytes(data)
    found = load_user_themes()
    assert len(found.themes) + len(found.problems) >= 1


@given(ANY)
def test_any_length_is_a_length_or_an_error(text: str) -> None:
    with contextlib.suppress(ReaderError):
        assert isinstance(parse_length(text), Length)


@given(st.sampled_from(list(KEYS)), st.data())
def test_any_line_of_a_state_is_a_row_or_none(table: str, data: st.DataObject) -> None:
    names = [*KEYS[table], *COLUMNS[table]]
    value = data.draw(st.dictionaries(st.sampled_from([*names, "x"]), VALUES))
    edit = _edit(json.dumps({"table": table, **value}).encode())
    assert edit is None or edit.table == table


@given(VALUES | st.dictionaries(st.sampled_from(["id", "title", "text", "published", "tags",
       "added", "highlights", "source", "schema", "read", "position"]), VALUES))  # fmt: skip
def test_any_line_of_our_own_is_an_article_or_a_reason(value: object) -> None:
    assert article_of(json.dumps(value).encode(), "line 1") is not None


@given(st.binary(max_size=120))
def test_any_bytes_are_no_line_or_one(data: bytes) -> None:
    assert article_of(data, "line 1") is not None
    _edit(data)
