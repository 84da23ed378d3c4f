"""Comments on a document, as notes at its end."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.document.building import LooseBlock
from reader.intake.sandbox.parsers.cleaning import strip_controls

LONGEST_PASSAGE = 120
"""The most characters of a passage that are quoted to identify it."""
_MOST = 2_000
"""The most comments that are kept; a document that people work on has dozens."""


@dataclass(slots=True)
class Remark:
    """A comment on a passage."""

    author: str = ""
    """Its author, if known."""
    passage: str = ""
    """The passage that it is about, if known."""
    text: str = ""
    """The remark."""


def remark_blocks(remarks: Iterable[Remark]) -> list[LooseBlock]:
    """Return comments as paragraphs, such as ``[Ida Moe on “two hands”] Rather three``."""
    written = [line for remark in remarks if (line := _line(remark))]
    return [LooseBlock("text", line) for line in written[:_MOST]]


def _line(remark: Remark) -> str:
    author, passage, text = map(_plain, (remark.author, remark.passage, remark.text))
    if len(passage) > LONGEST_PASSAGE:
        passage = passage[:LONGEST_PASSAGE].rpartition(" ")[0] + " …"
    about = " on ".join(filter(None, (author, f"“{passage}”" if passage else "")))
    return f"[{about}] {text}" if text and about else text


def _plain(text: str) -> str:
    return " ".join(strip_controls(text).split())
