"""Lists of names as hashes: what is written is read again."""

from hypothesis import given
from hypothesis import strategies as st

from reader.actors.lists.name_lists import (
    MARKS,
    hash_of,
    lists,
    marks_of,
    packed_table,
    read_tables,
    stem_of,
    stems_of,
)

TABLES = st.lists(
    st.dictionaries(st.text(min_size=1, max_size=9), st.integers(1, 255), max_size=30), max_size=4
)


@given(TABLES)
def test_tables_are_read_as_they_were_written(tables: list[dict[str, int]]) -> None:
    hashed = [{hash_of(word): value for word, value in table.items()} for table in tables]
    read = read_tables(b"".join(map(packed_table, hashed)), len(tables))
    for table, known, again in zip(tables, hashed, read, strict=True):
        assert {word: again.get(word) for word in table} == {w: known[hash_of(w)] for w in table}
        assert again.get("\N{SNOWMAN} no such word") in {0, *known.values()}


def test_every_bit_has_its_letter() -> None:
    assert marks_of(0) == ""
    assert marks_of(0b101) == MARKS[0] + MARKS[2]
    assert marks_of(255) == MARKS


def test_a_name_in_a_case_has_the_stem_of_the_name() -> None:
    assert stem_of("Москва") in stems_of("Москву")
    assert stem_of("Kurtuba") in stems_of("Kurtuba'da")
    assert stem_of("Budapest") in stems_of("Budapesten")


def test_the_lists_know_what_every_paper_knows() -> None:
    shipped = lists()
    assert "g" in marks_of(shipped.words.get("Maria"))
    assert "c" in marks_of(shipped.words.get("Rotterdam"))
    assert "k" in marks_of(shipped.words.get("Frankreich"))
    assert "b" in marks_of(shipped.phrases.get("Real Madrid"))
    assert shipped.codes[shipped.priors.get("Obama")].startswith("P2")
