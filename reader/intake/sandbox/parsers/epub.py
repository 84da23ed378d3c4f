"""An e-book to chapters: the zip file, the package document, then its pages in reading order."""

import posixpath
import re
from collections.abc import Set
from contextlib import suppress
from html.entities import name2codepoint
from typing import Any, NamedTuple
from urllib.parse import unquote

from reader.document.building import LooseBlock, build_document, join_documents
from reader.document.document import Document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.sandbox.parsers.blocks import tree_blocks, with_web_links
from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.readable import make_readable
from reader.intake.sandbox.parsers.tree import parse_tree, use_usual_names
from reader.intake.sandbox.parsers.xml import children, local, parse_xml, words

_CONTAINER = "META-INF/container.xml"
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,9});")
_KEPT_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_SELF_CLOSED = re.compile(
    r"<(title|script|style|textarea|iframe|a|div|p|span|i|b|em)((?:\s[^<>]{0,300})?)/>",
    re.IGNORECASE,
)
_PLACE = re.compile(rb"(?<=[/\"'])([^/\"'<>#]{1,200})#")
"""A link to a place in a file, of which the name is kept."""
_PAGES_CAP = 5_000
_NO_PAGE = re.compile(r"(?:image/(?!svg)|audio/|video/|application/(?!xhtml|x-dtbook))")
"""Media types of items that are not pages of text."""
_FALLBACKS = 5
"""The most fallback items that are tried in place of one that is not a page."""


class _Page(NamedTuple):
    """A page of the book, in reading order."""

    member: str
    label: str
    """Its title in the table of contents; empty if it is not listed."""


class _Chapter(NamedTuple):
    """A chapter of the book."""

    title: str
    pages: list[Document]
    """The content of each of its files."""


def parse_epub(data: bytes, *, only: int | None = None, contents: bool = False) -> dict[str, Any]:
    """Read a book.

    Args:
        data: The whole file.
        only: Read only the page of this number.
        contents: Read no page, only the metadata and the number of pages.

    Raises:
        UnreadableSourceError: If it is not an e-book, or is locked.
    """
    with ZipFile(data, name="the book") as archive:
        package, folder = _package(archive)
        pages = _pages(archive, package, folder)[:_PAGES_CAP]
        about = {**_about(package), "pages": len(pages), "chapters": [], "notes": []}
        locked = _locked(archive)
        if pages and all(page.member in locked for page in pages):
            raise UnreadableSourceError("locked by its seller (DRM): it cannot be opened")
        if contents:
            return about
        wanted = pages if only is None else pages[only : only + 1]
        _read_pages(archive, [page for page in wanted if page.member not in locked], about)
        return about


def _read_pages(archive: ZipFile, pages: list[_Page], about: dict[str, Any]) -> None:
    in_contents = any(page.label for page in pages)
    chapters: list[_Chapter] = []
    for page in pages:
        try:
            blocks = page_blocks(archive.read(page.member))
        except UnreadableSourceError as error:
            about["notes"].append(f"A page was left out: {error}.")
            continue
        if not blocks:
            continue
        document = build_document(blocks)
        goes_on = in_contents and not page.label and blocks[0].kind != "heading"
        if goes_on and chapters:
            # One chapter in several files: the table of contents lists only the first.
            chapters[-1].pages.append(document)
        else:
            chapters.append(_Chapter(page.label or _heading(blocks), [document]))
    about["chapters"] = [
        {"title": each.title, "document": document_values(join_documents(each.pages))}
        for each in chapters
    ]


def page_blocks(data: bytes) -> list[LooseBlock]:
    """Read one page of a book into blocks.

    Raises:
        UnreadableSourceError: If it is not text.
    """
    source = clean_page(data, charset="", name="a page").text
    source = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", source)
    source = re.sub(r"<!DOCTYPE[^>\[]{0,1000}>", "", source, count=1, flags=re.IGNORECASE)
    root = _strict(source)
    if root is None:
        # In HTML an empty <title/> or <a/> would swallow what follows it.
        root = parse_tree(_SELF_CLOSED.sub(r"<\1\2></\1>", source))
    if root is None:
        return []
    if local(root) == "svg":
        # A page that is drawn as a picture; its words are still in it.
        lines = map(words, children(root, "text"))
        return [LooseBlock("text", line) for line in lines if line]
    use_usual_names(root)
    make_readable(root)
    body = children(root, "body")
    return with_web_links(tree_blocks(body[0] if body else root))


