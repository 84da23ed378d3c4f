"""What a brief is: stories in order of weight, each with what, who and when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from reader.document.options import SummaryOptions
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.chosen_timeline import TimelineDay
from reader.services.multi.combined_summary import Quoted
from reader.services.multi.merge import MergedActor

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """How a brief is made."""

    summary: SummaryOptions
    """The length of each story's summary; its method is ``auto``."""
    title: str = "Brief"
    """The heading of the brief."""
    query: str = ""
    """What was asked for, in words; the summaries are about it, too."""
    ranked: bool = False
    """Whether the articles are given in order of relevance, which then orders the stories too;
    otherwise the story with most articles is first."""
    since: date | None = None
    """The first day: articles published before it are in no story."""
    until: date | None = None
    """The last day, likewise."""
    dates: int | None = None
    """The most days in a timeline; None for a few."""
    sentences: int = 1
    """The most sentences about one day in a timeline."""
    together: bool = False
    """Whether all articles are one story."""
    decisions: "tuple[Decision, ...]" = ()
    """The user's corrections of who is who."""


@dataclass(frozen=True, slots=True)
class BriefStory:
    """One story of a brief."""

    title: str
    """The headline: that of the article nearest to all of them."""
    articles: tuple[AnalysedArticle, ...]
    """Its articles that were read for the brief, the earliest first."""
    count: int
    """How many articles it has in all."""
    summary: tuple[Quoted, ...]
    """What they say together, in order of time."""
    actors: tuple[MergedActor, ...]
    """Who it is about, the most important first."""
    timeline: tuple[TimelineDay, ...]
    """The days that matter, the earliest first."""
    new: int = 0
    """How many of its articles came in since the last brief."""
    answers: tuple[str, ...] = ()
    """The names of the saved queries that some of its articles match."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What several articles say."""

    title: str
    """Its heading."""
    stories: tuple[BriefStory, ...]
    """The stories, the one with most articles first."""
    timeline: tuple[TimelineDay, ...]
    """The days that matter over all articles."""
    articles: int
    """How many articles there are."""
    left: int = 0
    """How many of them are in stories for which there was no room."""
    last: datetime | None = None
    """When the last brief of the same kind was made; None when there was none."""
    new: int = 0
    """How many articles came in since then."""
    partial: bool = False
    """Whether its articles have only some words of the query, because none has all of them."""
    pending: int = 0
    """How many articles have not been analysed yet, so that names and dates in them are missing."""
