"""HTML that is already the body of an article, from feeds and exports, to blocks."""

from typing import Any

from reader.document.building import LooseBlock, build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.blocks import tree_blocks, with_web_links
from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.code_tables import unwrap_code
from reader.intake.sandbox.parsers.figures import join_captions
from reader.intake.sandbox.parsers.preformatted import set_preformatted
from reader.intake.sandbox.parsers.readable import make_readable
from reader.intake.sandbox.parsers.tree import parse_tree, stated_base, with_whole_links
from reader.intake.sandbox.parsers.unseen import drop_hidden


def parse_fragment(data: bytes, *, url: str = "", only_shown: bool = False) -> dict[str, Any]:
    """Turn a piece of HTML in UTF-8 into a document.

    Args:
        data: The HTML.
        url: The base of its links.
        only_shown: Whether to leave out what its style hides: previews of mails.

    Raises:
        UnreadableSourceError: If there is no text in it.
    """
    source = clean_page(data, charset="utf-8", name="").text
    blocks = fragment_blocks(source, url, only_shown=only_shown)
    if not blocks:
        raise UnreadableSourceError("no text in it")
    return {"document": document_values(build_document(blocks))}


def fragment_blocks(source: str, url: str, *, only_shown: bool = False) -> list[LooseBlock]:
    """Read a piece of HTML into blocks, with the links that lead to the web."""
    tree = parse_tree(f"<div>{source}</div>")
    if tree is None:
        return []
    if only_shown:
        drop_hidden(tree)
    url = stated_base(tree, url) or url
    unwrap_code(tree)
    make_readable(tree)
    set_preformatted(tree)
    join_captions(tree, only_undescribed=True)
    blocks = tree_blocks(tree)
    return with_web_links(with_whole_links(blocks, url))
