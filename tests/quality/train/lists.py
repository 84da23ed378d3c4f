"""Make ``reader/actors/data/name-lists.bin``: ``python -m tests.quality.train.lists``.

Names of people, places and organizations from the lists beside the project, and what words were in
tagged text of all languages; the NOTICE beside the file credits them. Only hashes are written.
"""

import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader.actors.learned.pieces import in_pieces
from reader.actors.lists import name_lists as shipped
from reader.actors.lists.name_lists import MARKS, hash_of, stem_of, stems_of
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import tokens_of
from tests.quality.train.corpora import ACTORS, blocks_of, path_of, wikinews_texts

GAZETTEERS = ACTORS / "gazetteers"
SINGLE = {
    "person-names-faker.tsv.gz": "",
    "person-names-popular.tsv.gz": "",
    "first-names.tsv": "g",
    "cities-geonames.tsv.gz": "c",
    "cities-cldr-exonyms.tsv.gz": "c",
    "cities-geonames-alternates-latin.tsv.gz": "c",
    "cities-geonames-alternates-cyrillic.tsv.gz": "c",
    "cities-geonames-alternates-greek.tsv.gz": "c",
    "cities-geonames-alternates-cjk.tsv.gz": "c",
    "countries-cldr.tsv.gz": "k",
    "countries-umpirsky.tsv.gz": "k",
    "regions-geonames.tsv.gz": "r",
    "universities.tsv.gz": "o",
    "newspapers-wikidata.tsv.gz": "o",
    "publishers-fundus.tsv.gz": "o",
    "football-clubs.tsv.gz": "b",
    "football-associations.tsv.gz": "o",
    "parties.tsv.gz": "p",
    "companies-indices.tsv.gz": "o",
    "companies-world.tsv.gz": "o",
    "companies.tsv": "o",
    "companies-us-listed.tsv.gz": "O",
    "us-congress.tsv.gz": "",
}
"""The mark of each list; O: whole names of several words only."""
LEAST_CITY = 50_000
"""Inhabitants of a city whose name is listed."""

CORPORA = {
    "de": "germeval xlime", "fr": "winer", "es": "ancora xlime", "it": "eneide xlime",
    "pt": "uner-bosque", "ru": "factrueval wikiner", "pl": "kpwr",
    "sv": "webbnyheter uner-talbanken", "da": "uner-ddt", "nb": "norne", "nn": "norne",
    "fi": "turku", "hu": "nerkor-news nerkor-wikipedia nerkor-web", "ro": "ronec1 ronec2",
    "hr": "uner-set", "sr": "uner-set", "sk": "uner-snk", "tr": "wikiner", "lv": "fullstack",
    "nl": "europeana", "en": "uner-ewt btc wnut17",
}  # fmt: skip
"""Tagged files that tell what a word is in other languages."""
ENGLISH = ("gmb", "crossner", "gum", "re3d")
OLD_PRINT = {"de-old": "de-europeana", "fr-old": "fr-europeana"}
"""Old print that a machine read: it tells German names from German nouns, for German too."""
FAMILY = {"nn": "no", "nb": "no", "sr": "hr"}
"""Languages that are taken as one with another."""
KINDS = "POLMN"


def rows(name: str) -> Iterator[list[str]]:
    path = GAZETTEERS / name
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield line.rstrip("\n").split("\t")


def listed() -> Iterator[tuple[str, str]]:
    """Yield every listed name with its mark."""
    for file, mark in SINGLE.items():
        for row in rows(file):
            name = row[0]
            if file.startswith("person-names"):
                yield name, "g" if row[2] == "given" else "f"
            elif file.startswith("us-congress"):
                yield name.split()[-1], "f"
            elif file.startswith("cities-geo"):
                size = row[2] if file == "cities-geonames.tsv.gz" else row[1]
                if int(size or 0) >= LEAST_CITY:
                    yield name, mark
            else:
                yield name, mark
                if file.startswith("companies") and len(row) > 1 and file != "companies.tsv":
                    yield row[1], mark


def words_of(name: str) -> list[list[str]]:
    """Cut a listed name as a text would be: in Chinese characters as Chinese and as Japanese."""
    tokens = tuple(tokens_of(name, 0, len(name)))
    unspaced = any("\u3040" <= letter < "\ua000" for letter in name)
    return [
        [token.text for token in in_pieces([Passage(tokens, 0, False)], language)[0].tokens]
        for language in (("zh", "ja") if unspaced else ("fr",))
    ]


