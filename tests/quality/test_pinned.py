"""A figure below its floor fails the check of its table; one at its floor does not."""

from pathlib import Path

import pytest

from tests.quality import pinned


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "floors").mkdir()
    monkeypatch.setattr(pinned, "__file__", str(tmp_path / "pinned.py"))
    return tmp_path / "floors"


def settled(monkeypatch: pytest.MonkeyPatch, flag: str, figures: dict[str, float]) -> int:
    monkeypatch.setattr("sys.argv", ["table", flag])
    return pinned.settle(figures, "table", digits=1, tolerance=0)


def test_a_pinned_figure_is_rounded_down_and_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settled(monkeypatch, "--pin", {"F1": 98.37}) == 0
    assert settled(monkeypatch, "--check", {"F1": 98.37}) == 0
    assert settled(monkeypatch, "--check", {"F1": 98.30}) == 0


def test_a_lower_figure_fails_and_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settled(monkeypatch, "--pin", {"F1": 98.37, "P": 97.0})
    assert settled(monkeypatch, "--check", {"F1": 98.2, "P": 97.0}) == 1
    assert capsys.readouterr().out == "F1: 98.2 is below its floor 98.3\n"


def test_without_a_flag_nothing_is_written_or_compared(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    assert settled(monkeypatch, "--table", {"F1": 1.0}) == 0
    assert not list(folder.iterdir())
