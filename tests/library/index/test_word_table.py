"""The text index in memory."""

from reader.library.index.word_table import CLOSE, OPEN, WordTable


def test_the_best_piece_is_named_by_its_place() -> None:
    with WordTable() as table:
        table.fill(["a ferry"])
        table.fill(["one ferry and a bridge", "two bridges", "three ferries, a ferry"])
        assert table.best("ferry") == (2, f"three {OPEN}ferries{CLOSE}, a {OPEN}ferry{CLOSE}")
        assert table.best("river") is None
