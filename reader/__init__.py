"""Reader: every article with what it says, who it is about and when it happened.

    errors.py     ReaderError and its tree
    document/     Span, Block, Word, Document, Article; Facts, Digest, options; made from plain
                  text, Markdown or a parser's blocks; the writers to text, Markdown and HTML.
                                                     imports standard library and markdown-it
    language/     language, sentences, boilerplate.                            imports nltk
    actors/       find: mentions/, learned/, english/, rules/, external/; joining/; describing/;
                  cross_document/ (who is who over several articles); forms/, lists/
    dates/        find temporal expressions and the day of publication; resolve them: english/,
                  foreign/ (one set of rules over the words of each language)
    summary/      methods, ranking, redundancy, length.                        imports sumy
    pipeline.py   Document -> Facts -> Summary: the visible list of steps; a Digest is both
    intake/       formats/ (files -> articles), sandbox/ (child processes that can be killed),
                  http/, imports/ (exports of other apps), bytes/; what is hostile is met here
    library/      files/, state/, index/, digests/, highlights/, query/ (the query language);
                  all SQL is here
    settings.py   defaults < settings file < environment < flags; settings_file.py makes that file
    services/     what both front ends do: collection and its parts (scanner, history, user_state,
                  trash, saved_queries, link_queue, article_digests), search/, adding/, digests/,
                  multi/ and briefs/ (several articles), speech/, exporting/, highlights, doctor
    batch/        many articles to Parquet, on one machine or a cluster
    manual/       the manual's pages, which the reader opens like articles
    cli/          commands/ (one file a command), formats/
    tui/          panes/ (registry.py lists those beside the text), screens/, dialogs/, widgets/,
                  drawing/, keys/, actions/, background/, theme/.              imports textual

Imports go downward only:

    __main__ > cli | tui > batch > services > settings > settings_file > library
             > intake > pipeline > summary | actors | dates > language > document > errors
"""

from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from datetime import date

    from reader.document.digest import Digest

__all__ = ["Digest", "ReaderError", "__version__", "digest"]

__version__ = "0.2.0"


def digest(
    text: str,
    title: str = "",
    published: "date | None" = None,
    language: str | None = None,
    method: str = "auto",
    length: str = "3",
) -> "Digest":
    """Summarise a text and find its actors and dates.

    Args:
        text: Any string, taken as reading text: no mark in it means anything.
        title: The headline, when it is known apart from the text.
        published: The day that relative expressions such as "Tuesday" are read against.
        language: ISO 639-1 code, or None to detect it.
        method: ``auto`` or the name of one of sumy's methods.
        length: ``"3"`` sentences, ``"20%"`` of the sentences, ``"120w"`` words at most, or
            ``"auto"``: as much as the text needs.

    Returns:
        The digest. The same input gives the same digest, in every process.

    Raises:
        ReaderError: If ``method``, ``length`` or ``language`` means nothing.
        TypeError: If an argument is of the wrong type.
    """
    # Imported here because they bring nltk, and `import reader` must stay light.
    from datetime import date

    from reader.document.from_plain import plain_document
    from reader.document.options import DigestOptions, FactsOptions, SummaryOptions
    from reader.pipeline import digest_document

    for name, value in {"text": text, "title": title, "method": method, "length": length}.items():
        _check_type(name, value, str)
    _check_type("published", published, date, type(None))
    _check_type("language", language, str, type(None))
    facts = FactsOptions(title=title, published=published, language=language)
    summary = SummaryOptions(method=method, length=length)
    return digest_document(plain_document(text), DigestOptions(facts=facts, summary=summary))


def _check_type(name: str, value: object, *allowed: type) -> None:
    if not isinstance(value, allowed):
        wanted = " or ".join(kind.__name__ for kind in allowed).replace("NoneType", "None")
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def __getattr__(name: str) -> object:
    """Load ``Digest`` when it is asked for: most commands start without it."""
    if name != "Digest":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.document.digest import Digest as Class

    return Class
