"""Make ``reader/actors/data/gazetteers.txt.gz``: ``python -m tests.quality.train.gazetteers``.

Names of GeoNames cities, S&P 500 companies, countries and English first names, as the NOTICE beside
the file credits them. The same sources give the same bytes.
"""

import gzip
import os
import re
import unicodedata
from collections import Counter
from pathlib import Path

from reader.actors.lists import gazetteers
from tests.conftest import SHARED

SOURCES = SHARED / "data" / "actors" / "gazetteers"
TOKENS = SHARED / "data" / "actors" / "tokens"
CENSUS = Path(os.environ.get("CENSUS_SURNAMES", "dist.all.last"))
SUFFIX = re.compile(
    r"(?:,? (?:Inc\.?|Corporation|Corp\.?|Company|& Co\.?|Group|plc|Ltd\.?|Holdings?|Companies"
    r"|Incorporated|International|N\.V\.|PLC|Limited|L\.P\.|The|\(The\)|\(Class [A-C]\)))+$"
)


def rows(name: str) -> list[list[str]]:
    lines = (SOURCES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip()]


def plain(name: str) -> str:
    """The name without its diacritics, since newspapers drop them."""
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("'", "")


def cities() -> set[str]:
    names = {row[0] for row in rows("cities.tsv")} | {row[1] for row in rows("cities.tsv")}
    return {form for name in names for form in (name, plain(name)) if len(form) > 2}


def surnames() -> set[str]:
    """The census list, best known first; ``pip download names`` brings it."""
    lines = CENSUS.read_text(encoding="ascii").splitlines()
    return {line.split()[0].capitalize() for line in lines[:15_000]}


def common_words() -> set[str]:
    """Words that the tagged corpora of news and reference texts write small three times or more."""
    counts: Counter[str] = Counter()
    for path in (TOKENS / "gmb.tsv.gz", TOKENS / "crossner.tsv", TOKENS / "gum.tsv"):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            counts.update(line.split("\t")[0] for line in lines)
    return {
        word for word, times in counts.items() if times >= 4 and word.isalpha() and word.islower()
    }


def companies() -> set[str]:
    names = {row[0] for row in rows("companies.tsv")}
    return {form for name in names for form in (name, SUFFIX.sub("", name)) if len(form) > 1}


def main() -> None:
    sections = {
        "first": {row[0] for row in rows("first-names.tsv")},
        "surname": surnames(),
        "common": common_words(),
        "city": cities(),
        "company": companies(),
        "country": {row[0] for row in rows("countries.txt")},
    }
    assert tuple(sections) == gazetteers.SECTIONS
    body = "\n\n".join("\n".join(sorted(names)) for names in sections.values())
    packed = gzip.compress(body.encode("utf-8"), 9, mtime=0)
    Path(gazetteers.__file__).parents[1].joinpath("data", gazetteers.FILE).write_bytes(packed)
    for section, names in sections.items():
        print(f"{section:8} {len(names):6}")
    print(f"{len(packed)} bytes")


if __name__ == "__main__":
    main()
