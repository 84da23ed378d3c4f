"""Articles as BibTeX, which LaTeX and programs for references such as JabRef read."""

import re
from collections.abc import Iterable, Iterator

from reader.document.safe_text import sanitize_line
from reader.language.babel_names import babel_name
from reader.library.index.entry import Entry

_SPECIAL = re.compile(r"[\\{}%&$#_^~]")
_WRITTEN = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    # BibTeX counts these two even after a backslash: one alone would break the whole file.
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
}  # fmt: skip
_NOT_IN_KEY = re.compile(r"[^\w:.+/-]+")


def bibtex_records(rows: Iterable[Entry]) -> Iterator[str]:
    """Yield a record for each article; what is not known is left out."""
    for entry in rows:
        about = entry.metadata
        day = about.published
        fields = [
            # A second pair of braces keeps capitals as they are.
            ("title", f"{{{_tex(about.title)}}}"),
            ("author", " and ".join(f"{{{_tex(name)}}}" for name in _names(about.author))),
            ("date", day.isoformat() if day else ""),
            ("year", str(day.year) if day else ""),
            ("journal", _tex(about.site)),
            ("url", _address(about.source)),
            ("langid", babel_name(about.language or "")),
            ("keywords", ", ".join(map(_tex, about.tags))),
        ]
        shown = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
        yield f"@misc{{{_NOT_IN_KEY.sub('-', entry.id)},\n{shown}}}\n\n"


def _names(author: str) -> Iterator[str]:
    return (name.strip() for name in author.split(", ") if name.strip())


def _tex(text: str) -> str:
    """Return a text as TeX shows it: its signs are no commands."""
    return _SPECIAL.sub(lambda sign: _WRITTEN.get(sign[0], f"\\{sign[0]}"), sanitize_line(text))


def _address(source: str) -> str:
    if not source.startswith(("http://", "https://")):
        return ""
    return re.sub(r"[{}\\]", lambda sign: f"%{ord(sign[0]):02X}", sanitize_line(source))
