"""Sentences are spoken in turn; a pause and another speed begin the sentence again."""

import os
import re
import threading
import time
from pathlib import Path

import pytest

from reader.errors import OptionError
from reader.services.speech import reading_aloud
from reader.services.speech.reading_aloud import ReadingAloud
from reader.services.speech.voices import VOICES, Voice, find_voice

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the voices are shell scripts")

SENTENCES = ("One.", "Two; $(x).", "-three")


class Heard:
    """A voice that writes down what it gets, and what the reading tells."""

    def __init__(self, folder: Path, script: str = 'cat >> {said}; echo "|$*" >> {said}') -> None:
        self.said = folder / "said"
        program = folder / "voice"
        program.write_text("#!/bin/sh\n" + script.format(said=self.said), encoding="utf-8")
        program.chmod(0o755)
        self.voice = Voice(str(program), lambda speed, language: [str(speed), language])
        self.reached: list[int] = []
        self.begun = threading.Event()
        self.ended: list[str] = []

    def reading(self, sentences: tuple[str, ...] = SENTENCES) -> ReadingAloud:
        def reached(index: int) -> None:
            self.reached.append(index)
            self.begun.set()

        return ReadingAloud(
            self.voice, sentences, language="de", reached=reached, ended=self.ended.append
        )


def test_each_sentence_is_spoken_and_told(tmp_path: Path) -> None:
    heard = Heard(tmp_path)
    reading = heard.reading()
    reading.start()
    reading.wait()
    assert heard.said.read_text() == "One.|0 de\nTwo; $(x).|0 de\n-three|0 de\n"
    assert (heard.reached, heard.ended) == ([0, 1, 2], [""])
    assert not reading.is_speaking


def test_a_pause_begins_the_sentence_again_and_speed_is_kept(tmp_path: Path) -> None:
    heard = Heard(tmp_path, "if [ $1 = 0 ]; then exec sleep 60; fi; cat >> {said}; echo >> {said}")
    reading = heard.reading()
    reading.start()
    assert heard.begun.wait(20)
    reading.pause()
    assert reading.is_paused
    reading.change_speed(2)
    assert not heard.said.exists()
    reading.pause()
    reading.wait()
    assert heard.said.read_text().split("\n") == [*SENTENCES, ""]
    assert heard.reached[-2:] == [1, 2]
    assert reading.speed == 2


def test_it_stops_within_a_sentence(tmp_path: Path) -> None:
    heard = Heard(tmp_path, "exec sleep 60")
    reading = heard.reading()
    reading.start()
    assert heard.begun.wait(20)
    reading.stop()
    reading.wait()
    assert heard.reached == [0]


def test_a_service_that_speaks_on_is_cancelled(tmp_path: Path) -> None:
    heard = Heard(tmp_path, "echo $1 >> {said}; [ $1 = --cancel ] || exec sleep 60")
    heard.voice = heard.voice._replace(cancelling=("--cancel",))
    reading = heard.reading()
    reading.start()
    assert heard.begun.wait(20)
    while not (heard.said.exists() and heard.said.read_text()):
        time.sleep(0.01)
    reading.stop()
    reading.wait()
    assert heard.said.read_text().split() == ["0", "--cancel"]


def test_a_service_that_never_answers_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_aloud, "_NO_ANSWER", 0.05)
    heard = Heard(tmp_path, "echo $1 >> {said}; sleep 20; echo late >> {said}")
    heard.voice = heard.voice._replace(cancelling=("--cancel",))
    reading = heard.reading()
    reading.start()
    assert heard.begun.wait(20)
    while not heard.said.exists():
        time.sleep(0.01)
    reading.stop()
    reading.wait()
    assert heard.ended == [""]
    assert "late" not in heard.said.read_text()


def test_a_voice_that_fails_says_so(tmp_path: Path) -> None:
    heard = Heard(tmp_path, "exit 3")
    reading = heard.reading()
    reading.start()
    reading.wait()
    assert re.search("failed with 3: .*language “de”", heard.ended[0])


@pytest.mark.parametrize("voice", VOICES, ids=[voice.program for voice in VOICES])
def test_no_voice_takes_a_text_for_an_option(voice: Voice) -> None:
    words, data = voice.command("-x --help", 3, "de")
    if voice.by_argument:
        assert words[-2:] == ["--", "-x --help"]
    else:
        assert data == b"-x --help"
        assert "-x --help" not in words


def test_where_nothing_speaks_it_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="install speech-dispatcher"):
        find_voice(str(tmp_path))
