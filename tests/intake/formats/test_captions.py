"""Captions become a transcript: speakers kept, cues joined, times left out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableSourceError
from reader.intake.formats.source import read_file
from reader.intake.sandbox.parsers.captions import parse_captions

pytestmark = pytest.mark.usefixtures("no_child")

VTT = """WEBVTT - The ferry talk
Kind: captions
Language: en

NOTE made by hand

1
00:00:00.000 --> 00:00:02.000 align:start
<v Ana Ruiz>The pontoon &amp; the boat
were moved on Tuesday,

00:00:02.100 --> 00:00:04.000
<v Ana Ruiz>by the crew.

00:00:04.100 --> 00:00:05.000
<v Bo>Really?

00:09.000 --> 00:10.000
- Nobody knew.
"""
SRT = """1
00:00:01,000 --> 00:00:02,000
{\\an8}<i>HELEN: The bridge</i> is closed.

2
00:00:02,000 --> 00:00:03,500
>> Who says so?
3
00:00:03,500 --> 00:00:04,500
The council.
"""
ROLLING = """WEBVTT

00:00:00.000 --> 00:00:02.000
the<00:00:00.400><c> pontoon</c> was moved on Tuesday

00:00:02.000 --> 00:00:04.000
the pontoon was moved on Tuesday
by the crew of the ferry

00:00:04.000 --> 00:00:06.000
by the crew of the ferry
"""
TRANSCRIPTS = {
    "talk.vtt": (VTT, [
        "Ana Ruiz: The pontoon & the boat were moved on Tuesday, by the crew.",
        "Bo: Really?",
        "Nobody knew.",
    ]),
    "film.srt": (SRT, ["HELEN: The bridge is closed.", "Who says so? The council."]),
    "rolling.vtt": (ROLLING, ["the pontoon was moved on Tuesday by the crew of the ferry"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_cues_are_joined_and_speakers_are_kept(name: str, tmp_path: Path) -> None:
    source, paragraphs = TRANSCRIPTS[name]
    (tmp_path / name).write_text(source)
    article = read_file(tmp_path / name)
    assert article.document.text.split("\n\n") == paragraphs
    assert article.metadata.published is None


def test_a_file_says_its_title_and_its_language(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(VTT, newline="\r\n")
    about = read_file(tmp_path / "a.vtt").metadata
    assert (about.title, about.language) == ("The ferry talk", "en")
    (tmp_path / "the-film.srt").write_text(SRT)
    assert read_file(tmp_path / "the-film.srt").metadata.title == "the film"


def test_a_long_turn_is_cut_at_a_sentence() -> None:
    cue = "00:00:0{0}.000 --> 00:00:0{1}.000\nPart {0}. {2}\n\n"
    said = ("Word upon word it went on. " * 30).strip()
    source = "WEBVTT\n\n" + "".join(cue.format(n, n + 1, said) for n in range(3))
    assert len(parse_captions(source.encode())["document"]["blocks"]) == 3
    other = source.replace("on.", "on")
    assert len(parse_captions(other.encode())["document"]["blocks"]) == 1


@pytest.mark.parametrize("data", [b"", b"WEBVTT\n", b"words", b"00:00:01.000 --> 00:00:02.000\n\n"])
def test_a_file_without_captions_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match="no captions in it"):
        parse_captions(data)


@given(st.text(alphabet="01:.,-> \nWEBVT<v>a{}&;\u00e9", max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_file_is_a_transcript_or_an_error(noise: str) -> None:
    source = f"WEBVTT\n\n00:01.0 --> 00:02.0\nSaid.\n{noise}"
    assert parse_captions(source.encode())["document"]["text"]


def test_soft_hyphens_are_no_part_of_the_words() -> None:
    found = parse_captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe pon\u00adtoon\u200b moved.\n".encode()
    )
    assert found["document"]["text"] == "The pontoon moved."