def _strict(source: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(_ENTITY.sub(_letter, source).encode(), parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _letter(entity: re.Match[str]) -> str:
    known = entity[1] not in _KEPT_ENTITIES and entity[1] in name2codepoint
    return chr(name2codepoint[entity[1]]) if known else entity[0]


def _package(archive: ZipFile) -> tuple[Any, str]:
    container = parse_xml(archive.read(_CONTAINER)) if _CONTAINER in archive else None
    named = (
        [each.get("full-path") or "" for each in children(container, "rootfile")]
        if (container is not None)
        else []
    )
    # Some books have no container; their package is found by its name.
    named += [name for name in archive.names() if name.lower().endswith(".opf")]
    for name in named:
        if name in archive:
            root = parse_xml(archive.read(name))
            if root is not None:
                return root, posixpath.dirname(name)
    raise UnreadableSourceError("not an e-book: it has no package document")


def _pages(archive: ZipFile, package: Any, folder: str) -> list[_Page]:
    manifest = {each.get("id"): each for each in children(package, "item") if each.get("href")}
    labels = _labels(archive, folder, manifest)
    pages: list[_Page] = []
    apart: list[_Page] = []
    for reference in children(package, "itemref"):
        item = _readable(manifest.get(reference.get("idref")), manifest)
        if item is None:
            continue
        if "nav" in (item.get("properties") or "").split():
            continue
        member = _member(folder, item.get("href"))
        page = _Page(member, labels.get(member, ""))
        (apart if reference.get("linear") == "no" else pages).append(page)
    linked = _linked(archive, pages) if apart else frozenset[str]()
    return pages + [each for each in apart if posixpath.basename(each.member) in linked]


def _linked(archive: ZipFile, pages: list[_Page]) -> Set[str]:
    """Return the names of the files to places of which pages lead, such as that of the notes."""
    found: set[bytes] = set()
    for page in pages:
        with suppress(UnreadableSourceError):
            found.update(_PLACE.findall(archive.read(page.member)))
    return {unquote(name.decode("utf-8", "replace")) for name in found}


def _readable(item: Any, manifest: dict[str | None, Any]) -> Any:
    """Return an item of a book, or the page of text that the book names as its fallback."""
    for _ in range(_FALLBACKS):
        instead = item.get("fallback") if item is not None else None
        if instead not in manifest or not _NO_PAGE.match(item.get("media-type") or ""):
            break
        item = manifest[instead]
    return item


def _labels(archive: ZipFile, folder: str, manifest: dict[str | None, Any]) -> dict[str, str]:
    """Return the titles of pages in the table of contents of EPUB 3, or else of EPUB 2."""
    labels: dict[str, str] = {}
    for item in manifest.values():
        is_nav = "nav" in (item.get("properties") or "").split()
        if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
            continue
        member = _member(folder, item.get("href"))
        root = parse_xml(archive.read(member)) if member in archive else None
        if root is None:
            continue
        base = posixpath.dirname(member)
        for href, label in _nav_entries(root) if is_nav else _ncx_entries(root):
            labels.setdefault(_member(base, href), label)
    return labels


def _nav_entries(root: Any) -> list[tuple[str, str]]:
    lists = [
        nav
        for nav in children(root, "nav")
        if "toc" in " ".join(str(value) for value in nav.attrib.values()).split()
    ]
    return [
        (each.get("href"), words(each))
        for nav in lists[:1]
        for each in children(nav, "a")
        if each.get("href")
    ]


def _ncx_entries(root: Any) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for point in children(root, "navpoint"):
        label = next((words(each) for each in point if local(each) == "navlabel"), "")
        source = next((each.get("src") for each in point if local(each) == "content"), "")
        if source:
            entries.append((source, label))
    return entries


def _member(folder: str, href: str) -> str:
    """Return the member that a reference names; none if it leads out of the archive."""
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""


def _locked(archive: ZipFile) -> set[str]:
    name = "META-INF/encryption.xml"
    root = parse_xml(archive.read(name)) if name in archive else None
    return (
        set()
        if root is None
        else {unquote(each.get("URI") or "") for each in children(root, "cipherreference")}
    )


def _about(package: Any) -> dict[str, Any]:
    def all_of(name: str) -> list[str]:
        return [text for each in children(package, name) if (text := words(each))]

    def first(name: str) -> str:
        return next(iter(all_of(name)), "")

    return {
        "title": first("title")[:300],
        "author": ", ".join(dict.fromkeys(all_of("creator")))[:200],
        "published": first("date")[:10],
        "publisher": first("publisher")[:100],
        "language": first("language")[:20],
        "tags": all_of("subject")[:20],
    }


def _heading(blocks: list[LooseBlock]) -> str:
    heading = next((block.text for block in blocks[:5] if block.kind == "heading"), "")
    return " ".join(heading.split())[:150]