@cache
def list_tables() -> tuple[dict[int, int], dict[int, int], dict[int, int]]:
    singles: defaultdict[str, int] = defaultdict(int)
    phrases: defaultdict[str, int] = defaultdict(int)
    for name, mark in listed():
        bit = 1 << MARKS.index(mark.lower())
        for words in words_of(name):
            single = len(words) == 1 and mark != "O"
            if single and (words[0][:1].isupper() or not words[0].isascii()):
                singles[words[0]] |= bit
            elif 1 < len(words) <= shipped.LONGEST:
                phrases[" ".join(words)] |= bit
    stems: defaultdict[str, int] = defaultdict(int)
    for word, value in singles.items():
        if len(word) > 3 and not word.isupper():
            stems[stem_of(word)] |= value
    return tuple({hash_of(k): v for k, v in t.items()} for t in (singles, stems, phrases))  # type: ignore[return-value]


@cache
def counts_by_language() -> dict[str, dict[str, Counter[str]]]:
    """Count what each capitalised word is, by language."""
    found: dict[str, dict[str, Counter[str]]] = {}
    for language, names in CORPORA.items():
        table = found.setdefault(FAMILY.get(language, language), {})
        for name in names.split():
            count_file(path_of(f"{language}-{name}"), table, names_only=name == "europeana")
    for language, file in OLD_PRINT.items():
        count_file(path_of(file), found.setdefault(language, {}))
    for name in ENGLISH:
        count_file(path_of(name), found["en"])
    for text in wikinews_texts():
        for start, end, letter in text.names:
            for token in tokens_of(text.text, start, end):
                note(found["en"], token.text, letter)
    return found


def count_file(path: Path, table: dict[str, Counter[str]], *, names_only: bool = False) -> None:
    for block in blocks_of(path):
        for sentence in block:
            for place, (token, tag) in enumerate(sentence):
                letter = (
                    "N" if tag == "O" else {"PER": "P", "ORG": "O", "LOC": "L"}.get(tag[2:], "M")
                )
                if letter == "N" and (not place or names_only):
                    continue
                note(table, token, letter)


def note(table: dict[str, Counter[str]], word: str, letter: str) -> None:
    if len(word) > 1 and word[0].isupper() and word[0].isalpha():
        table.setdefault(word, Counter())[letter] += 1


def prior_codes(excluded: str = "") -> dict[str, str]:
    """Return what words and stems are in all languages but one, as codes."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    stems: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for language, table in counts_by_language().items():
        if language in {excluded, FAMILY.get(excluded, excluded)}:
            continue
        for word, counter in table.items():
            scale = min(1.0, 12 / counter.total())
            small = {letter: count * scale for letter, count in counter.items()}
            words[word].update(small)
            if len(word) > 4 and not word.isupper() and stems_of(word):
                stems["~" + stem_of(stems_of(word)[0])].update(small)
    found = {}
    for word, counter in counts_by_language()["de-old"].items():
        if counter["N"] > 2 and counter["N"] > 0.9 * counter.total():
            found[word] = "N"
    for table, least in ((words, 1.0), (stems, 2.0)):
        for word, counter in table.items():
            code = code_of(counter, least)
            if code:
                found[word] = code
    return found


def code_of(counter: Counter[str], least: float) -> str:
    """Write what a word is: the letters of its kinds with how sure, and how often it was seen."""
    total = counter.total()
    named = total - counter["N"]
    if named < least or named / total < 0.15:
        return ""
    shares = [(counter[letter] / total, letter) for letter in KINDS]
    told = "".join(
        letter + ("2" if share >= 0.75 else "1") for share, letter in shares if share >= 0.2
    )
    return told + ("a" if total < 3 else "b" if total < 10 else "c")


def genders() -> dict[int, int]:
    """Return who has a given name: the genders of the English list, which has many others' too."""
    bits = {"male": 1, "female": 2}
    found: defaultdict[int, int] = defaultdict(int)
    for name, gender in rows("first-names.tsv"):
        found[hash_of(name)] |= bits.get(gender, 3)
    return found


def tables(excluded: str = "") -> tuple[list[dict[int, int]], list[str]]:
    """Return the tables in the order of ``Lists``, and the codes of the priors."""
    priors = prior_codes(excluded)
    codes = ["", *sorted(set(priors.values()))]
    assert len(codes) < 256, len(codes)
    number = {code: index for index, code in enumerate(codes)}
    table = {hash_of(word): number[code] for word, code in priors.items()}
    return [*list_tables(), table, genders()], codes


def main() -> None:
    made, codes = tables()
    packed = shipped.packed_lists(made, codes)
    Path(shipped.__file__).parents[1].joinpath("data", shipped.FILE).write_bytes(packed)
    print(*(len(table) for table in made), f"entries, {len(codes)} codes, {len(packed)} bytes")


if __name__ == "__main__":
    main()
