"""A digest that was kept is the digest that was made; a fault costs time and nothing else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader import Digest, digest
from reader.document.digest import DigestOptions
from reader.document.from_plain import plain_document
from reader.library.digests.cache import DigestCache
from reader.library.digests.codec import pack, unpack

TEXT = """The council of Ardmore voted on Monday to close the bridge. Mayor Helen Ortiz said so.

Share on Facebook

It has carried lorries for ninety years, Ortiz told the Ardmore Gazette.
"""
OPTIONS = DigestOptions(published=date(2025, 11, 3))


@pytest.fixture(scope="module")
def made() -> Digest:
    return digest(TEXT, published=date(2025, 11, 3))


def test_a_digest_comes_back_whole(made: Digest) -> None:
    assert unpack(pack(made), TEXT) == made


@pytest.mark.parametrize("data", [b"", b"x", pack.__doc__.encode() if pack.__doc__ else b"y"])
def test_damaged_bytes_are_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(data, TEXT)


def test_what_was_put_is_got_and_nothing_else(tmp_path: Path, made: Digest) -> None:
    cache = DigestCache(tmp_path / "digests.db")
    document = plain_document(TEXT)
    assert cache.get(document, OPTIONS) is None
    cache.put(document, OPTIONS, made)
    assert cache.get(document, OPTIONS) == made
    assert DigestCache(tmp_path / "digests.db").get(document, OPTIONS) == made
    assert cache.get(plain_document(TEXT + "."), OPTIONS) is None
    assert cache.get(document, DigestOptions(method="lsa")) is None


def test_a_damaged_file_is_set_aside_and_begun_again(tmp_path: Path, made: Digest) -> None:
    path = tmp_path / "digests.db"
    path.write_bytes(b"this is no database" * 100)
    cache = DigestCache(path)
    document = plain_document(TEXT)
    assert cache.get(document, OPTIONS) is None
    cache.put(document, OPTIONS, made)
    assert cache.get(document, OPTIONS) == made
    assert path.with_name("digests.db.bad").exists()


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path, made: Digest) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = DigestCache(tmp_path / "file" / "digests.db")
    cache.put(plain_document(TEXT), OPTIONS, made)
    assert cache.get(plain_document(TEXT), OPTIONS) is None


def test_a_cache_without_a_file_keeps_nothing(made: Digest) -> None:
    cache = DigestCache(None)
    cache.put(plain_document(TEXT), OPTIONS, made)
    assert cache.get(plain_document(TEXT), OPTIONS) is None


def test_a_damage_found_while_it_is_open_costs_the_digests_alone(
    tmp_path: Path, made: Digest
) -> None:
    path = tmp_path / "digests.db"
    cache, document = DigestCache(path), plain_document(TEXT)
    cache.put(document, OPTIONS, made)
    assert cache._connection is not None
    cache._connection.execute("UPDATE digest SET data = x'00'")
    assert cache.get(document, OPTIONS) is None
    assert path.with_name("digests.db.bad").exists()
    cache.put(document, OPTIONS, made)
    assert cache.get(document, OPTIONS) == made
    cache._connection.close()
    cache.put(document, OPTIONS, made)  # what cannot be written begins anew
    assert cache.get(document, OPTIONS) is None


def test_one_that_is_locked_or_full_keeps_nothing_and_says_nothing(
    tmp_path: Path, made: Digest
) -> None:
    path = tmp_path / "digests.db"
    cache, document = DigestCache(path), plain_document(TEXT)
    assert cache.get(document, OPTIONS) is None
    assert cache._connection is not None
    pages = cache._connection.execute("PRAGMA page_count").fetchone()[0]
    cache._connection.execute(f"PRAGMA max_page_count = {pages}")
    big = "A word more. " * 3000
    cache.put(plain_document(big), OPTIONS, digest(big))
    assert cache.get(plain_document(big), OPTIONS) is None
    assert not path.with_name("digests.db.bad").exists()


def test_a_file_that_cannot_be_opened_means_no_cache(tmp_path: Path, made: Digest) -> None:
    (tmp_path / "digests.db").mkdir()
    cache = DigestCache(tmp_path / "digests.db")
    cache.put(plain_document(TEXT), OPTIONS, made)
    assert cache.get(plain_document(TEXT), OPTIONS) is None


def test_a_damaged_file_that_cannot_be_set_aside_means_no_cache(
    tmp_path: Path, made: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "digests.db"
    path.write_bytes(b"this is no database" * 100)
    monkeypatch.setattr("reader.library.digests.cache.set_aside", lambda _: False)
    cache = DigestCache(path)
    cache.put(plain_document(TEXT), OPTIONS, made)
    assert cache.get(plain_document(TEXT), OPTIONS) is None


def test_one_that_is_locked_is_left_as_it_is(tmp_path: Path, made: Digest) -> None:
    path = tmp_path / "digests.db"
    cache, document = DigestCache(path), plain_document(TEXT)
    cache.put(document, OPTIONS, made)
    cache.close()
    assert cache.get(document, OPTIONS) == made
    assert cache._connection is not None
    cache._connection.execute("PRAGMA busy_timeout = 10")
    cache._connection.execute("DROP TABLE digest")
    assert cache.get(document, OPTIONS) is None
    assert not path.with_name("digests.db.bad").exists()


def test_a_closed_cache_is_opened_by_the_next_use_and_may_be_closed_twice(
    tmp_path: Path, made: Digest
) -> None:
    cache, document = DigestCache(tmp_path / "digests.db"), plain_document(TEXT)
    cache.close()
    cache.put(document, OPTIONS, made)
    cache.close()
    cache.close()
    assert cache.get(document, OPTIONS) == made


def test_a_text_beyond_all_measure_is_digested_anew_each_time(
    tmp_path: Path, made: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.digests.cache._LONGEST", 10)
    cache = DigestCache(tmp_path / "digests.db")
    cache.put(plain_document(TEXT), OPTIONS, made)
    assert not (tmp_path / "digests.db").exists()


def test_of_very_many_digests_the_oldest_go(
    tmp_path: Path, made: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.digests.cache.KEPT", 2)
    cache = DigestCache(tmp_path / "digests.db")
    documents = [plain_document(TEXT + "x" * number) for number in range(3)]
    kept = []
    for document in documents:
        cache.put(document, OPTIONS, replace(made, text=document.text))
        kept.append([cache.get(each, OPTIONS) is not None for each in documents])
    assert kept == [[True, False, False], [True, True, False], [False, True, True]]


def test_a_digest_is_of_a_text_in_its_blocks(tmp_path: Path, made: Digest) -> None:
    cache, document = DigestCache(tmp_path / "digests.db"), plain_document(TEXT)
    cache.put(document, OPTIONS, made)
    assert cache.get(replace(document, blocks=document.blocks[:-1]), OPTIONS) is None
    cache.close()
    assert cache.get(document, OPTIONS) == made  # it is opened again when it is needed
