"""A library of articles from a data set, made for a measure and removed after it."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.services.collection import ArticleCollection
from reader.settings import Settings


@contextmanager
def library_of(rows: Iterable[Mapping[str, Any]]) -> Iterator[ArticleCollection]:
    """A library with a file for each row, of its ``id``, ``text``, ``title`` and ``published``."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        settings = Settings(
            library=folder / "library", state=folder / "state", cache=folder / "cache"
        )
        settings.library.mkdir()
        for row in rows:
            known = {"title": row.get("title") or "", "published": row.get("published") or ""}
            head = "".join(f"{name}: {value}\n" for name, value in known.items() if value)
            path = settings.library / f"{row['id']}.md"
            path.write_text(f"---\n{head}---\n\n{row['text']}\n" if head else row["text"], "utf-8")
        collection = ArticleCollection.of_library(settings)
        try:
            yield collection
        finally:
            collection.close()
