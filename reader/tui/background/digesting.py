"""Read and digest articles in a thread, and post messages with the results."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker

from reader.document.article import Article
from reader.document.options import DigestOptions
from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.services.highlights import Highlight, highlights_of

if TYPE_CHECKING:
    from reader.document.digest import Digest
    from reader.document.facts import Facts
    from reader.services.digests.process import ProcessBackend
    from reader.summary.explain import Explanation


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request: what the user wants to see."""

    article_id: str
    """The article."""
    options: DigestOptions
    """How its digest is made."""
    explain: bool = False
    """Whether to explain why each sentence of the summary was chosen."""
    day: str = ""
    """The day that the user set, as part of the request's identity."""


@dataclass
class ArticleRead(Message):
    """An article was read from disk."""

    wanted: Wanted
    """The request."""
    article: Article
    """The article."""
    position: int
    """Where reading stopped."""
    opened: bool
    """Whether the user had hidden lines shown."""
    highlights: tuple[Highlight, ...]
    """The user's highlights in it."""
    note: str
    """The user's note on the whole article."""


@dataclass
class DigestMade(Message):
    """An article was digested, or its digest was found in the cache."""

    wanted: Wanted
    """The request."""
    article: Article
    """The article."""
    digest: "Digest"
    """The digest."""
    explanation: "Explanation | None"
    """How its summary was made, if the user asked for that."""


@dataclass
class WorkFailed(Message):
    """An article that was requested could not be read or digested."""

    wanted: Wanted
    """The request."""
    error: str
    """The error, which names the article and what to do."""


def read_and_digest(
    collection: ArticleCollection,
    wanted: Wanted,
    article: Article | None,
    facts: "Facts | None",
    worker: "Worker[None]",
    process: "ProcessBackend",
) -> None:
    """Read an article and digest it, in a thread; stop as soon as it is no longer wanted.

    Args:
        collection: Where the article is.
        wanted: The request.
        article: The article, if it was read before.
        facts: Its facts, if they are known.
        worker: The worker that this runs in; its node gets the messages.
        process: Makes the digest: a thread of this process would delay key presses, and could not
            be ended if a text takes forever.
    """
    node = worker.node
    try:
        if article is None:
            read = _read(collection, wanted)
            article = read.article
            if worker.is_cancelled:
                return
            node.post_message(read)
        by = process.while_wanted(lambda: worker.is_cancelled)
        digest = collection.digests.digest(article, wanted.options, by=by, facts=facts)
        if worker.is_cancelled:
            return
        explanation = _explained(digest, wanted) if wanted.explain else None
        if not worker.is_cancelled:
            node.post_message(DigestMade(wanted, article, digest, explanation))
    except ReaderError as error:
        if not worker.is_cancelled:
            node.post_message(WorkFailed(wanted, str(error)))


def _read(collection: ArticleCollection, wanted: Wanted) -> ArticleRead:
    """Read an article, and the user's state for it."""
    article, state = collection.article(wanted.article_id), collection.user_state
    return ArticleRead(
        wanted,
        article,
        position=state.position(wanted.article_id),
        opened=bool(state.opened(wanted.article_id)),
        highlights=highlights_of(collection, article),
        note=state.note(wanted.article_id),
    )


def _explained(digest: "Digest", wanted: Wanted) -> "Explanation":
    # Imported here: few users ask why the sentences were chosen.
    from reader.summary.explain import explain

    return explain(digest.facts, digest.summary, wanted.options.summary)
