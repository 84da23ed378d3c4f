"""``actor:`` and the page of an actor go by who it is, not by how an article calls it."""

import pytest

from reader.document.options import DigestOptions
from reader.services.collection import ArticleCollection
from reader.services.multi.actor_page import look_for_actor
from reader.services.search.snippets import snippets
from reader.settings import Settings

SON = (
    "President George W. Bush met Dick Cheney and Colin Powell in Baghdad. "
    "George W. Bush spoke for an hour. Bush then left Iraq with Donald Rumsfeld."
)
FATHER = (
    "President George H. W. Bush met Dan Quayle and James Baker in Kuwait. "
    "George H. W. Bush spoke for an hour. Bush then left with Brent Scowcroft."
)
SHORT = (
    "George Bush met Dan Quayle and James Baker in Kuwait. George Bush spoke, and Brent Scowcroft"
    " wrote it down. James Baker was glad that George Bush had come."
)
TEXTS = {
    "son1": SON, "son2": SON, "father1": FATHER, "father2": FATHER, "short": SHORT,
    **{f"obama{n}": f"Barack Obama spoke in Berlin. Obama said no {n} times." for n in range(5)},
    "surname": "Obama spoke again. Obama said yes this time, and Obama smiled.",
}  # fmt: skip


@pytest.fixture
def library(settings: Settings) -> ArticleCollection:
    """Articles about two Bushes and one Obama, analysed."""
    for name, text in TEXTS.items():
        (settings.library / f"{name}.md").write_text(f"---\ntitle: Story {name}\n---\n{text}\n")
    collection = ArticleCollection.of_library(settings)
    for entry in collection.entries:
        collection.digests.facts(collection.article(entry.id), DigestOptions())
    return collection


def test_the_sentence_of_a_name_is_found_by_what_the_article_calls_the_actor(
    library: ArticleCollection,
) -> None:
    rows = library.search('actor:"Barack Obama"')
    place = rows.ids().index("surname")
    (found,) = snippets(rows, place, place + 1, library.files)
    assert found is not None
    assert (found.text, found.spans) == ("Obama spoke again.", ((0, 5),))
    library.close()


def found(collection: ArticleCollection, query: str) -> set[str]:
    return set(collection.search(query).ids())


def page(collection: ArticleCollection, name: str) -> set[str]:
    return {seen.entry.id for seen in look_for_actor(collection, name, "person", DigestOptions())}


def test_an_actor_is_found_where_it_has_its_surname_alone(library: ArticleCollection) -> None:
    obama = {f"obama{n}" for n in range(5)} | {"surname"}
    assert found(library, 'actor:"Barack Obama"') == obama
    assert found(library, 'person:"Barack Obama" yes') == {"surname"}
    assert page(library, "Barack Obama") == obama


def test_two_of_one_name_have_pages_of_their_own(library: ArticleCollection) -> None:
    assert page(library, "George W. Bush") == {"son1", "son2"}
    assert page(library, "George H. W. Bush") == {"father1", "father2", "short"}


def test_what_the_user_says_counts_and_is_undone(library: ArticleCollection) -> None:
    library.actor_decisions.decide("Obama", "Barack Obama", same=False)
    assert page(library, "Barack Obama") == {f"obama{n}" for n in range(5)}
    library.history.undo()
    library.actor_decisions.decide("George W. Bush", "Dan Quayle", same=True)
    assert {"son1", "father1"} <= page(library, "George W. Bush")
    library.history.undo()
    assert page(library, "George W. Bush") == {"son1", "son2"}


def test_an_article_that_is_gone_is_known_no_longer(
    library: ArticleCollection, settings: Settings
) -> None:
    (settings.library / "surname.md").unlink()
    library.scanner.rescan()
    rows = library.index.file.rows
    assert found(library, 'actor:"Barack Obama"') == {f"obama{n}" for n in range(5)}
    wrong = (
        "SELECT key FROM library_name WHERE articles !="
        " (SELECT count(DISTINCT n) FROM appearance WHERE head = id)"
    )
    assert rows(wrong) == []
