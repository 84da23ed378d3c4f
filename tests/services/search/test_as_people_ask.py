"""Searches as people put them: questions, forms and spellings, scripts without spaces."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import QueryError, SourceNotFoundError
from reader.services.collection import ArticleCollection
from reader.services.multi.story_keeper import bring_up
from reader.services.search.snippets import snippets
from reader.settings import Settings
from tests.services.briefs.articles import ALL, write_library

ENGLISH = {
    "strike": "The ferry workers of Kells voted to strike. Wages had not risen in four years.",
    "ferry": "A new ferry will run from May. It carries forty cars and two hundred people.",
    "bridge": "The bridge at Ardmore was closed. Ferries take people over the Lune.",
    "wages": "Wages rose in all the counties. The bank expects prices to follow.",
    "war": "The new war in the north began with a raid.",
}
MANY: Mapping[str, tuple[str, str]] = {
    "muller": ("de", "Die Firma Müller baut Häuser an der Weser."),
    "mueller": ("de", "Herr Mueller wohnt in einem Haus am Fluss."),
    "orsted": ("da", "Ørsted byggede på en ø ved Århus."),
    "odysseus": ("el", "Ο Οδυσσέας γύρισε στην Ιθάκη."),
    "elka": ("ru", "Ёлка стояла в большом доме у реки."),
    "lodz": ("pl", "Nowe mosty w mieście Łódź."),
    "hanoi": ("vi", "Cầu Long Biên bắc qua sông Hồng ở Hà Nội, gần Đông Anh."),
    "coeur": ("fr", "L'évêque avait le cœur lourd. Les œuvres étaient perdues."),
    "office": ("en", "The of\N{LATIN SMALL LIGATURE FI}ce was closed."),
    "seoul": ("ko", "서울에서 새 다리가 열렸다. 시장은 다리를 건넜다."),
    "thai": ("th", "นายกรัฐมนตรีเปิดสะพานใหม่ในกรุงเทพมหานครเมื่อวานนี้"),
    "tokyo": ("ja", "東京都の大橋でラーメン祭りが開かれた。"),
    "hindi": ("hi", "नदी पर नया पुल खुला।"),
}


def opened(folder: Path, articles: Mapping[str, tuple[str, str]]) -> ArticleCollection:
    library = folder / "library"
    library.mkdir()
    for name, (language, text) in articles.items():
        (library / f"{name}.md").write_text(
            f"---\ntitle: Untold {len(name)}\nlanguage: {language}\n---\n\n{text}\n", "utf-8"
        )
    return ArticleCollection.of_library(
        Settings(library=library, state=folder / "state", cache=folder / "cache")
    )


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> ArticleCollection:
    told = {name: ("en", text) for name, text in ENGLISH.items()}
    return opened(tmp_path_factory.mktemp("english"), told)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> ArticleCollection:
    return opened(tmp_path_factory.mktemp("many"), MANY)


def test_a_foreign_name_is_found_without_its_umlaut_typed(tmp_path: Path) -> None:
    texts = {"cologne": ("en", "The mayor of Köln praised the blue poet."), "pot": ("en", "A pot.")}
    collection = opened(tmp_path, texts)
    assert collection.search("koeln").ids() == ["cologne"]
    assert collection.search("poet").ids() == ["cologne"]
    assert collection.search("blue").ids() == ["cologne"]


def test_a_word_is_inflected_as_in_the_language_of_the_articles_that_have_it(
    tmp_path: Path,
) -> None:
    texts = {
        "crash": ("en", "The plane came down."), "planes": ("en", "Two planes landed."),
        "plan": ("en", "The plan was kept."), "fr": ("fr", "Les plans ont changé."),
    }  # fmt: skip
    collection = opened(tmp_path, texts)
    assert set(collection.search("plane").ids()) == {"crash", "planes"}
    assert set(collection.search("plan").ids()) == {"plan", "fr"}
    collection.close()


@pytest.mark.parametrize(
    ("query", "whole", "some"),
    [
        ("ferry strike", ["strike"], ["bridge", "ferry"]),
        # What many articles have counts least, and the stop words of a question least of all.
        ("what do the strikers want: wages?", [], ["wages", "strike"]),
        ("ferry", ["bridge", "ferry", "strike"], []),
        ("the wages of the bank", ["wages"], ["strike"]),
        # Both sides of "or" count, and what else is asked for holds for all.
        ("bridge zeppelin or wages raid", [], ["war", "bridge", "wages", "strike"]),
        ("ferry strike -bridge", ["strike"], ["ferry"]),
        ("ferry strike title:untold", ["strike"], ["bridge", "ferry"]),
        ("ferry strike is:starred", [], []),
        ('"ferry workers" bridge', [], []),
        ("the", ["bridge", "strike", "wages", "war"], []),
        ("zeppelin", [], []),
    ],
)
def test_articles_with_some_of_the_words_follow(
    english: ArticleCollection, query: str, whole: list[str], some: list[str]
) -> None:
    rows = english.search(query, partial=True)
    found = rows.ids()
    assert sorted(found[: rows.whole]) == sorted(whole)
    assert sorted(found[rows.whole :]) == sorted(some)
    assert english.search(query).ids() == found[: rows.whole]


@pytest.mark.parametrize(
    ("query", "first"),
    [("ラーメンの大橋", "tokyo"), ("東京の祭り", "tokyo"), ("สะพานในกรุงเทพ", "thai")],
)
def test_parts_of_what_has_no_spaces_are_found_apart(
    many: ArticleCollection, query: str, first: str
) -> None:
    rows = many.search(query, partial=True)
    assert (rows.whole, rows.ids()[0]) == (0, first)


@pytest.mark.parametrize("text", ["น้ำท่วมกรุงเทพ", "คำถาม", "ຄຳຖາມ", "ນ້ຳ"])
def test_a_vowel_of_two_halves_is_found(tmp_path: Path, text: str) -> None:
    assert opened(tmp_path, {"asked": ("th", f"{text}.")}).search(text).ids() == ["asked"]


def test_the_most_and_the_rarest_words_come_first(english: ArticleCollection) -> None:
    assert english.search("people on ferries to Ardmore and a raid", partial=True).ids()[0] == (
        "bridge"
    )
    assert english.search("wages ferry prices", partial=True).ids()[:2] == ["wages", "strike"]


def test_what_follows_is_in_the_order_that_was_asked_for(english: ArticleCollection) -> None:
    rows = english.search("ferry strike sort:-title", partial=True)
    assert (rows.ids()[0], rows.whole) == ("strike", 1)
    turned = english.search("ferry strike sort:title", partial=True)
    assert turned.ids()[1:] == rows.ids()[:0:-1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"ferries"', {"bridge"}),
        ('"ferry"', {"ferry", "strike"}),
        ("ferries", {"bridge", "ferry", "strike"}),
        ("*rry", {"ferry", "strike"}),
        ("*erri*", {"bridge"}),
        ("ferr*", {"bridge", "ferry", "strike"}),
        ("ardmore's", {"bridge"}),
        ("ferry:", {"bridge", "ferry", "strike"}),
        ("kells:strike", set()),
    ],
)
def test_a_word_is_found_as_it_was_asked_for(
    english: ArticleCollection, query: str, found: set[str]
) -> None:
    assert set(english.search(query).ids()) == found


@pytest.mark.parametrize("query", ["?", "… ()", '""'])
def test_a_query_of_symbols_is_an_error(english: ArticleCollection, query: str) -> None:
    with pytest.raises(QueryError, match="no letter or digit"):
        english.search(query)
    assert len(english.search(query, typing=True)) == len(ENGLISH)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Müller", {"muller", "mueller"}),
        ("mueller", {"muller", "mueller"}),
        ("muller", {"muller"}),
        ("Haus", {"muller", "mueller"}),
        ("hauser", {"muller", "mueller"}),
        ("orsted", {"orsted"}),
        ("Oersted", {"orsted"}),
        ("aarhus", {"orsted"}),
        ("ΟΔΥΣΣΕΑΣ", {"odysseus"}),
        ("ιθακη", {"odysseus"}),
        ("елка", {"elka"}),
        ("дома", {"elka"}),
        ("lodz", {"lodz"}),
        ("most", {"lodz"}),
        ("dong anh", {"hanoi"}),
        ("song hong", {"hanoi"}),
        ("coeur", {"coeur"}),
        ("l’œuvre", {"coeur"}),
        ("eveque", {"coeur"}),
        ("office", {"office"}),
        ("서울", {"seoul"}),
        ("서울은", {"seoul"}),
        ("다리", {"seoul"}),
        ("สะพาน", {"thai"}),
        ("กรุงเทพ", {"thai"}),
        ("สะพาย", set()),
        ("ラーメン", {"tokyo"}),
        ("橋", {"tokyo"}),
        ("ﾗｰﾒﾝ", {"tokyo"}),
        ("पुल", {"hindi"}),
        ("पल", set()),
    ],
)
def test_words_are_found_in_every_script_and_spelling(
    many: ArticleCollection, query: str, found: set[str]
) -> None:
    rows = many.search(query)
    assert set(rows.ids()) == found
    for snippet in snippets(rows, 0, len(rows), many.files):
        assert snippet is not None
        assert snippet.spans


def test_many_articles_with_all_words_are_followed_by_none(tmp_path: Path) -> None:
    told = {f"a{number}": ("en", "The ferry workers of Kells voted.") for number in range(12)}
    collection = opened(tmp_path, {**told, "b": ("en", "A ferry sank.")})
    rows = collection.search("ferry workers", partial=True)
    assert (len(rows), rows.whole) == (12, 12)


STORIES = {
    "one": "Helen Ortiz closed the ferry of Ardmore. Engineers of Ardmore had found cracks.",
    "two": "The ferry of Ardmore stays closed, said Helen Ortiz after engineers looked at cracks.",
    "three": "Engineers look at the ferry of Kells.",
    "four": "Nothing but wheat grows in Norham this year.",
}


def test_articles_like_another_are_found_the_likest_first(tmp_path: Path) -> None:
    collection = opened(tmp_path, {name: ("en", text) for name, text in STORIES.items()})
    rows = collection.search("like:one")
    assert rows.ids()[:2] == ["two", "three"]
    (best,) = snippets(rows, 0, 1, collection.files)
    assert best is not None
    assert best.spans
    assert collection.search("like:one kells").ids() == ["three"]
    assert collection.search("ferry -like:one").ids() == ["one"]
    assert len(collection.search("like:on", typing=True)) == len(STORIES)
    with pytest.raises(SourceNotFoundError, match="like:none: there is no such article"):
        collection.search("like:none")


def test_the_articles_of_a_story_are_listed(tmp_path: Path) -> None:
    write_library(tmp_path / "library")
    settings = Settings(
        library=tmp_path / "library", state=tmp_path / "state", cache=tmp_path / "cache"
    )
    with closing(ArticleCollection.of_library(settings)) as collection:
        assert collection.search("story:5 or story:0").ids() == ["0", "5"]
        bring_up(collection.index)
        assert sorted(collection.search("story:0").ids()) == ["0", "1", "2"]
        assert collection.search("story:0 tugs").ids() == ["2"]
        # What is alone is its own story.
        assert collection.search("story:5").ids() == ["5"]
        assert len(collection.search("story:", typing=True)) == len(ALL)
        with pytest.raises(SourceNotFoundError, match="story:none: there is no such article"):
            collection.search("story:none")
