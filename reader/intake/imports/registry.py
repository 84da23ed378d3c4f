"""The export formats that Reader can import: a new one is a file here and its rows in this list."""

from reader.intake.imports import (
    bibtex,
    bookmarks,
    firefox,
    google_reader,
    instapaper,
    karakeep,
    kindle,
    links,
    linkwarden,
    newsboat,
    obsidian,
    omnivore,
    opml,
    own,
    pinboard,
    pocket,
    raindrop,
    readwise,
    readwise_highlights,
    ris,
    wallabag,
)

FORMATS = (
    # Instapaper's page looks like Pocket's but has its own title.
    *instapaper.FORMATS,
    *pocket.FORMATS,
    *readwise.FORMATS,
    *omnivore.FORMATS,
    *readwise_highlights.FORMATS,
    # Articles exported by Reader may look like wallabag's.
    *own.FORMATS,
    *karakeep.FORMATS,
    *linkwarden.FORMATS,
    *pinboard.FORMATS,
    *google_reader.FORMATS,
    *firefox.FORMATS,
    *kindle.FORMATS,
    *obsidian.FORMATS,
    *newsboat.FORMATS,
    *wallabag.FORMATS,
    *raindrop.FORMATS,
    *opml.FORMATS,
    *ris.FORMATS,
    *bibtex.FORMATS,
    # Formats that any program may write come after those of a single program.
    *bookmarks.FORMATS,
    *links.FORMATS,
)
"""Every format, in the order in which a file is tried."""

BY_NAME = {each.name: each for each in FORMATS}
"""Name -> format."""


def all_that_is_taken() -> str:
    """Return what can be imported, in words, for the help."""
    programs = list(dict.fromkeys(each.program for each in FORMATS if each.program))
    others = [each.label for each in FORMATS if not each.program]
    return f"an export of {', '.join(programs)}; {'; '.join(others)}"
