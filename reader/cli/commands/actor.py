"""`reader actor`: what articles say of one actor."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import click

from reader.cli.day_option import days_options
from reader.cli.exit_codes import SOME_FAILED
from reader.cli.options import Choices, choices, facts_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.cli.run import Outcome, Sources, analysed, sources
from reader.services.actor_decisions import kept_decisions
from reader.services.digests.batch import AnalysedArticle
from reader.services.followed_actors import actor_query
from reader.services.multi.actor_profile import ActorProfile, actor_profile
from reader.services.multi.called import without_title
from reader.services.sources import Source

_MOST_ARTICLES = 300
"""How many articles of the library are read at most; the newest are."""

_NAMED = 5
"""How many other actors that fit a name are listed at most."""


@click.command()
@click.argument("name")
@facts_options
@days_options
def actor(**options: Any) -> int:
    """Show what articles say of the person, organization or place called NAME.

    A part of the name is enough, such as a surname, in capitals or not, with or without accents.
    In quotes of its own, '"Ortiz"', it is someone of whom the articles say no more than that.

    That is: the articles, the roles in order of time, with whom it is named, a timeline, and the
    sentences. Without a SOURCE, the library is searched.
    """
    chosen, outcome = choices(options), Outcome()
    name = options["name"]
    named = options["sources"]
    wanted = sources(named, chosen) if named else _stored(name, chosen)
    articles = _between(analysed(wanted, chosen, outcome), options["since"], options["until"])
    profile = actor_profile(articles, name, kept_decisions(chosen.settings))
    if profile is None:
        note(f"no article names “{name}”: `reader actors` lists who is named")
        return SOME_FAILED
    if profile.namesakes:
        note(_namesakes(name, profile), quiet=chosen.quiet)
    _write(profile, chosen)
    return outcome.exit_code


def _namesakes(name: str, profile: ActorProfile) -> str:
    """Say which other actors a name fits."""
    others = [each.name for each in profile.namesakes]
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    listed = ", ".join(f"“{other}”" for other in others[:_NAMED])
    shown = profile.actor.name
    bare = next((other for other in others if " " not in other), "")
    if len(others) == 1 and bare:
        joined = f"`reader actors --same '{shown}' '{bare}'`"
        return (
            f"another “{bare}” may be {shown} or not: `reader actor '\"{bare}\"'` shows it, and "
            f"{joined} joins them"
        )
    how = f"a whole name, or '\"{bare}\"'" if bare else "a whole name"
    return f"“{name}” fits {listed}{more} as well: this is {shown}; write {how}"


def _stored(name: str, chosen: Choices) -> Sources:
    """Return the stored articles that may name an actor."""
    collection = opened(chosen)
    names = dict.fromkeys(map(actor_query, (name, without_title(name))))
    found: dict[str, Source] = {}
    for query in (*names, *(each.removeprefix("actor:") for each in names)):
        for entry in collection.search(f"{query} sort:date")[:_MOST_ARTICLES]:
            about = entry.metadata
            label = str(entry.path or entry.id)
            found[entry.id] = Source(label, entry.path, entry.id, about.published, about.tags)
    return Sources(tuple(found.values()), several=True)


def _between(
    articles: Iterable[AnalysedArticle], since: date | None, until: date | None
) -> list[AnalysedArticle]:
    if since is None and until is None:
        return list(articles)
    first, last = since or date.min, until or date.max
    return [
        each
        for each in articles
        if (day := each.article.metadata.published) is not None and first <= day <= last
    ]


def _write(profile: ActorProfile, chosen: Choices) -> None:
    from reader.cli.formats import actor_text

    if chosen.format in {"json", "jsonl"}:
        value = actor_text.value(profile)
        write_values([value], lines=chosen.format == "jsonl", several=False)
    elif chosen.format == "markdown":
        write(actor_text.markdown(profile))
    else:
        write_styled(actor_text.text(profile, width()))
