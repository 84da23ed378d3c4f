"""What a search finds, in which order, and which sentence it shows."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.document.options import DigestOptions
from reader.errors import QueryError
from reader.library.files.parsed_files import ParsedFiles
from reader.library.index import search
from reader.library.query.parser import parse
from reader.library.query.tree import asks_for_facts
from reader.services.collection import ArticleCollection
from reader.services.completion import complete
from reader.services.digests.analyse import analyse_next
from reader.services.search.snippets import snippets
from reader.settings import Settings

ARTICLES = {
    "bridge": (
        "---\ntitle: Ardmore closes its bridge\nauthor: Ana Ruiz\npublished: 2025-11-03\n"
        "site: Ardmore Gazette\nsource: https://www.example.org/bridge\ntags: [Roads, news]\n"
        "language: en\n---\n"
        "The council of Ardmore voted on Monday to close the old bridge over the Lune.\n\n"
        "Mayor Helen Ortiz said the bridge had carried lorries for ninety years. It opened in"
        " June 1935.\n"
    ),
    "river": (
        "---\ntitle: The river moved\npublished: 2020-06-20\ntags: [water]\nlanguage: en\n---\n"
        "Helen Ortiz watched the Lune leave its bed. Under an act of 1884 the bed belongs to the"
        " owners of the banks. The bridges stood.\n"
    ),
    "essai": (
        "---\ntitle: Été à la mer\nauthor: René Dupont\nlanguage: fr\n---\n"
        "Le café était fermé. " + "Un mot encore. " * 300 + "\n"
    ),
    "tokyo": "東京の橋は古い。川は西へ動いた。\n",
}


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> ArticleCollection:
    folder = tmp_path_factory.mktemp("search")
    library = folder / "library"
    library.mkdir()
    for name, content in ARTICLES.items():
        (library / f"{name}.md").write_text(content, encoding="utf-8")
    opened = ArticleCollection.of_library(
        Settings(library=library, state=folder / "state", cache=folder / "cache")
    )
    opened.user_state.set_read("river", read=True)
    opened.user_state.set_starred("bridge", starred=True)
    opened.user_state.set_tags("bridge", add=["later"], remove=["news"])
    assert analyse_next(opened, DigestOptions(), limit=10) == 0
    return opened


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("bridge", {"bridge", "river"}),
        ("bridges", {"bridge", "river"}),
        ('"old bridge"', {"bridge"}),
        ("ortiz -council", {"river"}),
        ("council or act", {"bridge", "river"}),
        ("cafe ferme", {"essai"}),
        ("CAFÉ", {"essai"}),
        ("橋", {"tokyo"}),
        ("西へ", {"tokyo"}),
        ("title:bridge", {"bridge"}),
        ("actor:ortiz", {"bridge", "river"}),
        ('person:"Helen Ortiz"', {"bridge", "river"}),
        ("place:ortiz", set()),
        ("place:lune", {"bridge", "river"}),
        ("tag:roads", {"bridge"}),
        ("tag:news", set()),
        ("tag:later", {"bridge"}),
        ("tag:wat*", {"river"}),
        ("site:gazette", {"bridge"}),
        ("site:example.org", {"bridge"}),
        ("author:ruiz", {"bridge"}),
        ("author:rene", {"essai"}),
        ("is:unread", {"bridge", "essai", "tokyo"}),
        ("is:read", {"river"}),
        ("is:starred", {"bridge"}),
        ("is:untagged", {"essai", "tokyo"}),
        ("is:undated", {"essai", "tokyo"}),
        ("date:2020..2021", {"river"}),
        ("date:>2021", {"bridge"}),
        ("about:1935-06", {"bridge"}),
        ("about:1884", {"river"}),
        ("about:1930s", {"bridge"}),
        ("minutes:>1", {"essai"}),
        ("lang:fr", {"essai"}),
        ("added:today", {"bridge", "river", "essai", "tokyo"}),
        ("-bridge", {"essai", "tokyo"}),
        ("(is:read or is:starred) ortiz -tag:later", {"river"}),
        ("nothing-at-all", set()),
        ("", {"bridge", "river", "essai", "tokyo"}),
    ],
)
def test_a_search_finds(collection: ArticleCollection, query: str, ids: set[str]) -> None:
    assert set(collection.search(query).ids()) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("bridge", ["bridge", "river"]),
        ("bridge sort:date", ["bridge", "river"]),
        ("bridge sort:-date", ["river", "bridge"]),
        ("sort:title", ["bridge", "essai", "river", "tokyo"]),
        ("sort:-minutes", None),
    ],
)
def test_results_have_an_order(
    collection: ArticleCollection, query: str, ids: list[str] | None
) -> None:
    found = collection.search(query).ids()
    if ids is None:
        assert found[0] == "essai"
    elif "sort:title" in query:
        assert found[:3] == ["bridge", "essai", "river"] or found[-1] == "tokyo"
    else:
        assert found == ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("brid", {"bridge", "river"}),
        ("b", {"bridge"}),
        ("ortiz cou", {"bridge"}),
        ("tag:ro", {"bridge"}),
        ("is:", {"bridge", "river", "essai", "tokyo"}),
    ],
)
def test_while_typing_the_last_word_goes_on(
    collection: ArticleCollection, typed: str, ids: set[str]
) -> None:
    assert set(collection.search(typed, typing=True).ids()) == ids


@pytest.mark.parametrize(
    ("query", "sentence", "marked"),
    [
        (
            "lorries",
            "Mayor Helen Ortiz said the bridge had carried lorries for ninety years.",
            "lorries",
        ),
        ("act", "Under an act of 1884 the bed belongs to the owners of the banks.", "act"),
        ("ferme", "Le café était fermé.", "fermé"),
        ("橋", "東京の橋は古い。", "橋"),
        ("東京", "東京の橋は古い。", "東京"),
        ("西へ動", "川は西へ動いた。", "西へ動"),
    ],
)
def test_the_matching_sentence_is_shown(
    collection: ArticleCollection, query: str, sentence: str, marked: str
) -> None:
    rows = collection.search(query)
    (snippet,) = snippets(rows, 0, 1, ParsedFiles())
    assert snippet is not None
    assert snippet.text == sentence
    assert [snippet.text[start:end] for start, end in snippet.spans] == [marked]


@pytest.mark.parametrize(
    ("body", "query", "sentence", "marked"),
    [
        ("```python\nprint('no ferries')\n```\n", "ferries", "print('no ferries')", ["ferries"]),
        ("~~~\nno ferries\n~~~\n", "ferries", "no ferries", ["ferries"]),
        ("See [the ferries](https://e.org/a) of 橋.", "橋", "See the ferries of 橋.", ["橋"]),
        ("東京 の 東京橋。", "東京", "東京 の 東京橋。", ["東京", "東京"]),
        ("Ferries ran late.\\[3\\]", "ferries", "Ferries ran late.[3]", ["Ferries"]),
        ("* **Ferries** and a ferry.", "ferry", "Ferries and a ferry.", ["Ferries", "ferry"]),
    ],
)
def test_the_matching_sentence_is_shown_as_it_is_written(
    tmp_path: Path, body: str, query: str, sentence: str, marked: list[str]
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "one.md").write_text(f"---\ntitle: One\n---\n\n{body}\n", encoding="utf-8")
    collection = ArticleCollection.of_library(
        Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
    )
    (snippet,) = snippets(collection.search(query), 0, 1, collection.files)
    assert snippet is not None
    assert snippet.text == sentence
    assert [snippet.text[start:end] for start, end in snippet.spans] == marked
    collection.close()


def test_rows_are_a_sequence(collection: ArticleCollection) -> None:
    rows = collection.entries
    assert len(rows) == 4
    assert [rows[0].id, rows[-1].id] == [rows.ids()[0], rows.ids()[3]]
    assert [entry.id for entry in rows[1:3]] == rows.ids()[1:3]
    assert rows.place("river") == rows.ids().index("river")
    assert rows.place("nothing") is None
    with pytest.raises(IndexError):
        rows[4]


def test_a_query_can_be_saved_used_and_forgotten(collection: ArticleCollection) -> None:
    collection.saved.save("Walks", "bridge or river")
    assert set(collection.search("@walks -is:read").ids()) == {"bridge"}
    assert collection.saved.all() == {"walks": "bridge or river"}
    assert collection.saved.forget("@walks")
    assert not collection.saved.forget("walks")
    assert collection.history.undo() == "deleted the query @walks"
    with pytest.raises(QueryError):
        collection.saved.save("bad", "titel:bar")


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("tag:", {"water", "Roads", "later"}),
        ("tag:wa", {"water"}),
        ("actor:hel", {'"Helen Ortiz"'}),
        ("person:ort", {'"Helen Ortiz"', "Ortiz"}),
        ("site:", {'"Ardmore Gazette"'}),
        ("lang:f", {"fr"}),
        ("is:un", {"unread", "unstarred", "untagged", "undated"}),
        ("river ti", {"title:"}),
        ("@wa", {"@walks"}),
    ],
)
def test_what_may_stand_at_the_cursor(
    collection: ArticleCollection, typed: str, candidates: set[str]
) -> None:
    collection.saved.save("walks", "bridge")
    found = complete(collection, typed, len(typed))
    got = set(found.candidates)
    assert got == candidates or (typed.startswith(("actor", "person", "tag:")) and got & candidates)
    assert typed[found.start : found.end] in typed


WORDS = st.text(alphabet="abridge çé\"'*()-:^{}[]+漢_\\\x00.", max_size=20)


@given(WORDS, st.booleans())
@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
def test_no_query_breaks_the_index(collection: ArticleCollection, text: str, typing: bool) -> None:
    try:
        rows = collection.search(text, typing=typing)
    except QueryError:
        return
    assert len(rows) <= 4
    assert not collection.problems
    assert collection.count == 4


def test_paths_that_are_opened_are_searched_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\nA word.\n")
    settings = Settings(library=tmp_path / "l", state=tmp_path / "s", cache=tmp_path / "c")
    opened = ArticleCollection.of_paths([str(tmp_path / "a.md")], settings)
    assert opened.search("word").ids() == ["a"]
    opened.user_state.set_read("a", read=True)
    assert opened.search("is:read").ids() == ["a"]
    again = ArticleCollection.of_paths([str(tmp_path)], settings)
    assert again.search("is:read").ids() == []


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("added:<9999", 3),
        ("added:>9998", 0),
        ("added:9999-12-31", 0),
        ("added:>0001", 3),
        ("added:<0001-01-02", 0),
        ("added:0001..9999", 3),
        ("date:..9999", 2),
        ("title:_", 3),
        ("person:_", 3),
        ("note:_", 3),
        ("@new", 3),
        ("@new sort:date", 3),
        ("-(about:2020 lang:xx)", 3),
        ("-about:2020", 3),
        ("about:..2020", 0),
        ("about:2020..", 0),
    ],
)
def test_queries_at_the_ends_of_what_they_can_say(tmp_path: Path, query: str, count: int) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(2):
        (folder / f"a{number}.md").write_text(f"---\npublished: 2020-01-0{number + 1}\n---\n\nA.\n")
    (folder / "undated.md").write_text("Nothing is said about the day.\n")
    settings = Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")
    collection = ArticleCollection.of_library(settings)
    collection.saved.save("new", "is:unread sort:-title")
    found = collection.search(query)
    assert len(found) == count
    assert asks_for_facts(parse(query, saved=collection.saved.all()).node) == (
        "about" in query or "person:" in query
    )
    if query == "@new":
        assert found.ids()[0] == "undated"


def test_of_very_many_results_those_with_the_word_in_their_title_come_first(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_RANKED", 1)
    assert collection.search("lune or river or bridge").ids() == ["bridge", "river"]
    assert collection.search("moved or lune").ids() == ["river", "bridge"]


LONG = " ".join(f"word{number}" for number in range(200))


@pytest.mark.parametrize("place", [0, 100, 199])
def test_of_a_long_sentence_what_stands_around_the_word_is_shown(
    tmp_path: Path, place: int
) -> None:
    (tmp_path / "a.md").write_text(f"Short. {LONG.capitalize()}.")
    settings = Settings(library=tmp_path, state=tmp_path / ".s", cache=tmp_path / ".c")
    rows = ArticleCollection.of_library(settings).search(f"word{place}")
    (snippet,) = snippets(rows, 0, 1, ParsedFiles())
    assert snippet is not None
    assert len(snippet.text) <= 402
    assert [snippet.text[start:end].lower() for start, end in snippet.spans] == [f"word{place}"]
    assert snippet.text.startswith("…") == (place > 0)
    assert snippet.text.endswith("…") == (place < 199)


def test_of_what_cannot_be_read_or_has_the_word_in_its_head_alone_nothing_is_shown(
    tmp_path: Path,
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(f"# Kells\n\nText of {name}.\n")
    (tmp_path / "c.md").write_text("---\ntitle: Kells\n---\nAnother text.\n")
    settings = Settings(library=tmp_path, state=tmp_path / ".s", cache=tmp_path / ".c")
    rows = ArticleCollection.of_library(settings).search("kells sort:title")
    (tmp_path / "b.md").unlink()
    found = dict(zip(rows.ids(), snippets(rows, 0, 3, ParsedFiles()), strict=True))
    assert {name: snippet is not None for name, snippet in found.items()} == {
        "a": True, "b": False, "c": False
    }  # fmt: skip
    assert snippets(
        ArticleCollection.of_library(settings).search("is:unread"), 0, 2, ParsedFiles()
    ) == [
        None,
        None,
    ]
