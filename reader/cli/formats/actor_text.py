"""What several articles say of one actor, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.cli.formats.brief_json import day
from reader.cli.formats.brief_text import markdown_timeline, timeline
from reader.cli.formats.json_values import SCHEMA, reference
from reader.cli.formats.text import Pieces, source_line
from reader.document.to_markdown import markdown_line
from reader.document.wrapping import one_line, wrap
from reader.services.wording import count_of

if TYPE_CHECKING:
    from datetime import date

    from reader.services.multi.actor_profile import ActorProfile, NamedWith, Role
    from reader.services.multi.merge import Appearance

_INDENT = "    "


def text(profile: ActorProfile, width: int | None) -> Pieces:
    """Yield what is said of an actor: articles, roles, companions, timeline, sentences."""
    yield f"{one_line(profile.actor.name)}\n", "bold"
    yield f"{one_line(_about(profile))}\n", "dim"
    for heading, lines in _sections(profile).items():
        if lines:
            yield f"\n{heading}\n", "bold"
        for line in lines:
            yield wrap(line, width, indent=_INDENT, first="") + "\n", ""
    if profile.timeline:
        yield "\nTimeline\n", "bold"
        yield from timeline(profile.timeline, width)
    yield "\nSentences\n", "bold"
    for each in profile.sentences:
        yield wrap(each.text, width) + "\n", ""
        line = wrap(source_line(each.analysed), width, indent=_INDENT, first=_INDENT)
        yield line + "\n", "dim"


def markdown(profile: ActorProfile) -> str:
    """Return what is said of an actor as Markdown."""
    return "".join(_markdown(profile))


def _markdown(profile: ActorProfile) -> Iterator[str]:
    yield f"# {markdown_line(profile.actor.name)}\n\n*{markdown_line(_about(profile))}*\n"
    for heading, lines in _sections(profile).items():
        if lines:
            yield f"\n## {heading}\n\n"
        yield from (f"- {markdown_line(line)}\n" for line in lines)
    if profile.timeline:
        yield "\n## Timeline\n\n" + markdown_timeline(profile.timeline)
    yield "\n## Sentences\n\n"
    for each in profile.sentences:
        source = markdown_line(source_line(each.analysed))
        yield f"- {markdown_line(each.text)} *{source}*\n"


def value(profile: ActorProfile) -> dict[str, Any]:
    """Return what is said of an actor as JSON, schema 1 of the contract."""
    actor = profile.actor
    return {
        "schema": SCHEMA,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "count": actor.count,
        "roles": [
            {
                "role": each.role,
                "since": _iso(each.since),
                "until": _iso(each.until),
                "articles": each.articles,
            }
            for each in profile.roles
        ],
        "articles": [_article(each) for each in actor.appearances],
        "with": [
            {
                "name": each.actor.name,
                "kind": each.actor.kind,
                "role": each.actor.role,
                "articles": each.articles,
                "sentences": each.sentences,
            }
            for each in profile.named_with
        ],
        "timeline": [day(each) for each in profile.timeline],
        "sentences": [
            {
                "text": each.text,
                **reference(each.analysed),
                "start": each.span.start,
                "end": each.span.end,
            }
            for each in profile.sentences
        ],
    }


def _article(each: Appearance) -> dict[str, Any]:
    return {
        **reference(each.analysed),
        "published": _iso(each.analysed.article.metadata.published),
        "salience": each.actor.salience,
        "role": each.actor.role,
        "mentions": [
            {"start": mention.start, "end": mention.end, "text": mention.text}
            for mention in each.actor.mentions
        ],
    }


def _about(profile: ActorProfile) -> str:
    actor = profile.actor
    parts = [actor.kind, count_of(len(actor.appearances), "article")]
    parts.append("named once" if actor.count == 1 else f"named {actor.count} times")
    if actor.aliases:
        parts.append("also " + ", ".join(actor.aliases))
    return " · ".join(parts)


def _sections(profile: ActorProfile) -> dict[str, list[str]]:
    return {
        "Articles": [_article_line(each) for each in profile.actor.appearances],
        "Roles": [_role_line(each) for each in profile.roles],
        "Named with": [_with_line(each) for each in profile.named_with],
    }


def _article_line(each: Appearance) -> str:
    count = len(each.actor.mentions)
    return f"{source_line(each.analysed)} ({'once' if count == 1 else f'{count} times'})"


def _role_line(each: Role) -> str:
    days = list(dict.fromkeys(_iso(day) for day in (each.since, each.until) if day))
    when = f" · {' – '.join(filter(None, days))}" if days else ""
    return f"{each.role}{when} · {count_of(each.articles, 'article')}"


def _with_line(each: NamedWith) -> str:
    role = f", {each.actor.role}" if each.actor.role else ""
    together = f" · {count_of(each.sentences, 'sentence')} together" if each.sentences else ""
    return f"{each.actor.name}{role} · {count_of(each.articles, 'article')}{together}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
