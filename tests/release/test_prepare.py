"""A release writes its version and its day wherever they are written, and refuses what is none."""

import subprocess
from pathlib import Path

import pytest

from tests.release import __main__ as release


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    source, changelog = tmp_path / "__init__.py", tmp_path / "CHANGELOG.md"
    source.write_text('x = 1\n__version__ = "0.1.0"\n', encoding="utf-8")
    changelog.write_text("# Changelog\n\n## Unreleased\n\n- New.\n", encoding="utf-8")
    monkeypatch.setattr(release, "_VERSION", source)
    monkeypatch.setattr(release, "CHANGELOG", changelog)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: None)
    return source, changelog


def test_version_and_day_are_written(files: tuple[Path, Path]) -> None:
    release.prepare("0.2.0")
    source, changelog = (path.read_text(encoding="utf-8") for path in files)
    assert source == 'x = 1\n__version__ = "0.2.0"\n'
    assert changelog.startswith("# Changelog\n\n## 0.2.0 (20")


@pytest.mark.parametrize("version", ["0.2", "v0.2.0", "0.2.0rc1"])
def test_what_is_no_version_is_refused(files: tuple[Path, Path], version: str) -> None:
    with pytest.raises(SystemExit, match="three numbers"):
        release.prepare(version)


def test_a_release_without_news_is_refused(files: tuple[Path, Path]) -> None:
    release.prepare("0.2.0")
    with pytest.raises(SystemExit, match="say what is new"):
        release.prepare("0.3.0")
