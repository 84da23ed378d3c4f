"""A web page to an article: the values that were found in it, as JSON.

trafilatura extracts the article (in precision mode: F1 0.975 on 91 pages, readability 0.955 on
twice as many); readability-lxml is used if that finds next to nothing. The structure of the text is
kept, links are put back, and ``boilerplate`` removes what is not part of the article.
"""

import re
from collections.abc import Callable
from itertools import islice
from typing import Any

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from reader.document.building import LooseBlock, build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.author_names import author_names
from reader.intake.sandbox.parsers.blocks import tree_blocks, with_web_links
from reader.intake.sandbox.parsers.boilerplate import (
    headlines,
    menu_lines,
    without_boilerplate,
    without_comments,
)
from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.code_tables import unwrap_code
from reader.intake.sandbox.parsers.consent import drop_consent_boxes
from reader.intake.sandbox.parsers.figures import join_captions
from reader.intake.sandbox.parsers.left_out import (
    running_length,
    unlink_own_sections,
    with_left_out,
)
from reader.intake.sandbox.parsers.notes import find_notes, without_known
from reader.intake.sandbox.parsers.page_metadata import read_metadata
from reader.intake.sandbox.parsers.page_stub import (
    TEASER_NOTE,
    is_teaser,
    why_empty,
    why_no_article,
)
from reader.intake.sandbox.parsers.page_text import with_page_text
from reader.intake.sandbox.parsers.pictures import with_pictures
from reader.intake.sandbox.parsers.preformatted import set_preformatted
from reader.intake.sandbox.parsers.readable import make_readable
from reader.intake.sandbox.parsers.story_containers import containers_of, line_elements
from reader.intake.sandbox.parsers.tree import parse_tree, stated_base, with_whole_links

FEW_CHARACTERS = 250
"""Below this many characters trafilatura's text is doubted, and readability is tried too."""
_DOUBTED = 0.3
"""Share of a page's paragraphs below which the extracted article is doubted; .14 is the lowest
share of a correct one among 124 pages, and there the other method finds no more."""
_MUCH_MORE = 3
"""How many times as much text the other method must find to be preferred."""

MANY_ELEMENTS = 20_000
"""Above this many elements a page is kept whole: trafilatura would take longer than people wait."""
_LISTS_OF_STORY = 100_000
"""More lists and quotes than an article has."""
_HEAD_LENGTH = 200_000
"""Characters of such a page in which its metadata are looked for."""

_POST = re.compile(r"\b(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|reddit-embed)")
_BOX_OF_POST = re.compile(r"social|embed|tweet|twitter|bluesky|mastodon|reddit", re.IGNORECASE)
_CODE = ("code", "kbd", "samp", "tt", "var")
_EMPHASIS = ("strong", "b", "em", "i", "u")
_XML = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_SAVED_FROM = re.compile(
    r"(?:Page saved with SingleFile\s{1,20}url:|saved from url=\(\d{1,6}\))\s{0,20}"
    r"(https?://[^\s<>\"']{1,2000})"
)
_SAVED_PROBE = 4096


_PREPARATIONS: tuple[Callable[[html.HtmlElement], None], ...] = (
    drop_consent_boxes,
    unwrap_code,
    set_preformatted,
    make_readable,
    join_captions,
    unlink_own_sections,
)
"""The changes made to a page before its article is extracted, in this order."""


