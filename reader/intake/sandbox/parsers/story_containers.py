"""Which lines of a page are in the same kind of element as its article.

Pages are made from templates: the paragraphs of an article have one parent, or parents with one tag
and class. On 181 pages of as many publishers, 32 paragraphs that extraction had left out were in
such an element and part of the article, and one, in the same article, was not.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reader.document.building import LooseBlock
from reader.intake.sandbox.parsers.near_headline import is_of_another

_LINES = frozenset(
    "address article aside blockquote caption center dd details div dl dt fieldset figcaption "
    "figure footer form header h1 h2 h3 h4 h5 h6 li main nav ol p pre section summary table tbody "
    "td th tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_AROUND_CELLS = frozenset("table thead tbody tfoot tr td th blockquote figure".split())
_KEY = 60
"""The number of letters at the beginning by which a line is recognised."""
_SHORTEST = 80
"""The fewest characters of a block that is counted; shorter ones may be anywhere else."""
_SHARE = 0.5
"""The least share of the article's letters that its kind of element must contain."""
_HIGHEST = 12
"""The number of elements above a line among which its article is looked for."""

_COMPARED = 3
"""Elements around a line that have to be of the same kinds: one class may be that of any text, also
of comments and of other stories."""


class _Container(NamedTuple):
    """Where a line is; lines with the same are from one template."""

    kinds: tuple[Any, ...]
    """Tag and class of the elements around it, or the innermost itself when it has no class."""
    article: Any
    """The article that it is in, or None."""
    is_of_another: bool
    """Whether it is among comments, or in a part about other stories."""


def line_elements(tree: Any) -> dict[str, Any]:
    """Return the innermost element of each line of a page, by the line's first letters."""
    lines = (element for element in tree.iter() if element.tag in _LINES)
    return {start: element for element in lines if (start := _start(element))}


def containers_of(
    story: Sequence[LooseBlock], elements: dict[str, Any]
) -> Callable[[LooseBlock], bool]:
    """Return a function that says whether a block is in the kind of element that holds an article.

    Args:
        story: The blocks of the article, with the text that they have on the page.
        elements: The elements of the page's lines.
    """
    letters: Counter[_Container] = Counter()
    for block in story:
        element = elements.get(_key(block.text))
        if element is not None and len(block.text) >= _SHORTEST:
            letters[_container(element)] += len(block.text)
    total = sum(len(block.text) for block in story)
    main = next((each for each, count in letters.items() if count >= _SHARE * total), None)

    def belongs(block: LooseBlock) -> bool:
        first = block.text[: block.rows[0][0].end] if block.rows else block.text
        element = elements.get(_key(first))
        return main is not None and element is not None and _container(element) == main

    return belongs


def _container(element: Any) -> _Container:
    """Return the kinds of the elements that a line is in, and the article that these are in."""
    parent = element.getparent()
    if element.tag in _CELLS:
        while parent is not None and parent.tag in _AROUND_CELLS:
            parent = parent.getparent()
    if parent is None:
        return _Container((), None, False)
    above = [parent, *islice(parent.iterancestors(), _HIGHEST)]
    article = next((each for each in above if each.tag == "article"), None)
    kind = _class(parent)
    own = (parent.tag, kind) if kind else parent
    kinds = (own, *((each.tag, _class(each)) for each in above[1:_COMPARED]))
    return _Container(kinds, article, is_of_another(element))


def _class(element: Any) -> str:
    return " ".join((element.get("class") or "").split())


def _start(element: Any) -> str:
    """Return the first letters in an element; an empty string if there are too few."""
    start = ""
    for text in element.itertext():
        start += "".join(text.split())
        if len(start) >= _KEY:
            break
    return start[:_KEY]


def _key(text: str) -> str:
    return "".join(text.split())[:_KEY]
