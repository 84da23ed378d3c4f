"""Where the pictures of an article are: beside its file, in its source, or on the web."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.errors import SourceNotFoundError, UnsupportedSourceError
from reader.intake.http import fetch
from reader.services.collection import ArticleCollection
from reader.services.pictures import picture_data
from reader.settings import Settings


@pytest.fixture
def collection(tmp_path: Path) -> ArticleCollection:
    folder = tmp_path / "library"
    (folder / "img").mkdir(parents=True)
    (folder / "img" / "a b.png").write_bytes(b"beside")
    (folder / "river.md").write_text("# River\n\n![The river](img/a%20b.png)\n")
    with zipfile.ZipFile(tmp_path / "book.epub", "w") as book:
        book.writestr("OEBPS/images/map.png", b"inside")
        book.writestr("OEBPS/pages/bitmap.png", b"another")
    settings = Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")
    return ArticleCollection.of_library(settings)


def made_from(article: Article, source: str) -> Article:
    return replace(article, metadata=replace(article.metadata, source=source))


@pytest.mark.parametrize("target", ["img/a%20b.png", "./img/a b.png", "../library/img/a b.png"])
def test_a_picture_lies_beside_the_article(collection: ArticleCollection, target: str) -> None:
    assert picture_data(collection, collection.article("river"), target) == b"beside"


def test_a_picture_is_named_by_its_whole_address(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    target = (tmp_path / "library" / "img" / "a b.png").as_uri()
    assert picture_data(collection, collection.article("river"), target) == b"beside"


@pytest.mark.parametrize("target", ["../images/map.png", "images/map.png", "map.png"])
def test_a_picture_lies_in_the_book_that_the_article_is_from(
    collection: ArticleCollection, tmp_path: Path, target: str
) -> None:
    for source in (str(tmp_path / "book.epub"), (tmp_path / "book.epub").as_uri()):
        article = made_from(collection.article("river"), source)
        assert picture_data(collection, article, target) == b"inside"


@pytest.mark.parametrize("target", ["gone.png", "img", "", "..", "/dev/zero", "a\0b", "tmap.png"])
def test_what_is_not_there_is_named(
    collection: ArticleCollection, tmp_path: Path, target: str
) -> None:
    article = made_from(collection.article("river"), str(tmp_path / "book.epub"))
    with pytest.raises(SourceNotFoundError, match="not beside the article, and not inside it"):
        picture_data(collection, article, target)


@pytest.mark.parametrize(
    "target",
    [
        "data:image/png;base64,AAAA",
        "ftp://a.test/x.png",
        "//a.test/x",
        r"\\a.test\s\x",
        "%2F%2Fa.test/s/x",
    ],
)
def test_other_addresses_are_refused(collection: ArticleCollection, target: str) -> None:
    with pytest.raises(UnsupportedSourceError):
        picture_data(collection, collection.article("river"), target)


def test_one_on_the_web_is_fetched_as_a_picture(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetched(url: str, *, pictures: bool) -> fetch.Fetched:
        assert pictures
        return fetch.Fetched(url, "image/png", b"fetched")

    monkeypatch.setattr(fetch, "fetch", fetched)
    article = collection.article("river")
    assert picture_data(collection, article, "https://a.test/x.png") == b"fetched"


def test_a_source_that_is_no_address_names_no_file(collection: ArticleCollection) -> None:
    article = made_from(collection.article("river"), "http://[bad")
    with pytest.raises(SourceNotFoundError):
        picture_data(collection, article, "gone.png")
