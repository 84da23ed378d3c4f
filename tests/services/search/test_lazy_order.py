"""The first rows are known before the rest, and nobody sees a difference."""

import pytest

from reader.library.index.index import Index
from reader.services.collection import ArticleCollection
from reader.settings import Settings

MANY = 300


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> ArticleCollection:
    root = tmp_path_factory.mktemp("lazy")
    library = root / "library"
    library.mkdir()
    for number in range(MANY):
        (library / f"a{number:03}.txt").write_text(f"Story {number}.", encoding="utf-8")
    settings = Settings(library=library, state=root / "state", cache=root / "cache")
    return ArticleCollection.of_library(settings)


def test_the_first_rows_ask_for_no_others(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    order = Index.order

    def counted(self: Index, first: int | None = None) -> list[int]:
        asked.append(first)
        return order(self, first)

    monkeypatch.setattr(Index, "order", counted)
    collection.index.file.version += 1
    rows = collection.entries
    assert len(rows) == MANY
    assert [entry.id for entry in rows[:60]] == [f"a{number:03}" for number in range(60)]
    assert None not in asked
    assert rows[-1].id == "a299"
    assert asked.count(None) == 1


@pytest.mark.parametrize(
    "part", [0, 127, 128, -1, slice(3, 9), slice(120, 140), slice(None, None, -1)]
)
def test_every_part_is_that_of_the_whole(collection: ArticleCollection, part: int | slice) -> None:
    collection.index.file.version += 1
    assert collection.entries.numbers()[part] == collection.index.order()[part]


def test_a_row_that_others_removed_says_so(collection: ArticleCollection) -> None:
    collection.index.file.version += 1
    rows = collection.entries
    assert rows[0].id == "a000"
    with collection.index.file.writing() as connection:
        connection.execute("DELETE FROM article WHERE id = 'a299'")
    assert len(rows) == MANY
    assert rows[MANY - 1].metadata.title == "(gone)"
