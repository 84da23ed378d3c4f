"""Rules for new articles in the settings file: a query, and what to do with the articles it finds.

[rules]
sport = { query = "site:goal.example", do = "hide" }
weather = { query = "title:forecast", do = ["read", "keep 3 days"] }
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.errors import OptionError, QueryError

ActionKind = Literal["hide", "star", "read", "tag", "keep"]
ACTIONS = "hide, star, read, tag NAME, keep N days"
"""What a rule can do, as it is written."""
_PLAIN: dict[str, ActionKind] = {"hide": "hide", "star": "star", "read": "read"}
_TAG = re.compile(r"tag\s+(\S.*)")
_KEEP = re.compile(r"keep\s+([0-9]{1,5})\s+days?")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a rule does."""

    kind: ActionKind
    """What it does."""
    tag: str = ""
    """The tag that it adds."""
    days: int = 0
    """How many days an article is kept after it was added."""

    def __str__(self) -> str:
        """Return the action as it is written in the settings file."""
        if self.kind == "tag":
            return f"tag {self.tag}"
        return f"keep {self.days} days" if self.kind == "keep" else self.kind


@dataclass(frozen=True, slots=True, repr=False)
class Rule:
    """A query, and what is done with the new articles that it finds."""

    name: str
    """Its name, for messages."""
    query: str
    """In the query language."""
    actions: tuple[Action, ...]
    """What is done, in order."""

    def __repr__(self) -> str:
        """Return it as it is written in the settings file, for `reader config`."""
        return f"{{query: {self.query!r}, do: {[str(each) for each in self.actions]}}}"


def parse_rule(name: str, value: object, where: str) -> Rule:
    """Parse a rule of the settings file.

    Args:
        name: Its name.
        value: The value after the equals sign.
        where: The place, for messages.

    Raises:
        OptionError: If it is not valid.
    """
    if not isinstance(value, Mapping) or set(value) != {"query", "do"}:
        raise OptionError(f'{where}: write {name} = {{ query = "site:a.example", do = "hide" }}')
    query, done = value["query"], value["do"]
    written = [done] if isinstance(done, str) else done
    if not isinstance(query, str) or not query.strip():
        raise OptionError(f'{where}: write the query in quotes: query = "site:a.example"')
    if not isinstance(written, list) or not written:
        raise OptionError(f'{where}: write what to do in quotes: do = "hide", or several in [ ]')
    check_query(query, where)
    return Rule(name, query, tuple(_action(each, where) for each in written))


def check_query(query: str, where: str) -> None:
    """Check a query of the settings file, without the saved queries that it names.

    Args:
        query: In the query language.
        where: The place, for messages.

    Raises:
        OptionError: If it cannot be understood.
    """
    from reader.library.query.parser import parse
    from reader.library.query.tokens import tokens

    try:
        # A saved query is looked up when this one is used.
        saved = {each.text: "saved" for each in tokens(query) if each.kind == "saved"}
        parse(query, saved=saved)
    except QueryError as error:
        raise OptionError(f"{where}: {error}") from error


def _action(value: object, where: str) -> Action:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if text in _PLAIN:
        return Action(_PLAIN[text])
    if found := _TAG.fullmatch(text):
        return Action("tag", tag=found[1])
    if (found := _KEEP.fullmatch(text)) and int(found[1]):
        return Action("keep", days=int(found[1]))
    raise OptionError(f"{where}: “{value}” is not valid: use {ACTIONS}")
