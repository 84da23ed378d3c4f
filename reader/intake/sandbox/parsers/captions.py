"""Captions of a film or a talk (WebVTT, SubRip) to a transcript: cues joined, times removed."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.document.building import LooseBlock, build_document
from reader.document.invisible import without_invisible
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"^\s*{_TIME}\s+-->\s+{_TIME}")
_HEAD = re.compile(r"^WEBVTT(?:[ \t]+-?[ \t]*(\S.*))?$")
_FIELD = re.compile(r"^(Language|Title):[ \t]*(\S.*)$", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s>]{1,80})?[ \t]+([^>]{1,80})>")
_TAG = re.compile(r"</?[a-z0-9][^<>]{0,200}>|\{\\[^{}]{1,80}\}", re.IGNORECASE)
_SPEAKER = re.compile(r"^(?:>>\s*|-\s*)?([^\W\d_][^:?!.,]{0,38}[^\W_]):\s+(?=\S)")
_TURN = re.compile(r"^(?:>>+|-)\s*")
_PAUSE = 2.5
"""Seconds of silence after which a new paragraph begins."""
_LONG = 700
"""Letters after which a paragraph ends at the end of a sentence."""
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "”", '"')


@dataclass(slots=True)
class _Cue:
    """The words of one cue."""

    start: float
    """Seconds from the beginning."""
    end: float
    """The seconds to its end."""
    lines: list[str]
    """The words, with their markup."""


def parse_captions(
    data: bytes, *, url: str = "", charset: str = "", name: str = ""
) -> dict[str, Any]:
    """Read captions as one text, with a paragraph for each turn of a speaker or up to a pause.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.
        charset: The encoding that came with it.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it holds no captions.
    """
    decoded = decode(data, name=name, declared=charset)
    lines = decoded.text.split("\n")
    paragraphs = list(_paragraphs(_cues(lines)))
    if not paragraphs:
        raise UnreadableSourceError("no captions in it: captions are lines below a time")
    head = dict(_head(lines))
    blocks = (LooseBlock("text", paragraph) for paragraph in paragraphs)
    return {
        "document": document_values(build_document(blocks)),
        "title": head.get("title", ""),
        "language": head.get("language", ""),
        "url": url,
        "notes": list(decoded.notes),
    }


def _head(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields that a WebVTT file states before its first cue."""
    for line in lines[:20]:
        if "-->" in line:
            return
        if (found := _HEAD.match(line)) and found[1]:
            yield "title", found[1].strip()
        elif found := _FIELD.match(line):
            yield found[1].lower(), found[2].strip()


def _cues(lines: list[str]) -> Iterator[_Cue]:
    cue: _Cue | None = None
    for line in lines:
        if (timing := _TIMING.match(line)) is not None:
            if cue is not None:
                # The line before a time is the number of its cue.
                if cue.lines and cue.lines[-1].strip().isdigit():
                    cue.lines.pop()
                yield cue
            cue = _Cue(_seconds(timing.groups()[:4]), _seconds(timing.groups()[4:]), [])
        elif cue is not None and line.strip():
            cue.lines.append(line.strip())
        elif cue is not None:
            yield cue
            cue = None
    if cue is not None:
        yield cue


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, part = (each or "0" for each in parts)
    return int(hours) * 3600 + int(minutes) * 60 + float(f"{int(seconds)}.{part}")


def _paragraphs(cues: Iterator[_Cue]) -> Iterator[str]:
    said: list[str] = []
    length, before, speaker, ended = 0, "", "", 0.0
    for cue in cues:
        for raw in cue.lines:
            line = _line(raw)
            # Rolling captions repeat the last line.
            if not line.text or line.text == before:
                continue
            is_other = line.is_turn and (not line.speaker or line.speaker != speaker)
            is_full = length > _LONG and said[-1].endswith(_SENTENCE_END)
            if said and (is_other or is_full or cue.start - ended > _PAUSE):
                yield " ".join(said)
                said, length = [], 0
            named = line.speaker if is_other else ""
            said.append(f"{named}: {line.text}" if named else line.text)
            length += len(said[-1]) + 1
            speaker = line.speaker if line.is_turn else speaker
            before, ended = line.text, cue.end
        ended = max(ended, cue.end)
    if said:
        yield " ".join(said)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a cue."""

    text: str
    """The words."""
    speaker: str = ""
    """The speaker, when the line names one."""
    is_turn: bool = False
    """Whether the line shows that another speaker begins."""


def _line(raw: str) -> _Line:
    voice = _VOICE.search(raw)
    text = " ".join(without_invisible(html.unescape(_TAG.sub("", raw))).split())
    if voice is not None:
        return _Line(text, " ".join(voice[1].split()), is_turn=True)
    if (speaker := _SPEAKER.match(text)) is not None:
        return _Line(text[speaker.end() :], speaker[1], is_turn=True)
    turn = _TURN.match(text)
    return _Line(text) if turn is None else _Line(text[turn.end() :], is_turn=True)
