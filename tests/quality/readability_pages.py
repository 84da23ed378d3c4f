"""Mozilla's pages: ``python -m tests.quality.readability_pages [--worst] [--check]``.

F1 over shingles of four words, as in ``pages``, of what a reader sees; and title, author, day and
site against what Readability's testers wrote down, for Reader and for trafilatura on the same pages
in the same run. A value is *right* when it has the same words, *near* when one holds all words of
the other, else *wrong*; *missed* when there is none. ``--worst`` lists pages and fields.
"""

import gzip
import json
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from reader.document.building import build_document
from reader.document.plain_values import document_from_values
from reader.errors import ReaderError
from reader.intake.sandbox.parsers.page import parse_page
from reader.language.boilerplate import find_hidden
from tests.quality.data import DATA, leave_without_data
from tests.quality.page_metadata import key
from tests.quality.pages import Counts, compare, figures, without_pictures
from tests.quality.pinned import settle

FOLDER = DATA / "pages-readability"
FIELDS = {"title": "title", "byline": "author", "published": "published", "site": "site"}
"""Fields of the ground truth, and what Reader calls them."""
VERDICTS = ("right", "near", "wrong", "missed", "spurious")
_ROLE = re.compile(r"^\s*(?:written\s+)?by\s+", re.IGNORECASE)
_URL = re.compile(r"\(https?://\S+\)")


@dataclass
class Measured:
    """What came of one page."""

    name: str
    texts: dict[str, Counts] = field(default_factory=dict)
    """Method -> shingles that are right, too many, missing."""
    fields: dict[str, dict[str, tuple[str, str, str]]] = field(default_factory=dict)
    """Method -> field -> verdict, the value wanted, the value found."""


def verdict(name: str, wanted: str, found: str) -> str:
    """Judge a value; an empty string where neither has one."""
    if not wanted or not found:
        return "missed" if wanted else ("spurious" if found else "")
    if name == "published":
        return "right" if wanted == found[:10] else "wrong"
    one, other = key(_URL.sub("", _ROLE.sub("", wanted))), key(_ROLE.sub("", found))
    if one == other:
        return "right"
    words, others = set(one.split()), set(other.split())
    return "near" if words <= others or others <= words else "wrong"


def _peers(source: str) -> tuple[dict[str, str], dict[str, Any]]:
    from trafilatura import bare_extraction, extract

    texts = {
        "trafilatura": extract(source) or "",
        "its recall mode": extract(source, favor_recall=True) or "",
        "its precision mode": extract(source, favor_precision=True) or "",
    }
    found = bare_extraction(source, with_metadata=True)
    about = found.as_dict() if found is not None and not isinstance(found, dict) else {}
    return texts, {
        "title": about.get("title"),
        "byline": about.get("author"),
        "published": about.get("date"),
        "site": about.get("sitename"),
    }


def measure(item: tuple[str, dict[str, Any]]) -> Measured:
    name, gold = item
    data = gzip.decompress((FOLDER / "html" / f"{name}.html.gz").read_bytes())
    try:
        found = parse_page(data)
        document = without_pictures(document_from_values(found["document"]))
    except ReaderError:
        found, document = {}, build_document([])
    shown, start = "", 0
    for hidden in find_hidden(document):
        shown += document.text[start : hidden.start] + "\n"
        start = hidden.end
    result = Measured(name)
    texts, about = _peers(data.decode("utf-8", "replace"))
    texts["Reader"] = shown + document.text[start:]
    result.texts = {method: compare(gold["articleBody"], text) for method, text in texts.items()}
    own = {each: found.get(called) for each, called in FIELDS.items()}
    for method, values in (("Reader", own), ("trafilatura", about)):
        result.fields[method] = {
            each: (
                verdict(each, gold[each] or "", str(values[each] or "")),
                gold[each] or "",
                str(values[each] or ""),
            )
            for each in FIELDS
        }
    return result


def print_texts(measured: list[Measured]) -> dict[str, float]:
    print(f"{'pages':<22}{'F1':>7}{'P':>7}{'R':>7}")
    result = {}
    for method in ("Reader", "trafilatura", "its recall mode", "its precision mode"):
        f1, precision, recall = figures([each.texts[method] for each in measured])
        print(f"{method:<22}{f1:>7.2f}{precision:>7.2f}{recall:>7.2f}")
        if method == "Reader":
            result = {"F1": f1, "precision": precision, "recall": recall}
    return result


def print_fields(measured: list[Measured]) -> dict[str, float]:
    result = {}
    for method in ("Reader", "trafilatura"):
        print(f"\n{method:<14}" + "".join(f"{verdict:>10}" for verdict in VERDICTS))
        for name in FIELDS:
            counts = Counter(each.fields[method][name][0] for each in measured)
            print(f"{name:<14}" + "".join(f"{counts[verdict]:>10}" for verdict in VERDICTS))
            if method == "Reader":
                # A page that states nothing is counted in no field.
                stated = len(measured) - counts[""] - counts["spurious"]
                result[name] = 100 * (counts["right"] + counts["near"]) / stated
    return result


def print_worst(measured: list[Measured]) -> None:
    scored = sorted(
        (
            (figures([each.texts["Reader"]])[0], each)
            for each in measured
            if each.texts["Reader"][0]
        ),
        key=lambda pair: pair[0],
    )
    for f1, each in scored[:20]:
        right, extra, missing = each.texts["Reader"]
        print(f"{each.name:<30}{f1:>7.2f}  right {right}, too many {extra}, missing {missing}")
    for each in measured:
        for name, (said, wanted, found) in each.fields["Reader"].items():
            if said and said != "right":
                print(f"{said:<9}{each.name:<28}{name:<10}{key(wanted)!r} {found!r}")


def main() -> int:
    leave_without_data()
    gold = json.loads((FOLDER / "ground-truth.json").read_text(encoding="utf-8"))
    with ProcessPoolExecutor(2) as pool:
        measured = list(pool.map(measure, gold.items(), chunksize=4))
    result = print_texts(measured) | print_fields(measured)
    if "--worst" in sys.argv:
        print_worst(measured)
    return settle(result, "readability_pages", digits=1, tolerance=0)


if __name__ == "__main__":
    raise SystemExit(main())
