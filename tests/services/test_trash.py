"""Articles that are removed: whose files go to the trash, and whose stay."""

from pathlib import Path

from reader.services.collection import ArticleCollection


def test_a_file_of_the_user_s_stays_and_it_is_said_which(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    said = collection.trash.remove(["a", "b"])
    assert said == tuple(
        f"{tmp_path / 'library' / name}.md: your own file stays where it is but is no longer listed"
        for name in "ab"
    )
    assert collection.entries.ids() == ["c"]
    assert len(list((tmp_path / "library").iterdir())) == 3
    collection.scanner.rescan()
    assert collection.entries.ids() == ["c"]
