"""A folder of slow files is on the screen at once, and is read in the background."""

from pathlib import Path

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.background import watching
from tests.tui.conftest import make_reader
from tests.tui.driver import Driver
from tests.tui.settling import settle

PAGE = "<html><title>{0}</title><article><h1>{0}</h1><p>The ferry moved again.</p></article></html>"


async def test_a_folder_is_read_in_the_background_and_what_cannot_be_read_is_named(
    settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "page-one.html").write_text(PAGE.format("The ferry"))
    for number in range(5):
        (folder / f"broken-{number}.docx").write_bytes(b"no document")
    collection = ArticleCollection.of_paths([str(folder)], settings, scan="small")
    assert collection.scanner.unscanned
    async with make_reader(collection, settings).run_test(size=(100, 30)) as pilot:
        driver = Driver(pilot)
        seen: set[str] = set()
        for _ in range(600):
            seen.update(driver.notices())
            if any("2 more files cannot be read" in each for each in seen):
                break
            await pilot.pause(0.1)
        await settle(pilot)
        assert [entry.metadata.title for entry in driver.rows.entries] == ["The ferry"]
        named = [n for n in range(5) if any(f"broken-{n}.docx: " in each for each in seen)]
        assert len(named) == 3
        assert any("2 more files cannot be read" in each for each in seen)


async def test_what_is_said_of_the_scan_is_gone_after_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_MANY", 0)
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "page-one.html").write_text(PAGE.format("The ferry"))
    collection = ArticleCollection.of_paths([str(folder)], settings, scan="small")
    async with make_reader(collection, settings).run_test(size=(100, 30)) as pilot:
        driver = Driver(pilot)
        for _ in range(600):
            if driver.listed() == ["The ferry"]:
                break
            await pilot.pause(0.1)
        await settle(pilot)
        assert driver.listed() == ["The ferry"]
        assert "Scanning" not in driver.status
