"""What a query means, and where it does not mean anything."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library.query.fields import FIELDS, SORTS, STATUSES
from reader.library.query.parser import parse
from reader.library.query.tree import (
    EVERYTHING,
    And,
    Days,
    Field,
    Is,
    Minutes,
    Name,
    Node,
    Not,
    Or,
    Query,
    Text,
    asks_for_facts,
    words_of,
)

TODAY = date(2024, 4, 3)


def node(query: str, *, typing: bool = False) -> Node:
    return parse(query, today=TODAY, typing=typing, saved={"sea": "tag:sea or tag:ships"}).node


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("", EVERYTHING),
        ("   ", EVERYTHING),
        ("river", Text("river")),
        ("river bank", And((Text("river"), Text("bank")))),
        ('"river bank"', Text("river bank", exact=True)),
        ("“river bank”", Text("river bank", exact=True)),
        ("“river”bank", And((Text("river", exact=True), Text("bank")))),
        ("„river bank“", Text("river bank", exact=True)),
        ('“river bank" x', And((Text("river bank", exact=True), Text("x")))),
        ('"" x', Text("x")),
        ('tag:"Deep Sea*"', Field("tag", "deep sea*")),
        ("tag:“Deep Sea”", Field("tag", "deep sea")),
        ("a or b or c", Or((Text("a"), Text("b"), Text("c")))),
        ("or@sea", Text("or@sea")),
        ("a -", Text("a")),
        ("a - ", Text("a")),
        ("-(...) is:read", Is("read")),
        ("(...) a", Text("a")),
        ("TAG:sea", Field("tag", "sea")),
        ('“river bank"', Text("river bank", exact=True)),
        ("riv*", Text("riv*", beginning=True)),
        ("-river", Not(Text("river"))),
        ("river -bank", And((Text("river"), Not(Text("bank"))))),
        ("a or b", Or((Text("a"), Text("b")))),
        ("a b OR c", Or((And((Text("a"), Text("b"))), Text("c")))),
        ("a (b or c)", And((Text("a"), Or((Text("b"), Text("c")))))),
        ("-(a b)", Not(And((Text("a"), Text("b"))))),
        ('"or"', Text("or", exact=True)),
        ("well-known", Text("well-known")),
        ("title:river", Text("river", "title")),
        ("actor:amazon", Name("amazon", ())),
        ('actor:"Helen Ortiz"', Name("Helen Ortiz", ())),
        ("person:ortiz", Name("ortiz", ("person",))),
        ("org:aclu", Name("aclu", ("organization",))),
        ("place:Lune", Name("Lune", ("place",))),
        ("tag:Sea", Field("tag", "sea")),
        ("tag:se*", Field("tag", "se", beginning=True)),
        ("site:example.org", Field("site", "example.org")),
        ('author:"Ana Ruiz"', Field("author", "ana ruiz")),
        ("lang:de", Field("lang", "de")),
        ("is:unread", Is("unread")),
        ("-is:starred", Not(Is("starred"))),
        ("date:2020", Days("date", day("2020-01-01"), day("2020-12-31"))),
        ("date:2020..2021", Days("date", day("2020-01-01"), day("2021-12-31"))),
        ("date:2020-02", Days("date", day("2020-02-01"), day("2020-02-29"))),
        ("date:2020-02-03", Days("date", day("2020-02-03"), day("2020-02-03"))),
        ("date:..2020", Days("date", None, day("2020-12-31"))),
        ("date:2020-06..", Days("date", day("2020-06-01"), None)),
        ("date:>2020", Days("date", day("2021-01-01"), None)),
        ("date:<2020", Days("date", None, day("2019-12-31"))),
        ("date:today", Days("date", day("2024-04-03"), day("2024-04-03"))),
        ("date:7d", Days("date", day("2024-03-28"), day("2024-04-03"))),
        ("about:2020-06", Days("about", day("2020-06-01"), day("2020-06-30"))),
        ("about:2020-Q2", Days("about", day("2020-04-01"), day("2020-06-30"))),
        ("about:1950s", Days("about", day("1950-01-01"), day("1959-12-31"))),
        ("minutes:<5", Minutes(None, 4)),
        ("minutes:5", Minutes(5, 5)),
        ("minutes:>=3", Minutes(3, None)),
        ("minutes:5..10", Minutes(5, 10)),
        ("@sea", Or((Field("tag", "sea"), Field("tag", "ships")))),
        ("https://example.org/a", Text("https://example.org/a")),
        ("3:1", Text("3:1")),
        ("... x", Text("x")),
        # A colon after a word that is no field is a colon.
        ("foo:bar", Text("foo:bar")),
        ("effects: heat", And((Text("effects:"), Text("heat")))),
        ('"actr:amazon"', Text("actr:amazon", exact=True)),
        ("title:river*", Text("river*", "title", beginning=True)),
        ('title:"old river"', Text("old river", "title", exact=True)),
        ("*bridge", Text("*bridge", inside=True)),
        ("*bridge*", Text("*bridge*", beginning=True, inside=True)),
    ],
)
def test_a_query_means(query: str, meant: Node) -> None:
    assert node(query) == meant


@pytest.mark.parametrize(
    ("query", "place", "end", "said"),
    [
        ("actr:amazon", 0, 5, "there is no field “actr:”"),
        ("river actr:amazon", 6, 11, "did you mean “actor:”"),
        ("published:2017", 0, 10, "did you mean “date:”"),
        ("before:2017", 0, 7, "did you mean “date:<”"),
        ("date:20x", 5, 8, "is not valid after “date:”"),
        ("date:2020-02-31", 5, 15, "is not valid"),
        ("minutes:<long", 8, 13, "use 5, <5"),
        ("is:blue", 3, 7, "use unread"),
        ("sort:size", 5, 9, "use relevance"),
        ('river "bank', 6, 7, "is not closed"),
        ("(river", 0, 1, "is not closed"),
        ("river)", 5, 6, "no parenthesis is open"),
        ("or river", 0, 2, "something on both sides"),
        ("river or", 6, 8, "something on both sides"),
        ("a - b", 2, 3, ""),
        ("?!", 0, 2, "no letter or digit here to look for"),
        ("  ... () $ ", 2, 10, "no letter or digit here to look for"),
        ('""', 0, 2, "no letter or digit"),
        ("-(...)", 0, 6, "no letter or digit"),
        ("@", 0, 1, "no letter or digit"),
        ("--a", 0, 1, "needs something after it"),
        ("tag:", 4, 5, "needs a value"),
        ("@nothing", 0, 8, "there is no saved query “nothing”: the saved queries are @sea"),
    ],
)
def test_an_error_points_at_the_place(query: str, place: int, end: int, said: str) -> None:
    if not said:
        assert node(query) == And((Text("a"), Text("b")))
        return
    with pytest.raises(QueryError, match=said) as caught:
        node(query)
    assert (caught.value.place, caught.value.end, caught.value.query) == (place, end, query)


@pytest.mark.parametrize(
    ("query", "sort", "backwards"),
    [
        ("river sort:date", "date", False),
        ("sort:-title", "title", True),
        ("river", None, False),
    ],
)
def test_sort_keys(query: str, sort: str | None, backwards: bool) -> None:
    parsed = parse(query)
    assert (parsed.sort, parsed.backwards) == (sort, backwards)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("riv", Text("riv", beginning=True)),
        ("river ba", And((Text("river"), Text("ba", beginning=True)))),
        ('"river ba', Text("river ba", exact=True)),
        ("?", EVERYTHING),
        ("actr:am", Text("actr:am", beginning=True)),
        ("river ", Text("river")),
        ("tag:", EVERYTHING),
        ("tag:se", Field("tag", "se", beginning=True)),
        ("is:un", EVERYTHING),
        ("date:20", EVERYTHING),
        ("date:2020..", Days("date", day("2020-01-01"), None)),
        ("minutes:<", EVERYTHING),
        ("river or", Text("river")),
        ("(river", Text("river", beginning=True)),
        ("@no", EVERYTHING),
    ],
)
def test_what_is_being_typed_is_forgiven(query: str, meant: Node) -> None:
    assert node(query, typing=True) == meant


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        ({"a": "x or @A"}, "in “@a”: “@A” refers to itself"),
        ({"a": "x @b", "b": "@a"}, "in “@a”: in “@b”: “@a” refers to itself"),
        ({"a": "@b", **{each: f"@{chr(ord(each) + 1)}" for each in "bcdefg"}}, "too deeply"),
    ],
)
def test_a_saved_query_that_stands_for_itself_is_an_error(saved: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        parse("@a", saved=saved)


def test_a_saved_query_may_be_meant_twice() -> None:
    assert parse("@a @a", saved={"a": "@b or x", "b": "y"}).node == And((
        Or((Text("y"), Text("x"))), Or((Text("y"), Text("x"))),
    ))  # fmt: skip


def test_parentheses_have_an_end() -> None:
    with pytest.raises(QueryError, match="parentheses"):
        parse("(" * 5000 + "x" + ")" * 5000)


PIECES = st.sampled_from(
    ["river", '"two words"', "-", "(", ")", "or", "@sea", " ", "a*", "”", "“", "é漢", "\x00", ":"]
    + [f"{name}:" for name in FIELDS]
    + list(STATUSES)
    + list(SORTS)
    + ["2020..2021", "<5", "..", ">=", "9999-12-31", "0000", "7d", "99999d", "2020-W54"]
)


@hypothesis_settings(deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40)), st.booleans())
def test_any_text_is_a_query_or_an_error_with_a_place(text: str, typing: bool) -> None:
    error: QueryError | None = None
    parsed: Query | None = None
    try:
        parsed = parse(text, saved={"sea": "tag:sea"}, today=TODAY, typing=typing)
    except QueryError as caught:
        error = caught
    if error is not None:
        assert 0 <= error.place < error.end <= len(text) + 1
        assert str(error)
    if parsed is not None:
        assert all(isinstance(word, str) for word in words_of(parsed.node))
        assert parsed.text == text


@hypothesis_settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_while_it_is_typed_every_beginning_of_a_good_query_is_one(text: str) -> None:
    try:
        parse(text, saved={"sea": "tag:sea"}, today=TODAY)
    except QueryError:
        return
    assert parse(text, saved={"sea": "tag:sea"}, today=TODAY, typing=True).text == text


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("has:highlight", Is("highlight")),
        ("has:Highlights", Is("highlight")),
        ("has:note", Is("note")),
        ("-has:notes", Not(Is("note"))),
        ("note:river", Field("note", "river")),
        ("note:riv*", Field("note", "riv", beginning=True)),
    ],
)
def test_what_was_marked_can_be_asked_for(query: str, meant: Node) -> None:
    assert node(query) == meant


def test_what_is_still_being_typed_says_nothing_yet() -> None:
    for query in ("has:hi", "has:n", "sort:da", "is:un", "date:2020-", "minutes:<"):
        assert node(query, typing=True) == EVERYTHING
    with pytest.raises(QueryError, match="use highlight or note"):
        node("has:wings")


@pytest.mark.parametrize(
    "query", ["is:blu", "has:wi", "is:un river", 'is:"un', "date:x river", "or"]
)
def test_what_can_come_to_nothing_is_an_error_while_it_is_typed(query: str) -> None:
    with pytest.raises(QueryError):
        node(query, typing=True)


def test_parentheses_stand_in_each_other_fifty_deep() -> None:
    assert node("(" * 50 + "x" + ")" * 50) == Text("x")
    assert node("((x)) " * 60) == And((Text("x"),) * 60)
    with pytest.raises(QueryError, match="more than 50 nested parentheses") as caught:
        node("(" * 51 + "x" + ")" * 51)
    assert (caught.value.place, caught.value.end) == (50, 51)


def test_an_order_in_a_saved_query_holds_unless_another_is_given() -> None:
    saved = {"new": "river sort:-title", "all": "sort:date"}
    for query, sort, backwards in (
        ("@new", "title", True),
        ("@new sort:date", "date", False),
        ("sort:date @new", "date", False),
        ("@all", "date", False),
    ):
        parsed = parse(query, saved=saved)
        assert (parsed.sort, parsed.backwards) == (sort, backwards)
    assert parse("@all", saved=saved).everything
    assert not parse("@new", saved=saved).everything
    assert parse("@NEW", saved=saved).node == Text("river")


def test_an_error_in_a_saved_query_is_told_where_it_is_used() -> None:
    with pytest.raises(QueryError, match="in “@bad”: there is no field “titel:”") as caught:
        parse("river @bad", saved={"bad": "titel:bar"})
    assert (caught.value.place, caught.value.end, caught.value.query) == (6, 10, "river @bad")
    with pytest.raises(QueryError, match="save one with `reader search --save`"):
        parse("@none", saved={})


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("river bank", ("river", "bank")),
        ('river or "two words" or river', ("river", "two words")),
        ("actor:ruiz -sea tag:x", ("ruiz",)),
        ("is:read", ()),
        ("title:river", ("river",)),
    ],
)
def test_the_words_that_are_looked_for(query: str, words: tuple[str, ...]) -> None:
    assert words_of(node(query)) == words


@pytest.mark.parametrize(
    ("query", "asks"),
    [
        ("actor:ruiz", True),
        ("about:2020", True),
        ("lang:en", True),
        ("-lang:en", True),
        ("river (tag:x or place:y)", True),
        ("date:2020", False),
        ("added:2020", False),
        ("tag:x river", False),
        ("-is:read", False),
        ("", False),
    ],
)
def test_only_some_fields_ask_for_what_digests_find(query: str, asks: bool) -> None:
    assert asks_for_facts(node(query)) is asks


def test_today_is_today_unless_another_day_is_given() -> None:
    before, node, after = this_day(), parse("date:today").node, this_day()
    assert node in {Days("date", day, day) for day in (before, after)}


def this_day() -> int:
    return date.today().toordinal()  # noqa: DTZ011 - the user's own day, as the query reads it
