"""A brief and a chosen timeline as JSON, schema 1 of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.cli.formats.json_values import SCHEMA, reference

if TYPE_CHECKING:
    from reader.services.briefs.brief import Brief, BriefStory
    from reader.services.multi.article_sentence import ArticleSentence
    from reader.services.multi.chosen_timeline import TimelineDay
    from reader.services.multi.combined_summary import Quoted
    from reader.services.multi.merge import MergedActor


def brief(value: Brief) -> dict[str, Any]:
    """Return a brief."""
    return {
        "schema": SCHEMA,
        "title": value.title,
        "articles": value.articles,
        "left": value.left,
        "last": value.last.isoformat() if value.last else None,
        "new": value.new,
        "partial": value.partial,
        "pending": value.pending,
        "stories": [_story(story) for story in value.stories],
        "timeline": [day(each) for each in value.timeline],
    }


def day(value: TimelineDay) -> dict[str, Any]:
    """Return a day of a chosen timeline; ``sources`` has one element for each sentence."""
    return {
        "date": value.day.isoformat(),
        "sentences": [each.text for each in value.sentences],
        "sources": [_source(each) for each in value.sentences],
    }


def days(values: Sequence[TimelineDay]) -> list[dict[str, Any]]:
    """Return a chosen timeline, each day with the schema that it is in."""
    return [{"schema": SCHEMA, **day(each)} for each in values]


def _story(story: BriefStory) -> dict[str, Any]:
    return {
        "title": story.title,
        "count": story.count,
        "new": story.new,
        "answers": list(story.answers),
        "articles": [
            {
                **reference(each),
                "published": published.isoformat()
                if (published := each.article.metadata.published)
                else None,
            }
            for each in story.articles
        ],
        "summary": [_sentence(each) for each in story.summary],
        "actors": [_actor(each) for each in story.actors],
        "timeline": [day(each) for each in story.timeline],
    }


def _sentence(each: Quoted) -> dict[str, Any]:
    return {
        "text": each.sentence.text,
        **reference(each.analysed),
        "start": each.sentence.start,
        "end": each.sentence.end,
        "when": each.when,
    }


def _source(each: ArticleSentence) -> dict[str, Any]:
    return {**reference(each.analysed), "start": each.span.start, "end": each.span.end}


def _actor(actor: MergedActor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "salience": actor.salience,
        "aliases": list(actor.aliases),
        "count": actor.count,
        "articles": len(actor.appearances),
    }
