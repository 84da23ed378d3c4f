"""The functions that take text from outside, one row each."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from reader.actors.find import find_actors
from reader.actors.mentions.tokens import tokens_of
from reader.cli.formats import json_values
from reader.dates.expressions import read_dates
from reader.document import from_markdown, link_targets, to_html, to_markdown, wrapping
from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.markdown_words import markdown_words
from reader.document.options import SummaryOptions
from reader.document.safe_text import sanitize, sanitize_line
from reader.document.words import count_words, find_words
from reader.errors import ReaderError
from reader.intake import addresses
from reader.intake.bytes import decode
from reader.intake.formats import front_matter, mhtml, registry, titles
from reader.intake.formats.org import org_lines
from reader.intake.imports import bibtex_entries, csv_rows, fields, links, obsidian
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.plain_tex import plain_tex
from reader.intake.sandbox.parsers import xml
from reader.intake.sandbox.parsers.feed_title import plain_title
from reader.intake.sandbox.parsers.fragment import parse_fragment
from reader.intake.sandbox.parsers.mbox import parse_mbox
from reader.intake.sandbox.parsers.rtf import parse_rtf
from reader.intake.sandbox.parsers.tree import parse_tree
from reader.language.analyse import analyse
from reader.language.boilerplate import find_hidden
from reader.language.detect import detect_language
from reader.library.interval import days_of
from reader.library.query.parser import parse as parse_query
from reader.library.query.values import number_range
from reader.library.searchable import normalize_for_search
from reader.summary.length import parse_length
from reader.summary.summarize import summarize
from reader.tui.drawing import bidi, find, fit, layout, wrap
from reader.tui.keys.keys import parse_keys
from tests.summary.facts import facts_of


class Function(NamedTuple):
    """A function that takes text."""

    name: str
    work: Callable[[Any], object]
    """Takes what ``prepare`` gave."""
    prepare: Callable[[str], Any] = str
    """Does what is measured by another row."""
    cap: int = 2**30
    """Characters above which the program itself gives less to it, and says so."""


def _export(text: str) -> ExportFile:
    return ExportFile("x", held=text.encode("utf-8", "replace"))


def _lenient(work: Callable[[Any], object]) -> Callable[[Any], object]:
    def run(text: Any) -> None:
        with contextlib.suppress(ReaderError):
            work(text)

    return run


def _analysed(text: str) -> Any:
    return analyse(plain_document(text), language="en")


def _article(text: str) -> Article:
    return Article("an-article", Metadata(title="A title"), plain_document(text))


FUNCTIONS = [
    Function("text: show", sanitize),
    Function("text: show a line", sanitize_line),
    Function("text: plain document", plain_document),
    Function("text: words, counted", count_words),
    Function("text: words of Markdown", markdown_words),
    Function("intake: Markdown document", from_markdown.markdown_document),
    Function("intake: front matter", lambda text: front_matter.read_front_matter(f"---\n{text}")),
    Function("intake: front matter that ends",
             lambda text: front_matter.read_front_matter(f"---\ntitle: {text}\n---\n")),
    Function("intake: decode", _lenient(lambda text: decode.decode(text.encode(), name="x"))),
    Function("intake: declared charset", lambda text: decode.declared_charset(text.encode())),
    Function("intake: kind", lambda text: registry.format_of(text.encode())),
    Function("intake: MHTML", _lenient(lambda t: mhtml.page_of_mhtml(t.encode(), name="x"))),
    Function("intake: title of Markdown", titles.markdown_title),
    Function("intake: title of text", titles.plain_title),
    Function("intake: slug", titles.slug),
    Function("intake: title of a feed", plain_title, cap=262_144),
    Function("intake: address", lambda text: addresses.canonical_url(f"http://a/{text}")),
    Function("intake: may be opened", lambda text: link_targets.openable(f"http://a/{text}")),
    Function("intake: rows of CSV", lambda text: list(csv_rows.read_rows(text))),
    Function("intake: links", _lenient(lambda t: list(links.read_addresses(_export(t))))),
    Function("intake: tags", fields.listed_tags),
    Function("intake: XML without its type", _lenient(xml.without_doctype)),
    Function("intake: HTML, in the child process", _lenient(lambda t: parse_fragment(t.encode())),
             cap=262_144),
    Function("intake: verse of HTML", _lenient(lambda t: parse_fragment(t.encode())),
             lambda t: "<pre>Ice on the lake\n" + t.replace("\n", "<b>Ice</b> on the lake\n")),
    Function("intake: pictures without scripts", parse_tree,
             lambda t: t.replace("<", "").replace(" ", "<noscript><img src=a></noscript>")),
    Function("intake: Org", lambda text: list(org_lines(text.split("\n"), {}))),
    Function("intake: references", lambda text: list(bibtex_entries.entries(text))),
    Function("intake: an entry", lambda text: list(bibtex_entries.entries(f"@a{{b, c={{{text}"))),
    Function("intake: TeX of references", plain_tex),
    Function("intake: a note of a vault", lambda text: obsidian.note_of(text, "a", "a")),
    Function("intake: RTF", _lenient(lambda t: parse_rtf(b"{\\rtf1 " + t.encode())), cap=262_144),
    Function("intake: mailbox", _lenient(lambda t: parse_mbox(b"From a 10:00\n\n" + t.encode())),
             cap=262_144),
    Function("language: detect", detect_language),
    Function("language: words", find_words),
    Function("language: hidden lines", find_hidden, plain_document),
    Function("language: analyse", lambda document: analyse(document, language="en"),
             plain_document),
    Function("actors: tokens", lambda text: tokens_of(text, 0, len(text))),
    Function("dates", lambda found: read_dates(found, published=date(2025, 11, 3)), _analysed),
    Function("dates, and the day of publication", lambda found: read_dates(found, published=None),
             _analysed),
    Function("actors", lambda found: find_actors(found, title="A title"), _analysed),
    Function("actors, in Spanish", lambda found: find_actors(replace(found, language="es")),
             _analysed),
    Function("actors, in German", lambda found: find_actors(replace(found, language="de")),
             _analysed),
    Function("summary", lambda found: summarize(
        facts_of(found, title="A title"), SummaryOptions(length="3")), _analysed),
    Function("library: normalize for search", normalize_for_search),
    Function("library: a query", _lenient(parse_query)),
    Function("library: days of a query", days_of),
    Function("library: numbers of a query", number_range),
    Function("summary: length", _lenient(parse_length)),
    Function("keys", _lenient(parse_keys)),
    Function("output: wrapped", lambda text: wrapping.wrap(text, 80)),
    Function("output: escaped", to_markdown.markdown_line),
    Function("output: JSON", json_values.dump),
    Function(
        "output: Markdown", lambda article: to_markdown.to_markdown(article.document), _article
    ),
    Function("output: HTML", lambda article: to_html.to_html(article.document), _article),
    Function("screen: layout", lambda article: layout.lay_out(article, width=72), _article),
    Function("screen: wrapped", lambda text: wrap.wrap(text, 0, len(text), 72, hard=False)),
    Function("screen: code", lambda text: wrap.keep_lines(text, 0, len(text), 72)),
    Function("screen: fitted", lambda text: fit.fit(text, 60)),
    Function("screen: right to left", bidi.drawn),
    Function("screen: found", lambda text: find.find_words(text, text[:3])),
]  # fmt: skip
