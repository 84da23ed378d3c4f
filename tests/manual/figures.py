"""The figures of the manual: the floors below which no change may bring them."""

import json
from collections.abc import Mapping
from typing import Any

from tests.conftest import ROOT

_FLOORS = ROOT / "tests" / "quality" / "floors"
_SUMY = ("lsa", "lex-rank", "text-rank", "luhn", "edmundson", "kl", "sum-basic", "reduction")


def floors(name: str) -> Mapping[str, Any]:
    """Return the floors of a table."""
    found: Mapping[str, Any] = json.loads((_FLOORS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def figures() -> str:
    """Return the figures as a list."""
    summaries, actors, dates = floors("summaries"), floors("actors"), floors("dates")
    pages, outside, names = floors("pages"), floors("outside_dates"), floors("names_by_language")
    sentences, pdf = floors("sentences"), floors("pdf")
    rows = [
        *(_summaries(summaries, key, words) for key, words in _SETS.items()),
        _kinds(floors("summary_kinds")),
        _row("Names in news, exact spans and kinds, F1", actors["wikinews-dev all three F1"]),
        _row("The actors that matter most, among the first five", actors["wikinews-dev top five"]),
        _row("Names in German, French, Spanish and Italian, F1",
             *(names[each] for each in ("de", "fr", "es", "it"))),
        _row("Dates in news (TimeBank): spans that overlap, and right values, F1",
             dates["timebank relaxed"] / 100, dates["timebank value"] / 100),
        _row("Dates that the tests of other libraries ask for: English, other languages",
             outside["English right"] / 100, outside["others right"] / 100),
        _row("Sentences, F1", sentences["F1"]),
        _row("The article in a web page, F1", pages["F1"] / 100),
        _row("PDF: words found, and in the right order", pdf["papers found"], pdf["papers order"]),
    ]  # fmt: skip
    return "\n".join(rows)


_SETS = {"cnn": "CNN news", "papers": "long papers", "german": "German news"}
"""Set of summaries -> its name for people."""

_NAMES = {"bbc": "short BBC news", "writers": "pieces by writers"}
"""Set of a kind or a language -> its name for people, where that is another."""


def _summaries(found: Mapping[str, Any], key: str, words: str) -> str:
    best = max((found[f"{name} on {key}"], name) for name in _SUMY)
    lead, auto = found[f"lead on {key}"], found[f"auto on {key}"]
    return (
        f"- Summaries of {words}, mean ROUGE F1: {auto:.1f}."
        f" The first sentences have {lead:.1f}, the best method of sumy {best[0]:.1f} ({best[1]})."
    )


def _kinds(found: Mapping[str, float]) -> str:
    behind = [
        f"{_NAMES.get(name, name.partition('-')[0].title())} ({value:+.1f})"
        for name, value in found.items()
        if value < 0
    ]
    return (
        f"- Summaries of fifteen kinds of English text: {found['fifteen kinds']:+.1f} beside the"
        f" best of the first sentences, LexRank and TextRank. Behind it: {', '.join(behind)}."
    )


def _row(what: str, *values: float) -> str:
    return f"- {what}: {', '.join(f'{value:.2f}' for value in values)}."
