"""The work that is done beside the screen, and the messages that bring its results."""

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
    from reader.library.digests.backend import Backend
    from reader.services.digests.process import DigestProcess
    from reader.summary.explain import Explanation


LONG = 40_000
"""Characters from which an article is digested by a process of its own."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants to see."""

    article_id: str
    """The article."""
    options: DigestOptions
    """How its digest is made."""
    explain: bool = False
    """Whether to say why each sentence of the summary was chosen."""
    day: str = ""
    """The day that the user set, so that another day is another want."""


def problem_with(recogniser: str) -> str:
    """Return why a recogniser cannot be used; "" when it can. Takes time: it is loaded."""
    from reader.actors.external import recognisers

    try:
        return recognisers.problem_with(recogniser)
    except ReaderError as error:
        return str(error)


class ArticleRead(Message):
    """An article was read from disk."""

    def __init__(
        self,
        wanted: Wanted,
        article: Article,
        position: int,
        *,
        opened: bool = False,
        highlights: tuple[Highlight, ...] = (),
    ) -> None:
        super().__init__()
        self.wanted = wanted
        """What was wanted."""
        self.article = article
        """The article."""
        self.position = position
        """Where reading stopped."""
        self.opened = opened
        """Whether the user opened the lines of it that are not the story."""
        self.highlights = highlights
        """What the user marked in it."""


class DigestMade(Message):
    """An article was digested, or its digest was found in the cache."""

    def __init__(
        self, wanted: Wanted, article: Article, digest: "Digest", told: "Explanation | None"
    ) -> None:
        super().__init__()
        self.wanted = wanted
        """What was wanted."""
        self.article = article
        """The article."""
        self.digest = digest
        """The digest."""
        self.told = told
        """How its summary came about, when that was wanted."""


class WorkFailed(Message):
    """Something that was wanted cannot be had."""

    def __init__(self, wanted: Wanted, error: str) -> None:
        super().__init__()
        self.wanted = wanted
        """What was wanted."""
        self.error = error
        """The error: it names the thing and the cure."""


def read_and_digest(
    collection: ArticleCollection,
    wanted: Wanted,
    article: Article | None,
    facts: "Facts | None",
    worker: "Worker[None]",
    process: "DigestProcess | None" = None,
) -> None:
    """Read an article and digest it, in a thread; stop as soon as nobody wants it any more.

    Args:
        collection: Where the article is.
        wanted: What to make.
        article: The article, when it was read before.
        facts: Its facts, when they are there.
        worker: The worker that this runs in; its node gets the messages.
        process: What digests a long article, if there is one: a thread would hold keys up.
    """
    node = worker.node
    try:
        if article is None:
            article = collection.article(wanted.article_id)
            position = collection.user_state.position(wanted.article_id)
            if worker.is_cancelled:
                return
            opened = bool(collection.user_state.opened(wanted.article_id))
            marked = highlights_of(collection, article)
            node.post_message(
                ArticleRead(wanted, article, position, opened=opened, highlights=marked)
            )
        by = _backend(article, process, worker)
        digest = collection.digests.digest(article, wanted.options, by=by, facts=facts)
        if worker.is_cancelled:
            return
        told = None
        if wanted.explain:
            from reader.pipeline import explain_digest

            told = explain_digest(digest, wanted.options.summary)
        if not worker.is_cancelled:
            node.post_message(DigestMade(wanted, article, digest, told))
    except ReaderError as error:
        if not worker.is_cancelled:
            node.post_message(WorkFailed(wanted, str(error)))


def _backend(
    article: Article, process: "DigestProcess | None", worker: "Worker[None]"
) -> "Backend | None":
    if process is None or len(article.document.text) < LONG:
        return None
    return process.while_wanted(lambda: worker.is_cancelled)
