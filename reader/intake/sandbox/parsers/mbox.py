"""A mailbox (mbox) to its mails, each parsed like a mail of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reader.errors import ReaderError, UnreadableSourceError
from reader.intake.sandbox.parsers.mail import parse_mail

MAILS_CAP = 2_000
"""The most mails of a mailbox that are read: the first ones."""
_BEGINS = re.compile(rb"^From (?:[^\n]{0,200}\d\d:\d\d|\S{1,200}[ \t]*\n)", re.MULTILINE)
"""The line before each mail: who sent it and when; similar lines in a mail begin with ``>``."""
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_NAMED = 5
"""The most mails without a text that are named one by one."""


def parse_mbox(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Read a mailbox.

    Args:
        data: The whole mailbox.
        url: Where it came from, when that is known.
        charset: The encoding of parts that declare none.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If no mail in it has a text.
    """
    mails: list[dict[str, Any]] = []
    wrong: list[str] = []
    notes: list[str] = []
    for number, mail in enumerate(_mails(data), start=1):
        if number > MAILS_CAP:
            notes.append(f"Only its first {MAILS_CAP:,} mails were read.")
            break
        try:
            mails.append(parse_mail(mail, url=url, charset=charset, name=name))
        except ReaderError as error:
            wrong.append(f"Mail {number} was left out: {error}.")
        except Exception as error:  # noqa: BLE001 - a mail that breaks the parser hides no other
            wrong.append(f"Mail {number} was left out: it is broken ({type(error).__name__}).")
    if not mails:
        raise UnreadableSourceError("no mail with a text in it")
    if len(wrong) > _NAMED:
        wrong[_NAMED:] = [f"{len(wrong) - _NAMED} more mails were left out."]
    return {"mails": mails, "notes": [*notes, *wrong]}


def _mails(data: bytes) -> Iterator[bytes]:
    starts = [match.start() for match in _BEGINS.finditer(data)]
    for start, end in pairwise([*starts, len(data)]):
        head_end = data.find(b"\n", start)
        if 0 <= head_end < end:
            yield _QUOTED.sub(rb"\1", data[head_end + 1 : end])
