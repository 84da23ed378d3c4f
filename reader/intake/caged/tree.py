"""HTML to a tree, and the addresses in it."""

from urllib.parse import urljoin

from lxml import etree, html


def parse_tree(source: str) -> html.HtmlElement | None:
    """Parse HTML; None when there is nothing in it that is an element."""
    parser = html.HTMLParser(
        collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def absolute(target: str, url: str) -> str:
    """Return a link's target as a whole address, or nothing when it is none."""
    try:
        return urljoin(url, target.strip()) if target.strip() else ""
    except ValueError:
        return ""
