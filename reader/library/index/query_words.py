"""Look up the words of a query in an index: their forms, and which of them matter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reader.language.word_lists.function_words import function_words
from reader.library.index.index import Index
from reader.library.index.languages import languages_of
from reader.library.index.similar import similar_articles
from reader.library.index.word_forms import forms_of, words_with
from reader.library.query.sql import is_letter
from reader.library.query.tree import (
    EVERYTHING,
    And,
    Field,
    InStory,
    Like,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    leaves,
)
from reader.library.searchable import normalize_for_search, words_in
from reader.library.unspaced import parts_of

COMMON = 0.1
"""The weight of a stop word next to another word, when articles are ranked."""
PART = 0.5
"""The weight of a part of a compound, relative to the compound."""
_SHORTEST_PART = 3
_CLITIC = re.compile(
    "(?<=\\w)['’]s?(?!\\w)|(?<!\\w)(?:[cdjlmnst]|qu|un|(?:d|n|s)?all|dell|nell|sull|dall)['’](?=\\w)",
    re.IGNORECASE,
)
"""The clitics that English writes after a name, and French and Italian before a word."""
_LANGUAGE_LEAD = 2
"""How many more of a query's words must be stop words of another language, compared with the
language of most articles, for the query to be in it: "war" is a stop word in German."""


@dataclass(slots=True)
class WantedWord:
    """A word or phrase that articles are ranked by."""

    text: Text
    """What is looked for, with its equivalents in the index."""
    weight: float = 0.0
    """Its weight: 1 or more for a repeated word, less for a stop word."""
    distinctive: bool = False
    """Whether an article that has it, and lacks others, is worth finding."""


@dataclass(frozen=True, slots=True)
class PreparedQuery:
    """A query whose words were looked up in the index."""

    node: Node
    """The condition that an article must meet; stop words next to other words are not in it."""
    wanted: tuple[WantedWord, ...]
    """The words that articles are ranked by."""
    similar: Mapping[int, float]
    """How similar articles are to one that was asked for."""
    shared: tuple[tuple[Phrase, ...], ...]
    """The terms that make them similar."""

    @property
    def phrases(self) -> tuple[tuple[Phrase, ...], ...]:
        """The equivalents of each word, for finding it in a text."""
        return *(each.text.phrases for each in self.wanted if each.text.phrases), *self.shared

    @property
    def loose(self) -> bool:
        """Whether an article may have only some of its words."""
        return sum(each.distinctive for each in self.wanted) > 1


def prepare(index: Index, node: Node) -> PreparedQuery:
    """Look up the words of a query in the index.

    Args:
        index: Where the words are.
        node: The parsed query.
    """
    return _Preparing(index, node).prepared()


def without_words(node: Node) -> Node:
    """Return what a query asks for apart from plain words: phrases, fields, what is excluded."""
    match node:
        case Text():
            return EVERYTHING if _is_plain(node) else node
        case And():
            kept = [each for each in map(without_words, node.nodes) if each != EVERYTHING]
            return And(tuple(kept))
        case Or():
            sides = tuple(map(without_words, node.nodes))
            return EVERYTHING if EVERYTHING in sides else Or(sides)
        case _:
            return node


class _Preparing:
    """One query while it is prepared."""

    def __init__(self, index: Index, node: Node) -> None:
        self._index = index
        self._node = node
        self._languages = languages_of(index)
        self._common = self._stop_words()
        self._known: dict[Text, Text] = {}
        self._wanted: dict[Text, WantedWord] = {}
        self._similar: dict[int, float] = {}
        self._shared: list[tuple[Phrase, ...]] = []

    def prepared(self) -> PreparedQuery:
        node = self._taken(self._node)
        wanted = tuple(self._wanted.values())
        return PreparedQuery(node, wanted, self._similar, tuple(self._shared))

    def _stop_words(self) -> frozenset[str]:
        """Return the stop words of the language that the query is most likely in."""
        plain = [
            normalize_for_search(each.text) for each in leaves(self._node, Text) if _is_plain(each)
        ]
        lists = [frozenset(map(normalize_for_search, function_words(code)))
                 for code in self._languages]  # fmt: skip
        counts = [sum(word in known for word in plain) for known in lists]
        best = max(range(len(lists)), key=lambda place: counts[place])
        return lists[best] if counts[best] >= counts[0] + _LANGUAGE_LEAD else lists[0]

    def _taken(self, node: Node, *, counted: bool = True) -> Node:
        match node:
            case Text():
                return self._text(node, counted=counted)
            case Not():
                return Not(self._taken(node.node, counted=False))
            case And():
                return self._all(node, counted=counted)
            case Or():
                return Or(tuple(self._taken(each, counted=counted) for each in node.nodes))
            case Like():
                return self._like(node, counted=counted)
            case InStory():
                known = self._number(f"story:{node.id}", node) is not None
                return node if known else EVERYTHING
            case Field("note"):
                text = Text(node.value, beginning=node.beginning)
                return replace(node, phrases=tuple(self._phrases(text)))
            case _:
                return node

    def _like(self, node: Like, *, counted: bool) -> Node:
        number = self._number(f"like:{node.id}", node)
        if number is None:
            return EVERYTHING
        found = similar_articles(self._index, number)
        if counted:
            self._similar.update(found.scores)
            phrases = (Phrase(tuple(term.split())) for term in found.terms)
            self._shared += [(phrase,) for phrase in phrases]
        return replace(node, numbers=tuple(found.scores))

    def _number(self, written: str, node: Like | InStory) -> int | None:
        """Return the number of the named article; None while its id is being typed."""
        number = self._index.number_of(node.id)
        if number is None and not node.beginning:
            raise self._index.not_found(written)
        return number

    def _all(self, node: And, *, counted: bool) -> Node:
        taken = [(each, self._taken(each, counted=counted)) for each in node.nodes]
        needed = [new for old, new in taken if not self._is_common(old)]
        if any(True for each in needed for _ in leaves(each, Text)):
            return needed[0] if len(needed) == 1 else And(tuple(needed))
        return And(tuple(new for _, new in taken))

    def _text(self, node: Text, *, counted: bool) -> Text:
        known = self._known.get(node)
        if known is None:
            known = self._known[node] = replace(node, phrases=tuple(self._phrases(node)))
        if counted and not is_letter(node):
            self._want(known, COMMON if self._is_common(node) else 1.0)
            if _is_plain(node) and not node.beginning:
                self._want_parts(node.text)
        return known

    def _want(self, text: Text, weight: float) -> None:
        wanted = self._wanted.setdefault(text, WantedWord(text))
        wanted.weight += weight
        wanted.distinctive = _is_plain(text) and weight > COMMON

    def _want_parts(self, word: str) -> None:
        """Rank by the parts of a compound too: an article may have only one of them."""
        parts = [part for part in word.split("-") if len(part) >= _SHORTEST_PART]
        for part in parts if len(parts) > 1 else parts_of(word):
            text = Text(part)
            self._want(replace(text, phrases=tuple(self._phrases(text))), PART)

    def _is_common(self, node: Node) -> bool:
        return (
            isinstance(node, Text)
            and _is_plain(node)
            and not node.beginning
            and normalize_for_search(node.text) in self._common
        )

    def _phrases(self, node: Text) -> Iterator[Phrase]:
        text = node.text if node.exact else _CLITIC.sub(" ", node.text).strip() or node.text
        found = list(words_in(text))
        if not found:
            return
        words = tuple(each.word for each in found)
        if node.inside:
            yield from (Phrase((each,)) for each in words_with(self._index, words[-1]))
        elif node.exact or node.beginning:
            yield Phrase(words, node.beginning)
        else:
            # As written it says more than the word of the index: ü may be written ue.
            written = text[found[-1].start : found[-1].end]
            is_half = normalize_for_search(written) != words[-1]  # of a vowel: it has no forms
            forms = words[-1:] if is_half else forms_of(self._index, written, self._languages)
            for form in forms:
                yield Phrase((*words[:-1], form))
            if "-" in text and len(words) > 1:
                yield Phrase(("".join(words),))


def _is_plain(node: Text) -> bool:
    """Return whether an article may lack it if it has another word."""
    return not node.exact and not node.column
