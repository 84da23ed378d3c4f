"""newsboat: its file ``urls``, one feed with its tags per line."""

import re

from reader.intake.addresses import web_address
from reader.intake.formats.feeds import Outline
from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow

_WORD = re.compile(r'"((?:[^"\\]|\\.){0,500})"|(\S+)')
_OTHERS = ("query:", "exec:", "filter:")
"""Sources that are not addresses: feeds made of other feeds or by programs."""
_FEED = re.compile(r"(?:https?|feed):\S+")


def read_urls(export: ExportFile) -> Rows:
    """Read the feeds; the first tag is the folder, and a tag that begins with ~ is the title."""
    for number, line in enumerate(export.text().split("\n"), start=1):
        words = [quoted or plain for quoted, plain in _WORD.findall(line.strip())]
        if not words or words[0].startswith("#"):
            continue
        url = web_address(words[0])
        if words[0].startswith(_OTHERS) or not fields.is_web(url):
            yield BadRow(f"line {number}", f"not a web address: {words[0][:80]}")
            continue
        title = next((word[1:] for word in words[1:] if word.startswith("~")), "")
        # Words that begin with ! or ~ are instructions to newsboat.
        own = [word for word in words[1:] if word and not word.startswith(("!", "~"))]
        yield Outline(title or url, url, folders=tuple(own[:1]))


def _is_like(sample: Sample) -> bool:
    """Return whether some lines have tags, and all are feeds with or without them."""
    lines = [line.strip() for line in sample.text.split("\n")[:50]]
    kept = [line for line in lines if line and not line.startswith("#")]
    tagged = [line for line in kept if _FEED.match(line) and _FEED.fullmatch(line) is None]
    others = [line for line in kept if line.lstrip('"').startswith(_OTHERS)]
    plain = [line for line in kept if _FEED.fullmatch(line)]
    return bool(tagged or others) and len(tagged) + len(others) + len(plain) == len(kept)


FORMATS = (
    ImportFormat(
        name="newsboat",
        label="newsboat's file of feeds (urls)",
        program="newsboat",
        is_like=_is_like,
        read=read_urls,
    ),
)
