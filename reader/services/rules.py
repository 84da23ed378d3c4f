"""Runs the rules of the settings over the articles that have just come in.

A hidden article has the tag ``muted``: it stays in the library, ``is:muted`` finds it, and taking
the tag off, or undo, shows it again. What a rule keeps for some days goes to the trash after them,
never what is starred, tagged by the user, highlighted or noted; undo brings it back.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from reader.errors import ReaderError
from reader.library.index.status import tagged_by_user
from reader.library.query.muted import MUTED
from reader.library.query.rules import Action, Rule
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of


def apply_rules(collection: ArticleCollection, ids: Sequence[str]) -> list[str]:
    """Run the rules over new articles, and remove what was kept long enough.

    Args:
        collection: Where the articles are.
        ids: The new articles.

    Returns:
        A sentence for each rule that did something, failed, or is refused.
    """
    said = list(collection.settings.refused)
    for rule in collection.settings.rules.values():
        try:
            said += _apply(collection, rule, frozenset(ids))
        except ReaderError as error:
            said.append(f"rule “{rule.name}”: {error}")
    return said


def _apply(collection: ArticleCollection, rule: Rule, new: frozenset[str]) -> list[str]:
    _analyse(collection, rule.query, new)
    found = [each for each in collection.search(rule.query).ids() if each in new]
    done: list[str] = []
    for action in rule.actions:
        if action.kind == "keep":
            removed = _remove_old(collection, rule, action.days)
            done += [f"{removed} removed after {count_of(action.days, 'day')}"] if removed else []
        elif found:
            _ACTIONS[action.kind](collection, found, action)
            done.append(f"{len(found)} {_WORDS[action.kind].format(action.tag)}")
    return [f"rule “{rule.name}”: {', '.join(done)} · undo: `reader undo`"] if done else []


def _analyse(collection: ArticleCollection, query: str, new: frozenset[str]) -> None:
    """Analyse the new articles where a rule asks who is in them, as far as that is quick."""
    from reader.services.digests.analyse import AT_ONCE, analyse_these, missing_for

    if new and missing_for(collection, query):
        analyse_these(collection, sorted(new)[:AT_ONCE], collection.settings.digest_options)


def _remove_old(collection: ArticleCollection, rule: Rule, days: int) -> int:
    """Remove unmarked articles that a `keep N days` rule finds, N days after they were added."""
    before = date.today() - timedelta(days=days)  # noqa: DTZ011 - the user's own day
    query = f"({rule.query}) is:unstarred -has:highlight -has:note added:<{before.isoformat()}"
    own = tagged_by_user(collection.index)
    ids = [each for each in collection.search(query).ids() if each not in own]
    if ids:
        collection.trash.remove(ids)
    return len(ids)


def _hide(collection: ArticleCollection, ids: Sequence[str], _: Action) -> None:
    collection.user_state.set_tags(ids, add=[MUTED])


def _star(collection: ArticleCollection, ids: Sequence[str], _: Action) -> None:
    collection.user_state.set_starred(ids, starred=True)


def _read(collection: ArticleCollection, ids: Sequence[str], _: Action) -> None:
    collection.user_state.set_read(ids, read=True)


def _tag(collection: ArticleCollection, ids: Sequence[str], action: Action) -> None:
    collection.user_state.set_tags(ids, add=[action.tag])


_ACTIONS: dict[str, Callable[[ArticleCollection, Sequence[str], Action], None]] = {
    "hide": _hide, "star": _star, "read": _read, "tag": _tag,
}  # fmt: skip
_WORDS = {"hide": "hidden", "star": "starred", "read": "marked as read", "tag": "tagged “{}”"}
