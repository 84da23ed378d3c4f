"""Reading aloud in the reader: the sentence that is spoken is marked; keys pause, hurry, stop."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.errors import OptionError
from reader.services.speech.voices import Voice
from reader.tui.actions.speaking import Speaking
from tests.tui.conftest import MakeReader
from tests.tui.driver import Driver, driven

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the voices are shell scripts")


@pytest.fixture
async def driver(app: MakeReader) -> AsyncIterator[Driver]:
    async with driven(app(), (160, 40)) as driver:
        yield driver
        speaking(driver).stop()


def speaking(driver: Driver) -> Speaking:
    assert driver.screen.article.parts is not None
    return driver.screen.article.parts.speaking


def speak_with(driver: Driver, folder: Path, script: str) -> None:
    program = folder / "voice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    speaking(driver).find_voice = lambda: Voice(str(program), lambda speed, _: [str(speed)])


async def until(driver: Driver, words: str) -> None:
    for _ in range(200):
        if words in driver.status:
            return
        await driver.pilot.pause(0.02)
    raise AssertionError(f"{words!r} was not said but {driver.status!r}")


async def test_the_sentence_that_is_spoken_is_marked(driver: Driver, tmp_path: Path) -> None:
    speak_with(driver, tmp_path, "exec sleep 60")
    await driver.press("enter")
    await driver.pilot.press("shift+down", "v")
    await until(driver, "Speaking 1 of")
    assert driver.lit() == ["Engineers found cracks in two of its arches last week."]
    await driver.pilot.press("v")
    await until(driver, "Paused")
    await driver.pilot.press("plus")
    await until(driver, "Speed +1")
    await driver.pilot.press("escape")
    assert not speaking(driver).is_speaking
    assert driver.zone == "article"


async def test_the_summary_alone_is_spoken_from_its_pane(driver: Driver, tmp_path: Path) -> None:
    speak_with(driver, tmp_path, "cat >> $0.said; echo >> $0.said")
    await driver.press("g s")
    await driver.pilot.press("v")
    for _ in range(200):
        if not speaking(driver).is_speaking:
            break
        await driver.pilot.pause(0.02)
    said = (tmp_path / "voice.said").read_text(encoding="utf-8").split("\n")
    assert said == [*(" ".join(each.text.split()) for each in driver.summary.model.sentences), ""]


async def test_where_nothing_speaks_it_says_what_to_install(driver: Driver) -> None:
    def none() -> Voice:
        raise OptionError("no program that speaks is installed: install espeak-ng")

    speaking(driver).find_voice = none
    await driver.press("enter", "v")
    assert driver.notices() == ["no program that speaks is installed: install espeak-ng"]
