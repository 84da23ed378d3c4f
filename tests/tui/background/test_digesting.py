"""What is made of the open article, as the settings want it."""

import math
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader import pipeline
from reader.actors.external import recognisers
from reader.library.index.entities import count_without_facts
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.background.loading import LOADING
from reader.tui.background.watching import CollectionWatch
from tests.platform import is_running
from tests.services.digests.planted import REASONS, articles, plant
from tests.tui.conftest import MakeReader, make_reader
from tests.tui.driver import Driver
from tests.tui.settling import settle


async def test_explaining_says_method_length_and_kind(driver: Driver) -> None:
    assert not driver.summary.model.how
    await driver.press("enter", "e")
    told = driver.summary.model.how
    count = f"3 of {driver.digest.summary.available}"
    assert f" {count} sentences" in told
    assert count in driver.text_of("#summary-title")
    assert told.startswith(driver.digest.summary.method)
    await driver.press("e")
    assert not driver.summary.model.how


@pytest.mark.parametrize("name", ["spacy:no_such_model", "nothing"])
async def test_a_recogniser_that_is_not_there_is_a_note(settings: Settings, name: str) -> None:
    settings = replace(settings, recogniser=name)
    async with make_reader(ArticleCollection.of_library(settings), settings).run_test() as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        assert any("Reader's own recogniser is used" in each for each in driver.notices())
        assert driver.workspace.loader.options.facts.recogniser == "own"
        assert driver.digest.actors


async def test_a_recogniser_that_is_there_is_used(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(settings, recogniser="spacy")
    monkeypatch.setattr(recognisers, "load", lambda name: None if name == "own" else lambda _: [])
    monkeypatch.setattr(recognisers, "problem_with", lambda _: "")
    monkeypatch.setattr(pipeline, "load", recognisers.load)
    async with make_reader(ArticleCollection.of_library(settings), settings).run_test() as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        assert driver.workspace.loader.options.facts.recogniser == "spacy"
        assert driver.analyses.options.facts.recogniser == "spacy"
        assert not driver.digest.actors


async def test_digests_are_made_by_a_process_that_ends_with_the_reader(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: None
) -> None:
    # On a busy machine the test takes so long that the other articles would be analysed, too.
    monkeypatch.setattr(CollectionWatch, "idle_after", math.inf)
    settings = replace(settings, cache=tmp_path / "no digests yet")
    async with make_reader(ArticleCollection.of_library(settings), settings).run_test() as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        assert driver.digest.sentences
        process = driver.analyses.process
        (pid,) = process.idle_pids
        await driver.press("v")
        skims = driver.screen.library.summaries
        assert all(skims.summary(entry) for entry in driver.rows.entries)
    assert not is_running(pid)


@pytest.mark.skipif(not Path("/bin/false").exists(), reason="no program that only fails")
async def test_a_process_that_breaks_down_is_a_notice(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: None
) -> None:
    settings = replace(settings, cache=tmp_path / "no digests yet")
    async with make_reader(ArticleCollection.of_library(settings), settings).run_test() as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        driver.analyses.process._pool.close()
        monkeypatch.setattr(sys, "executable", "/bin/false")
        await driver.press("v")
        assert any("broke down" in each for each in driver.notices())
        assert pilot.app.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="this platform has no alarms")
async def test_an_article_whose_analysis_does_not_end_is_named_and_the_next_one_is_read(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: None
) -> None:
    monkeypatch.setenv("PYTHONPATH", plant(tmp_path / "site"))
    settings = replace(settings, library=tmp_path / "planted", cache=tmp_path / "no digests yet")
    articles(settings.library, "One", "HANGS")
    async with make_reader(ArticleCollection.of_library(settings), settings).run_test() as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        assert driver.title == "HANGS"
        for _ in range(600):
            if any("HANGS" in each for each in driver.notices()):
                break
            await pilot.pause(0.1)
        assert [each for each in driver.notices() if "HANGS" in each] == [
            f"HANGS: {REASONS['HANGS']}"
        ]
        await driver.press("j")
        assert driver.title == "One"
        assert driver.digest.actors


async def test_a_folder_that_is_only_open_is_analysed_too_when_nothing_else_is_to_do(
    app: MakeReader, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CollectionWatch, "idle_after", 0.0)
    reader = app(settings.library)
    async with reader.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        collection = Driver(pilot).screen.library.collection
        assert collection.kind != "library"
        for _ in range(600):
            if count_without_facts(collection.index) == 0:
                break
            await pilot.pause(0.1)
        assert count_without_facts(collection.index) == 0
        assert "bridge" in collection.search("actor:ortiz").ids()


async def test_what_cannot_be_loaded_is_not_said_to_be_loading(
    driver: Driver, settings: Settings
) -> None:
    (settings.library / "river.md").unlink()
    await driver.press("j")
    assert driver.notices()
    loader = driver.workspace.loader
    assert loader.wanted is not None
    loader._still_loading(loader.wanted)
    await settle(driver.pilot)
    assert LOADING not in driver.status
