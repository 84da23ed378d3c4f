"""Articles as RIS records, for reference managers such as Zotero and EndNote."""

from collections.abc import Iterable, Iterator

from reader.document.safe_text import sanitize_line
from reader.library.index.entry import Entry


def ris_records(rows: Iterable[Entry]) -> Iterator[str]:
    """Yield a record for each article; what is not known is left out."""
    for entry in rows:
        about = entry.metadata
        day = about.published
        fields = [
            ("TY", "ELEC" if about.source.startswith("http") else "GEN"),
            ("TI", about.title),
            *(("AU", name.strip()) for name in about.author.split(", ")),
            ("PY", str(day.year) if day else ""),
            ("DA", f"{day:%Y/%m/%d}" if day else ""),
            ("T2", about.site),
            ("UR", about.source if about.source.startswith("http") else ""),
            ("LA", about.language or ""),
            *(("KW", tag) for tag in about.tags),
            ("ID", entry.id),
        ]
        shown = (f"{name}  - {sanitize_line(value)}\n" for name, value in fields if value)
        yield "".join(shown) + "ER  - \n\n"
