"""Facts and summaries that were kept are those that were made; a fault costs time and no more."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.document.annotations import Summary
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.library.database import connect
from reader.library.digests import cache as cache_module
from reader.library.digests.cache import DigestCache
from reader.library.digests.codec import pack_facts, pack_summary, unpack_facts, unpack_summary
from reader.pipeline import find_facts
from reader.summary.summarize import summarize

TEXT = """ARDMORE, Nov. 4 (AP) — The council of Ardmore voted on Monday to close the bridge.
Mayor Helen Ortiz said so.

Share on Facebook

It has carried lorries for ninety years, Ortiz told the Ardmore Gazette.
"""
DOCUMENT = plain_document(TEXT)
OPTIONS = FactsOptions(published=date(2025, 11, 3))
THREE = SummaryOptions(length="3")


@pytest.fixture(scope="module")
def made() -> Facts:
    return find_facts(DOCUMENT, OPTIONS)


@pytest.fixture(scope="module")
def summary(made: Facts) -> Summary:
    return summarize(made, THREE)


def test_facts_and_summary_come_back_whole(made: Facts, summary: Summary) -> None:
    assert unpack_facts(pack_facts(made), DOCUMENT, OPTIONS) == made
    assert unpack_summary(pack_summary(summary), TEXT) == summary


def test_facts_that_came_back_have_the_same_summary(made: Facts, summary: Summary) -> None:
    again = unpack_facts(pack_facts(made), DOCUMENT, OPTIONS)
    assert summarize(again, THREE) == summary


@pytest.mark.parametrize("data", [b"", b"x", TEXT.encode()])
def test_damaged_bytes_are_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack_facts(data, DOCUMENT, OPTIONS)
    with pytest.raises(ValueError, match="damaged"):
        unpack_summary(data, TEXT)


def test_what_was_put_is_got_and_nothing_else(
    tmp_path: Path, made: Facts, summary: Summary
) -> None:
    cache = DigestCache(tmp_path / "digests.db")
    assert cache.facts(DOCUMENT, OPTIONS) is None
    assert cache.summary(made, THREE) is None
    cache.put_facts(made)
    cache.put_summary(made, THREE, summary)
    for each in (cache, DigestCache(tmp_path / "digests.db")):
        assert each.facts(DOCUMENT, OPTIONS) == made
        assert each.summary(made, THREE) == summary
    assert cache.summary(made, SummaryOptions(length="2")) is None
    assert cache.summary(made, SummaryOptions(length="3", method="lsa")) is None


@pytest.mark.parametrize(
    "options",
    [
        FactsOptions(),
        replace(OPTIONS, title="Bridge"),
        replace(OPTIONS, language="en"),
        replace(OPTIONS, raw=True),
        replace(OPTIONS, recogniser="nltk"),
        replace(OPTIONS, name="2021-05-18.md"),
    ],
)
def test_facts_depend_on_each_of_their_options_and_summaries_on_the_facts(
    tmp_path: Path, made: Facts, summary: Summary, options: FactsOptions
) -> None:
    cache = DigestCache(tmp_path / "digests.db")
    cache.put_facts(made)
    cache.put_summary(made, THREE, summary)
    assert cache.facts(DOCUMENT, options) is None
    assert cache.summary(replace(made, options=options), THREE) is None


@pytest.mark.parametrize(
    "other",
    [
        plain_document(TEXT + "."),
        replace(DOCUMENT, blocks=DOCUMENT.blocks[:-1]),
        replace(DOCUMENT, blocks=(replace(DOCUMENT.blocks[0], level=2), *DOCUMENT.blocks[1:])),
    ],
)
def test_facts_are_of_a_text_in_its_blocks(tmp_path: Path, made: Facts, other: Document) -> None:
    cache = DigestCache(tmp_path / "digests.db")
    cache.put_facts(made)
    assert cache.facts(other, OPTIONS) is None
    cache.close()
    assert cache.facts(DOCUMENT, OPTIONS) == made  # it is opened again when it is needed


def test_a_file_of_another_version_is_deleted_and_begun_again(tmp_path: Path, made: Facts) -> None:
    path = tmp_path / "digests.db"
    old = ("CREATE TABLE digest (key BLOB PRIMARY KEY, data BLOB NOT NULL)",)
    connect(path, schema=old, version=1).close()
    cache = DigestCache(path)
    assert cache.facts(DOCUMENT, OPTIONS) is None
    cache.put_facts(made)
    assert cache.facts(DOCUMENT, OPTIONS) == made
    assert not list(tmp_path.glob("*.bad"))


def test_a_damaged_file_is_set_aside_and_begun_again(tmp_path: Path, made: Facts) -> None:
    path = tmp_path / "digests.db"
    path.write_bytes(b"this is no database" * 100)
    cache = DigestCache(path)
    assert cache.facts(DOCUMENT, OPTIONS) is None
    cache.put_facts(made)
    assert cache.facts(DOCUMENT, OPTIONS) == made
    assert path.with_name("digests.db.bad").exists()


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path, made: Facts) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = DigestCache(tmp_path / "file" / "digests.db")
    cache.put_facts(made)
    assert cache.facts(DOCUMENT, OPTIONS) is None


def test_a_cache_without_a_file_keeps_nothing(made: Facts, summary: Summary) -> None:
    cache = DigestCache(None)
    cache.put_facts(made)
    cache.put_summary(made, THREE, summary)
    assert cache.facts(DOCUMENT, OPTIONS) is None
    assert cache.summary(made, THREE) is None


@pytest.mark.parametrize("table", ["facts", "summary"])
def test_a_damage_found_while_it_is_open_costs_what_was_kept_alone(
    tmp_path: Path, made: Facts, summary: Summary, table: str
) -> None:
    path = tmp_path / "digests.db"
    cache = DigestCache(path)

    def keep() -> None:
        cache.put_facts(made)
        cache.put_summary(made, THREE, summary)

    def kept() -> bool:
        found = cache.facts(DOCUMENT, OPTIONS), cache.summary(made, THREE)
        assert found in {(made, summary), (None, None), (made, None)}
        return found == (made, summary)

    keep()
    with sqlite3.connect(path) as other:
        other.execute(f"UPDATE {table} SET data = x'00'")
    other.close()
    assert not kept()
    assert path.with_name("digests.db.bad").exists()
    keep()
    assert kept()
    assert cache._connection is not None
    cache._connection.close()
    keep()  # what cannot be written begins anew
    keep()
    assert kept()


def test_one_that_is_locked_or_full_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "digests.db"
    cache = DigestCache(path)
    big = plain_document("A word more. " * 3000)
    assert cache.facts(big, OPTIONS) is None
    assert cache._connection is not None
    pages = cache._connection.execute("PRAGMA page_count").fetchone()[0]
    cache._connection.execute(f"PRAGMA max_page_count = {pages}")
    cache.put_facts(find_facts(big, OPTIONS))
    assert cache.facts(big, OPTIONS) is None
    assert not path.with_name("digests.db.bad").exists()


def test_a_file_that_cannot_be_opened_means_no_cache(tmp_path: Path, made: Facts) -> None:
    (tmp_path / "digests.db").mkdir()
    cache = DigestCache(tmp_path / "digests.db")
    cache.put_facts(made)
    assert cache.facts(DOCUMENT, OPTIONS) is None


def test_a_damaged_file_that_cannot_be_set_aside_means_no_cache(
    tmp_path: Path, made: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "digests.db"
    path.write_bytes(b"this is no database" * 100)
    monkeypatch.setattr(cache_module, "make_room", lambda *_: False)
    cache = DigestCache(path)
    cache.put_facts(made)
    assert cache.facts(DOCUMENT, OPTIONS) is None


def test_one_that_is_locked_is_left_as_it_is(tmp_path: Path, made: Facts) -> None:
    path = tmp_path / "digests.db"
    cache = DigestCache(path)
    cache.put_facts(made)
    cache.close()
    assert cache.facts(DOCUMENT, OPTIONS) == made
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE facts")
    other.close()
    assert cache.facts(DOCUMENT, OPTIONS) is None
    assert not path.with_name("digests.db.bad").exists()


def test_a_closed_cache_is_opened_by_the_next_use_and_may_be_closed_twice(
    tmp_path: Path, made: Facts
) -> None:
    cache = DigestCache(tmp_path / "digests.db")
    cache.close()
    cache.put_facts(made)
    cache.close()
    cache.close()
    assert cache.facts(DOCUMENT, OPTIONS) == made


def test_of_a_text_beyond_all_measure_nothing_is_kept(
    tmp_path: Path, made: Facts, summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "_LONGEST", 10)
    cache = DigestCache(tmp_path / "digests.db")
    cache.put_facts(made)
    cache.put_summary(made, THREE, summary)
    assert not (tmp_path / "digests.db").exists()


def test_of_very_many_the_oldest_go(
    tmp_path: Path, made: Facts, summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "KEPT", 2)
    cache = DigestCache(tmp_path / "digests.db")
    several = [replace(made, options=replace(OPTIONS, name=str(number))) for number in range(3)]
    facts, summaries = [], []
    for each in several:
        cache.put_facts(each)
        cache.put_summary(each, THREE, summary)
        facts.append([cache.facts(DOCUMENT, one.options) is not None for one in several])
        summaries.append([cache.summary(one, THREE) is not None for one in several])
    assert facts == summaries == [[True, False, False], [True, True, False], [False, True, True]]


def test_the_structure_of_markdown_comes_back(tmp_path: Path) -> None:
    document = markdown_document(
        "# Bridge\n\n- One item.\n- Two of it.\n\n```\ncode\n```\n\nEnd.\n"
    )
    made, cache = find_facts(document, OPTIONS), DigestCache(tmp_path / "digests.db")
    cache.put_facts(made)
    assert cache.facts(document, OPTIONS) == made
