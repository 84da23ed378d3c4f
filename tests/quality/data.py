"""The articles that the figures are made on, read from the data beside this checkout."""

import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from reader.actors.find import find_actors
from reader.dates.expressions import read_dates
from reader.document.analysis import Analysis
from reader.document.annotations import Actor, DateExpression
from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.conftest import SHARED
from tests.summary.facts import facts_of

DATA = SHARED / "data"


@dataclass(frozen=True)
class SummarizedArticle:
    """An article with what people wrote or chose as its summary."""

    id: str
    title: str
    text: str
    language: str
    references: tuple[str, ...] = ()
    """Summaries in words of their own."""
    picked: tuple[tuple[int, int], ...] = ()
    """The spans of the sentences that a person chose."""
    published: date | None = None

    @cached_property
    def analysis(self) -> Analysis:
        return analyse(plain_document(self.text), language=self.language)

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        return read_dates(self.analysis, published=self.published)[1]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        return find_actors(self.analysis, title=self.title, dates=self.dates)[1]

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.analysis, title=self.title, actors=self.actors, dates=self.dates)


def rows_of(path: str) -> Iterator[dict[str, Any]]:
    """The rows of a file, which may be stored with ``.gz`` at its end."""
    plain = DATA / path
    if plain.exists():
        data = plain.read_bytes()
    else:
        data = gzip.decompress(Path(f"{plain}.gz").read_bytes())
    for line in data.splitlines():
        yield json.loads(line)


LANGUAGES = {
    "chinese": "zh", "french": "fr", "german": "de", "norwegian": "nb", "russian": "ru",
    "turkish": "tr",
}  # fmt: skip
"""The first word of a set's name -> its language; English else."""


def summaries(name: str) -> list[SummarizedArticle]:
    """``cnn-dev``, ``papers-train`` and their like."""
    return [
        SummarizedArticle(
            id=row["id"],
            title=row["title"],
            text=row["text"],
            language=LANGUAGES.get(name.partition("-")[0], "en"),
            references=tuple(row["references"]),
        )
        for row in rows_of(f"summaries/{name}.jsonl")
    ]


def wikinews(name: str) -> list[SummarizedArticle]:
    """``dev`` or ``train``: the articles whose three best sentences were picked by hand."""
    return [
        SummarizedArticle(
            id=row["id"],
            title=row["title"],
            text=row["text"],
            language="en",
            picked=tuple((start, end) for start, end in row["summary_sentences"]),
            published=date.fromisoformat(row["published"]) if row["published"] else None,
        )
        for row in rows_of(f"actors/wikinews-{name}.jsonl")
    ]


def gum(name: str, *, may_train: bool = False) -> dict[str, list[SummarizedArticle]]:
    """``dev`` or ``train``: texts of fifteen kinds with one-sentence summaries, by kind.

    With ``may_train`` only the kinds whose licence lets a shipped model learn from them.
    """
    found: dict[str, list[SummarizedArticle]] = {}
    for row in rows_of(f"gum/{name}.jsonl"):
        if may_train and row["use"] != "train a shipped model":
            continue
        article = SummarizedArticle(
            id=row["id"],
            title=row["title"] or "",
            text=row["text"],
            language=row["language"],
            references=tuple(row["summaries"]),
            published=_day(row["published"]),
        )
        found.setdefault(row["kind"], []).append(article)
    return found


def _day(text: str | None) -> date | None:
    """The day, where the source states a whole one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def leave_without_data() -> None:
    """End the program, with success, where the data is not beside this checkout."""
    if not DATA.is_dir():
        print("skipped: the data is not beside this checkout")
        sys.exit(0)
