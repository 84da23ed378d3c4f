"""Document -> Digest: the steps, in order."""

from reader.actors.external.recognisers import load
from reader.actors.find import find_actors
from reader.dates.expressions import read_dates
from reader.document.digest import Digest, DigestOptions
from reader.document.document import Document
from reader.document.from_plain import plain_document
from reader.document.reading_time import reading_minutes
from reader.language.analyse import analyse
from reader.language.words import count_words
from reader.summary.explain import Explanation, explain
from reader.summary.summarize import summarize


def digest_document(document: Document, options: DigestOptions) -> Digest:
    """Run every step on a document.

    Raises:
        OptionError: If the method, the length or the language means nothing, or the recogniser is
            not there.
    """
    analysis = analyse(document, language=options.language, hide=not options.raw)
    publication, dates = read_dates(analysis, published=options.published, name=options.name)
    mentions, actors = find_actors(
        analysis, title=options.title, dates=dates, recogniser=load(options.recogniser)
    )
    summary = summarize(
        analysis,
        title=options.title,
        actors=actors,
        dates=dates,
        method=options.method,
        length=options.length,
    )
    words = count_words(analysis.words)
    return Digest(
        text=document.text,
        language=analysis.language,
        words=words,
        minutes=reading_minutes(words),
        sentences=analysis.sentences,
        summary=summary,
        mentions=mentions,
        actors=actors,
        dates=dates,
        hidden=analysis.hidden,
        published=publication.day,
        published_by=publication.by,
    )


def explain_digest(document: Document, options: DigestOptions, digest: Digest) -> Explanation:
    """Say how the summary of a digest came about.

    Args:
        document: What was digested.
        options: What the digest was made with.
        digest: The digest.
    """
    analysis = analyse(document, language=options.language, hide=not options.raw)
    return explain(
        analysis,
        digest.summary,
        title=options.title,
        actors=digest.actors,
        dates=digest.dates,
        length=options.length,
    )


def digest_text(text: str, options: DigestOptions) -> Digest:
    """Run every step on reading text as it is.

    Raises:
        OptionError: If the method, the length or the language means nothing.
        TypeError: If the text is no string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    return digest_document(plain_document(text), options)