def parse_page(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Extract the article from a page.

    Args:
        data: The page as it was served or saved.
        url: Where it came from, when that is known.
        charset: The encoding that came with it, if any.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If there is no article in it.
    """
    decoded = clean_page(data, charset=charset, name=name)
    source = _XML.sub("", decoded.text)
    saved_from = _SAVED_FROM.search(source[:_SAVED_PROBE])
    url = url or (saved_from[1] if saved_from else "")
    tree = _tree_of(source, url)
    base = stated_base(tree, url)
    for prepare in _PREPARATIONS:
        prepare(tree)
    footnotes = find_notes(tree)
    notes = list(decoded.notes)
    if sum(1 for _ in tree.iter()) > MANY_ELEMENTS:
        head = parse_tree(source[:_HEAD_LENGTH])
        about = read_metadata(tree if head is None else head, url)
        story, page, menus = _whole(tree), list[LooseBlock](), frozenset[str]()
        notes.append("Too large to look for the article in: the whole page is shown.")
    else:
        about = read_metadata(tree, url)
        story, page, menus = _found(tree, source)
    titles, authors = headlines(tree, about.title), _authors(about.author)
    story = without_boilerplate(story, titles=titles, menus=menus, authors=authors)
    blocks = with_pictures(story, page, authors)
    blocks += without_known(footnotes, blocks)
    blocks = with_web_links(with_whole_links(blocks, base or about.url))
    if all(block.kind == "rule" for block in blocks):
        raise UnreadableSourceError(why_empty(tree))
    if is_teaser(tree, story):
        notes.append(TEASER_NOTE)
    return {"document": document_values(build_document(blocks)), "notes": notes, **about.as_json()}


def _authors(line: str) -> list[str]:
    """Return the persons among a page's authors, together and apart; a body's name may be said."""
    names = author_names([line], persons=True)
    return [line, *names] if names else []


def _tree_of(source: str, url: str) -> html.HtmlElement:
    tree = parse_tree(source)
    if tree is None:
        raise UnreadableSourceError("no HTML in it")
    if (reason := why_no_article(tree, source, url)) is not None:
        raise UnreadableSourceError(reason)
    return tree


def _found(
    tree: html.HtmlElement, source: str
) -> tuple[list[LooseBlock], list[LooseBlock], frozenset[str]]:
    """Return the article, the blocks of the whole page, and the lines of its menus."""
    page = tree_blocks(tree, after=_LISTS_OF_STORY)
    elements = line_elements(tree)
    menus = menu_lines(page)
    story = with_page_text(_story(tree, source, page), page)
    belongs = containers_of(story, elements)
    return without_comments(with_left_out(story, page, belongs), belongs), page, menus


def _keep_posts(tree: html.HtmlElement) -> None:
    """Turn posts that an article quotes into quotes: their class names resemble share buttons."""
    for quote in tree.iter("blockquote"):
        if _POST.search(quote.get("class") or ""):
            for element in (quote, *islice(quote.iterancestors(), 3)):
                if _BOX_OF_POST.search(element.get("class") or ""):
                    del element.attrib["class"]


def _lay_code_bare(tree: html.HtmlElement) -> None:
    """Remove emphasis from code: extraction loses the words and spaces next to it.

    The emphasis comes back with the page's own blocks, which were read before.
    """
    for code in tree.iter(*_CODE):
        for above in list(code.iterancestors(*_EMPHASIS)):
            above.drop_tag()


def _story(tree: html.HtmlElement, source: str, page: list[LooseBlock]) -> list[LooseBlock]:
    """Return the article, extracted in another way if most of the page's text is missing."""
    _keep_posts(tree)
    _lay_code_bare(tree)
    blocks = _extracted(tree, precision=True)
    if _length(blocks) < _DOUBTED * running_length(page):
        other = _extracted(tree, precision=False)
        blocks = other if _length(other) > _MUCH_MORE * _length(blocks) else blocks
    if _length(blocks) >= FEW_CHARACTERS:
        return blocks
    other = _readable(source)
    return other if _length(other) > 2 * _length(blocks) else blocks


def _extracted(tree: html.HtmlElement, *, precision: bool) -> list[LooseBlock]:
    found = bare_extraction(
        tree, favor_precision=precision, include_comments=False, include_formatting=True
    )
    body = found.body if isinstance(found, Document) else None
    return tree_blocks(body) if body is not None else []


def _whole(tree: html.HtmlElement) -> list[LooseBlock]:
    """Read all of the page's article element if it has most of the text, or else of the body."""
    body = tree.find("body")
    root = tree if body is None else body
    letters = len(root.text_content())
    for tag in ("article", "main"):
        named = tree.findall(f".//{tag}")
        if len(named) == 1 and len(named[0].text_content()) * 2 > letters:
            root = named[0]
            break
    return tree_blocks(root)


def _readable(source: str) -> list[LooseBlock]:
    from readability import Document as ReadableDocument
    from readability.readability import Unparseable

    try:
        tree = parse_tree(source)
        if tree is not None:
            drop_consent_boxes(tree)
            source = html.tostring(tree, encoding="unicode")
        story = parse_tree(ReadableDocument(source).summary(html_partial=True))
    except (Unparseable, etree.LxmlError, ValueError):
        return []
    return tree_blocks(story) if story is not None else []


def _length(blocks: list[LooseBlock]) -> int:
    return sum(len(block.text) for block in blocks if block.kind != "rule")
