"""The way in: which front end is opened, and what becomes of errors on the way."""

import sys
from pathlib import Path

import pytest

import reader
from reader.__main__ import main
from reader.cli import opening
from reader.cli.opening import open_library
from reader.errors import StoreError
from reader.services.collection import ArticleCollection
from reader.settings import Settings, default_settings
from tests.platform import set_config_home


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LIBRARY", "STATE", "CACHE"):
        monkeypatch.setenv(f"READER_{name}", str(tmp_path / name.lower()))
    set_config_home(monkeypatch, tmp_path / "config")
    default_settings.cache_clear()
    # What it changes for a whole process is put back.
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr("threading.excepthook", __import__("threading").excepthook)
    monkeypatch.setattr("warnings.showwarning", __import__("warnings").showwarning)


class Screen:
    """Stands where the terminal interface does."""

    def __init__(self) -> None:
        self.shown: list[ArticleCollection] = []

        self.selected: list[str | None] = []

    def __call__(
        self, collection: ArticleCollection, settings: Settings, *, select: str | None = None
    ) -> int:
        self.shown.append(collection)
        self.selected.append(select)
        return 7


def test_without_a_word_more_a_terminal_is_shown_the_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "argv", ["reader"])
    monkeypatch.setattr(opening, "has_screen", lambda: True)
    monkeypatch.setattr("reader.__main__.open_screen", screen)
    assert main() == 7
    assert [collection.settings.library for collection in screen.shown] == [tmp_path / "library"]


def test_a_command_is_run_and_its_exit_code_returned(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["reader", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"reader {reader.__version__}\n"
    monkeypatch.setattr(sys, "argv", ["reader", "config", "nothing"])
    assert main() == 2


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [(KeyboardInterrupt(), 130, ""), (StoreError("state: is damaged"), 1, "state: is damaged")],
)
def test_what_goes_wrong_with_the_screen_is_said_and_is_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
) -> None:
    def fail(
        collection: ArticleCollection, settings: Settings, *, select: str | None = None
    ) -> int:
        raise error

    monkeypatch.setattr(opening, "has_screen", lambda: True)
    assert open_library(fail) == code
    assert capsys.readouterr().err == (f"reader: {said}\n" if said else "")


def test_problems_are_said_before_the_screen_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "bad.md").write_bytes(b"\0")
    screen = Screen()
    monkeypatch.setattr(opening, "has_screen", lambda: True)
    assert open_library(screen) == 7
    assert "bad.md: not a text file" in capsys.readouterr().err


def test_without_a_terminal_it_says_what_to_do_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = Screen()
    assert open_library(screen) == 0
    assert f"It is the folder {tmp_path / 'library'}" in capsys.readouterr().out
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "a.md").write_text("Text.")
    assert open_library(screen) == 1
    assert "in a pipe, use `reader list` or `reader summarize`" in capsys.readouterr().err
    assert screen.shown == []


@pytest.mark.parametrize(
    ("driver", "there"), [("textual_serve.driver:WebDriver", True), ("x:Other", False), ("", False)]
)
def test_a_browser_may_stand_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, driver: str, there: bool
) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", driver)
    assert opening.has_screen() is there


def test_the_package_has_what_it_says_and_nothing_else() -> None:
    assert reader.Digest.__name__ == "Digest"
    with pytest.raises(AttributeError, match="module 'reader' has no attribute 'nothing'"):
        reader.nothing  # noqa: B018 - asking is what is tested
