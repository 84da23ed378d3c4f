"""Words that a terminal would obey, a world that is full of them, and what got through."""

import base64
import re
import unicodedata
from pathlib import Path

from tests.platform import config_home

ESCAPES = (
    "\x1b]0;owned\x07", "\x1b[77;77H", "\x9b2J", "\x1b]8;;http://owned\x1b\\",
    "\x1b]52;c;b3duZWQ=\x07", "\u202egnp\u202c", "\u2066a\u2069", "\u206b", "\x7f", "\x08\x08",
    "\U000e0041", "\r",
)  # fmt: skip
"""Title, cursor, screen, link, clipboard; bidi; DEL, backspace, tags, carriage return."""
MARKUP = "[@click=app.quit]quit[/] [red]red[/red] [/]"
EVIL = "".join(ESCAPES) + MARKUP
"""On one line, without a NUL or a slash at its end, so that it may be an argument."""
EVIL_NAME = EVIL.replace("/", "|")
"""The same as a file may be called."""
EVIL_JSON = "".join(f"\\u{ord(char):04x}" if ord(char) < 0x10000 else char for char in EVIL)
"""The same as JSON and YAML may write it: with escapes of their own."""

HONEST = (
    "שלום עולם", "مرحبا بالعالم", "نمی‌خواهم", "क्‍ष और ज्ञ", "👩‍👩‍👧 👍🏽 ❤️ 🏳️‍🌈 🇫🇷",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "漢字 かな 한글", "e\u0301 ñ ç",
)  # fmt: skip
"""What people write: it stays as it is, joiners, variation selectors, flags and all."""

ARTICLE = f"""---
title: "{EVIL_JSON} and the bridge"
author: "{EVIL_JSON} Ruiz"
published: 2025-11-03
site: "{EVIL_JSON} Gazette"
source: https://example.org/bridge
tags: ["{EVIL_JSON}", bridge]
---

The council of Ardmore voted on Monday to close the bridge {EVIL} over the Lune.

Mayor Helen {EVIL} Ortiz said in June 2024 that the bridge had carried lorries for ninety years.

See [the {EVIL} report](https://example.org/{EVIL_NAME.replace(" ", "")}) of the engineers, please.

{" ".join(HONEST)}

Share this article {EVIL}
"""


def make_world(place: Path) -> dict[str, str]:
    """Make a library, settings and files in which hostile words stand, and name them for a process.

    Returns:
        The environment of a process that lives in it.
    """
    library = place / f"library {EVIL_NAME}"
    library.mkdir(parents=True)
    (library / "bridge.md").write_bytes(ARTICLE.encode())
    (library / f"own {EVIL_NAME}.txt").write_text(f"Nothing much {EVIL} happened.\n", "utf-8")
    (library / f"photo {EVIL_NAME}.txt").write_bytes(b"\x89PNG\0\0")
    (place / f"page {EVIL_NAME}.html").write_text(
        f"<title>{MARKUP} &#27;]0;owned&#7; {EVIL}</title><article><h1>The {EVIL} ferry</h1><p>The"
        f" ferry {EVIL} was late on Friday, and nobody in Kells knew why.</p></article>", "utf-8",
    )  # fmt: skip
    (place / "links.csv").write_text(
        f'title,url,tags\n"{EVIL}",https://example.org/x,"{EVIL}"\n"{EVIL}",ftp://{EVIL},b\n',
        "utf-8",
    )
    config = place / "config" / "reader"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text(
        f'[queries]\n"{EVIL_JSON}" = "{EVIL_JSON.replace(chr(92) + "u0022", "")}"\n', "utf-8"
    )
    return {
        "READER_LIBRARY": str(library),
        "READER_STATE": str(place / "state"),
        "READER_CACHE": str(place / "cache"),
        "READER_SMOOTH": "false",
        "HOME": str(place),
        **config_home(place / "config"),
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


_CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def got_through(stream: str, own: "re.Pattern[str] | None" = None) -> set[str]:
    """Return the characters of a raw stream that a terminal obeys and that are not the program's.

    Args:
        stream: What was written to a terminal.
        own: The sequences that the program itself writes; what stands in the clipboard is looked
            into as well.
    """
    rest = stream.replace("\r\n", "\n")
    copied = [base64.b64decode(each).decode() for each in _CLIPBOARD.findall(rest)]
    rest = _CLIPBOARD.sub("", rest)
    rest = own.sub("", rest) if own else rest
    rest = "".join([rest, *copied])
    for honest in HONEST:
        rest = rest.replace(honest, "")
    return {
        char
        for char in rest
        if (unicodedata.category(char) == "Cc" and char not in "\n\t")
        or unicodedata.category(char) == "Cs"
        or "\u202a" <= char <= "\u202e"
        or "\u2066" <= char <= "\u206f"
        or "\U000e0000" <= char <= "\U000e007f"
    }
