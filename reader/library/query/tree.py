"""The syntax tree of a query."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from reader.document.annotations import Kind
from reader.library.query.muted import MUTED

Sort = Literal["relevance", "date", "added", "title", "author", "site", "minutes"]


class Phrase(NamedTuple):
    """Words that must be next to each other."""

    words: tuple[str, ...]
    """The words, as the index has them."""
    beginning: bool = False
    """Whether the last word may be the beginning of a longer one."""


@dataclass(frozen=True, slots=True)
class Text:
    """A word or a phrase that must be in the title, the text or the metadata."""

    text: str
    """The words."""
    column: str = ""
    """The only column to look in: ``title``; empty for all."""
    beginning: bool = False
    """Whether the last word may be the beginning of a longer one."""
    exact: bool = False
    """Whether it was quoted, so that other forms of a word do not match."""
    inside: bool = False
    """Whether it may match a part of a word."""
    phrases: tuple[Phrase, ...] = ()
    """Alternatives to look for instead; empty for the words as they are."""


@dataclass(frozen=True, slots=True)
class Name:
    """Someone or something that the article must be about or name."""

    words: str
    """Words of the name, in any of its forms."""
    kinds: tuple[Kind, ...]
    """The kinds that it may be; empty for any kind."""
    beginning: bool = False
    """Whether the last word may be the beginning of a longer one."""
    articles: tuple[int, ...] = ()
    """The numbers of articles that call the same actor something else."""
    forms: tuple[tuple[str, ...], ...] = ()
    """What such articles call it, each name in words as the index has them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that must have a value, given in lower case."""

    field: Literal["tag", "site", "author", "lang", "note", "highlight"]
    """Which field."""
    value: str
    """The value."""
    beginning: bool = False
    """Whether the value may be the beginning of a longer one."""
    phrases: tuple[Phrase, ...] = ()
    """The equivalents in the index of a word in a note; empty for the value as it is."""


@dataclass(frozen=True, slots=True)
class Like:
    """An article that the article must be similar to."""

    id: str
    """Its id."""
    beginning: bool = False
    """Whether the id may still be incomplete: then it asks for nothing yet."""
    numbers: tuple[int, ...] | None = None
    """The numbers of the similar articles; None if they were not looked up."""


@dataclass(frozen=True, slots=True)
class InStory:
    """An article in whose story the article must be."""

    id: str
    """Its id."""
    beginning: bool = False
    """Whether the id may still be incomplete: then it asks for nothing yet."""


@dataclass(frozen=True, slots=True)
class Is:
    """A status that the article must have."""

    status: str
    """Such as ``unread``."""


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days."""

    field: Literal["date", "added", "about"]
    """The date to compare: publication, the file's last change, or a date in the text."""
    first: int | None
    """The first day as an ordinal; None for the beginning of time."""
    last: int | None
    """The last day."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """A range of reading times."""

    low: int | None
    """The fewest minutes."""
    high: int | None
    """The most minutes."""


@dataclass(frozen=True, slots=True)
class Not:
    """A condition that must not hold."""

    node: "Node"
    """The condition."""


@dataclass(frozen=True, slots=True)
class And:
    """Conditions that must all hold; empty for everything."""

    nodes: tuple["Node", ...]
    """The conditions."""


@dataclass(frozen=True, slots=True)
class Or:
    """Conditions of which at least one must hold."""

    nodes: tuple["Node", ...]
    """The conditions."""


Node = Text | Name | Field | Like | InStory | Is | Days | Minutes | Not | And | Or
Leaf = TypeVar("Leaf", Text, Name)

EVERYTHING = And(())


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query."""

    text: str
    """The query as written."""
    node: Node
    """Its syntax tree."""
    sort: Sort | None = None
    """The sort order; None for relevance if there are words to look for, else date."""
    backwards: bool = False
    """Whether the order is reversed."""

    @property
    def everything(self) -> bool:
        """Whether it is empty."""
        return self.node == EVERYTHING


def words_of(node: Node) -> tuple[str, ...]:
    """Return the words and phrases to look for, in order."""
    match node:
        case Text():
            return (node.text,)
        case Name():
            return (node.words,)
        case And() | Or():
            return tuple(dict.fromkeys(word for each in node.nodes for word in words_of(each)))
        case _:
            return ()


def leaves(node: Node, kind: type[Leaf]) -> Iterator[Leaf]:
    """Iterate over the nodes of a kind, such as the names that a query asks for."""
    if isinstance(node, kind):
        yield node
    elif isinstance(node, Not):
        yield from leaves(node.node, kind)
    elif isinstance(node, And | Or):
        for each in node.nodes:
            yield from leaves(each, kind)


def with_names(node: Node, found: Callable[[Name], Name]) -> Node:
    """Return a query with its names replaced.

    Args:
        node: The query.
        found: Takes a name, and returns its replacement.
    """
    match node:
        case Name():
            return found(node)
        case Not():
            return Not(with_names(node.node, found))
        case And():
            return And(tuple(with_names(each, found) for each in node.nodes))
        case Or():
            return Or(tuple(with_names(each, found) for each in node.nodes))
        case _:
            return node


def asks_for_facts(node: Node) -> bool:
    """Return whether a query asks for actors, for times that are mentioned, or for the language."""
    match node:
        case Name():
            return True
        case Days():
            return node.field == "about"
        case Field():
            return node.field == "lang"
        case Not():
            return asks_for_facts(node.node)
        case And() | Or():
            return any(map(asks_for_facts, node.nodes))
        case _:
            return False


def asks_for_similar(node: Node) -> bool:
    """Return whether a query asks for articles like another one."""
    match node:
        case Like():
            return True
        case And() | Or():
            return any(map(asks_for_similar, node.nodes))
        case _:
            return False


def asks_for_muted(node: Node) -> bool:
    """Return whether a query asks for articles that a rule hides."""
    match node:
        case Is():
            return node.status == MUTED
        case Field():
            return node.field == "tag" and node.value == MUTED
        case Not():
            return asks_for_muted(node.node)
        case And() | Or():
            return any(map(asks_for_muted, node.nodes))
        case _:
            return False
