"""Document -> Facts -> Summary: the steps, in order. A digest is both."""

from reader.actors.external.recognisers import load
from reader.actors.find import find_actors
from reader.dates.expressions import read_dates
from reader.document.digest import Digest
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import DigestOptions, FactsOptions
from reader.language.analyse import analyse
from reader.summary.summarize import summarize


def find_facts(document: Document, options: FactsOptions) -> Facts:
    """Find everything in a document that does not depend on the summary options.

    Raises:
        OptionError: If the language is not valid or the recogniser is not available.
    """
    analysis = analyse(document, language=options.language, hide=not options.raw)
    publication, dates = read_dates(analysis, published=options.published, name=options.name)
    mentions, actors = find_actors(
        analysis, title=options.title, dates=dates, recogniser=load(options.recogniser)
    )
    return Facts(
        options=options,
        analysis=analysis,
        words=sum(map(len, analysis.sentence_words)),
        mentions=mentions,
        actors=actors,
        dates=dates,
        published=publication.day,
        published_by=publication.by,
    )


def digest_document(document: Document, options: DigestOptions) -> Digest:
    """Run every step on a document.

    Raises:
        OptionError: If the method, the length or the language is not valid, or the recogniser is
            not available.
    """
    facts = find_facts(document, options.facts)
    return Digest(facts, summarize(facts, options.summary))
