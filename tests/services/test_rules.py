"""Rules on arrival: what is done with the new articles that a query finds."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import OptionError
from reader.library.query.rules import Action, Rule, parse_rule
from reader.services.collection import ArticleCollection
from reader.services.digests import analyse
from reader.services.rules import apply_rules
from reader.settings import Settings

TEXTS = {
    "goal": "Kells win the cup after a late goal.",
    "ferry": "The ferry of Ardmore sank at dawn.",
    "vote": "The council votes on the ferry.",
}


def rule(query: str, *actions: str) -> Rule:
    return parse_rule("r", {"query": query, "do": list(actions)}, "here")


def opened(folder: Path, *rules: Rule) -> ArticleCollection:
    library = folder / "library"
    library.mkdir()
    for name, text in TEXTS.items():
        (library / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\n{text}\n", "utf-8")
    settings = Settings(library=library, state=folder / "state", cache=folder / "cache")
    return ArticleCollection.of_library(
        replace(settings, rules={f"r{place}": each for place, each in enumerate(rules)})
    )


def test_a_rule_is_run_over_new_articles_and_told(tmp_path: Path) -> None:
    collection = opened(
        tmp_path, rule("ferry", "tag Boats", "star", "read"), rule("nothing", "read")
    )
    assert apply_rules(collection, ["ferry", "goal"]) == [
        "rule “r”: 1 tagged “Boats”, 1 starred, 1 marked as read · undo: `reader undo`"
    ]
    state = collection.user_state
    assert (state.tags("ferry"), state.is_starred("ferry"), state.is_read("ferry")) == (
        ("Boats",), True, True
    )  # fmt: skip
    assert state.tags("vote") == ()
    for _ in range(3):
        collection.history.undo()
    assert (state.tags("ferry"), state.is_starred("ferry")) == ((), False)
    collection.close()


def test_a_rule_that_is_refused_is_named_again_when_the_rules_are_run(tmp_path: Path) -> None:
    collection = opened(tmp_path, rule("nothing", "read"))
    collection.settings = replace(collection.settings, refused=("settings.toml:3: rules.x: wrong",))
    assert apply_rules(collection, ["ferry"]) == ["settings.toml:3: rules.x: wrong"]
    collection.close()


def test_a_hidden_article_is_not_listed_and_never_lost(tmp_path: Path) -> None:
    collection = opened(tmp_path, rule("goal", "hide"))
    assert collection.listed.ids() == collection.entries.ids()
    apply_rules(collection, list(TEXTS))
    assert set(collection.listed.ids()) == {"ferry", "vote"}
    assert collection.unread_count == 2
    assert collection.search("kells", partial=True).ids() == []
    assert collection.search("kells is:muted", partial=True).ids() == ["goal"]
    # What acts on a query, and what is exported, has all articles.
    assert collection.search("kells").ids() == ["goal"]
    assert len(collection.entries) == 3
    assert collection.history.undo() == "changed the tags of “goal”"
    assert len(collection.listed) == 3
    collection.close()


def test_what_is_kept_for_some_days_goes_to_the_trash_unless_it_is_marked(tmp_path: Path) -> None:
    old = opened(tmp_path, rule("ferry", "keep 3 days"))
    assert apply_rules(old, list(TEXTS)) == []
    old.close()
    for path in old.settings.library.iterdir():
        os.utime(path, (1_000_000_000, 1_000_000_000))
    shutil.rmtree(old.settings.cache)
    collection = ArticleCollection.of_library(old.settings)
    collection.user_state.set_tags("vote", add=["keep"])
    assert apply_rules(collection, []) == ["rule “r”: 1 removed after 3 days · undo: `reader undo`"]
    assert set(collection.entries.ids()) == {"goal", "vote"}
    collection.history.undo()
    assert set(collection.entries.ids()) == set(TEXTS)
    collection.close()


def test_a_rule_may_ask_who_is_in_an_article(tmp_path: Path) -> None:
    collection = opened(tmp_path, rule("actor:ardmore", "star"), rule("@none", "star"))
    (first, second) = apply_rules(collection, list(TEXTS))
    assert first.startswith("rule “r”: 1 starred")
    assert "there is no saved query “none”" in second
    collection.close()


def test_of_many_articles_the_new_ones_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyse, "AT_ONCE", 1)
    collection = opened(tmp_path, rule("actor:ardmore", "star"))
    (said,) = apply_rules(collection, ["ferry"])
    assert said.startswith("rule “r”: 1 starred")
    collection.close()


@pytest.mark.parametrize(
    ("value", "actions"),
    [
        ({"query": "a", "do": "hide"}, (Action("hide"),)),
        ({"query": "a", "do": ["tag Old Sea", "keep 1 day"]},
         (Action("tag", tag="Old Sea"), Action("keep", days=1))),
        ({"query": "@a b", "do": "keep 30 days"}, (Action("keep", days=30),)),
    ],
)  # fmt: skip
def test_a_rule_is_written_as_a_query_and_what_to_do(
    value: object, actions: tuple[Action, ...]
) -> None:
    assert parse_rule("r", value, "here").actions == actions


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("hide", "write r = "),
        ({"query": "a"}, "write r = "),
        ({"query": "", "do": "hide"}, "write the query in quotes"),
        ({"query": "a", "do": []}, "write what to do in quotes"),
        ({"query": "is:blue", "do": "hide"}, "is not valid after “is:”"),
        ({"query": "a", "do": "delete"}, "“delete” is not valid: use hide, star"),
        ({"query": "a", "do": "keep 0 days"}, "is not valid"),
    ],
)
def test_a_rule_that_means_nothing_is_an_error(value: object, said: str) -> None:
    with pytest.raises(OptionError, match=said):
        parse_rule("r", value, "here")


def test_a_rule_is_shown_as_it_is_written() -> None:
    assert repr(rule("a", "tag Old Sea", "keep 3 days", "hide")) == (
        "{query: 'a', do: ['tag Old Sea', 'keep 3 days', 'hide']}"
    )
