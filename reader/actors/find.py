"""Find who and what an article names, and how much each matters to it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.actors.describing.roles import role_of
from reader.actors.describing.salience import frame_of, salience
from reader.actors.english.tagger import recognise
from reader.actors.english.truecasing import with_usual_capitals
from reader.actors.external.recognisers import Recogniser, names_of
from reader.actors.joining.aliases import merged, told_pairs
from reader.actors.joining.canonical_key import canonical
from reader.actors.joining.entity import Entity
from reader.actors.joining.join import join
from reader.actors.joining.namesakes import told_apart
from reader.actors.learned import model as learned
from reader.actors.learned.places_apart import with_places_apart
from reader.actors.learned.recognise import recognise as recognise_learned
from reader.actors.mentions.couples import with_couples
from reader.actors.mentions.datelines import with_datelines
from reader.actors.mentions.greetings import without_greetings
from reader.actors.mentions.name import Name, name_key
from reader.actors.mentions.passages import Passage, is_shouting, passages_of
from reader.actors.mentions.publisher import without_publisher
from reader.actors.mentions.tokens import Token, tokens_of
from reader.actors.rules.find import find_by_rules
from reader.document.analysis import Analysis
from reader.document.annotations import Actor, Mention
from reader.document.span import Span
from reader.language.picture_credits import picture_credits
from reader.language.reporter_credits import reporter_credits


def find_actors(
    analysis: Analysis,
    *,
    title: str = "",
    dates: Sequence[Span] = (),
    recogniser: Recogniser | None = None,
) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    """Find the named entities of a text and join their variants.

    Args:
        analysis: The text, split into sentences; hidden lines are skipped.
        title: The headline, if it is known separately from the text.
        dates: Spans of date expressions, which are not names.
        recogniser: Finds the names; None for Reader's own recogniser.

    Returns:
        Every mention, in order and not overlapping; and the actors, the most important first, which
        together have each mention once.
    """
    passages = with_usual_capitals(passages_of(analysis), analysis.language)
    headline = headline_of(passages, title)
    entities = find_entities(analysis, passages, headline, dates, recogniser)
    frame = frame_of(analysis.text, entities, headline, passages, analysis.language)
    with_roles = [(entity, roles(analysis, passages, entity)) for entity in entities]
    styled = told_apart(analysis.text, entities)
    actors = sorted(
        (
            _actor(entity, salience(entity, frame, role), role, styled.get(entity.names[0].start))
            for entity, role in with_roles
        ),
        key=lambda actor: (-actor.salience, actor.mentions[0].start),
    )
    mentions = sorted(
        (mention for actor in actors for mention in actor.mentions), key=lambda one: one.start
    )
    return tuple(mentions), tuple(actors)


def headline_of(passages: Sequence[Passage], title: str) -> Sequence[Token]:
    """Return the tokens of the title, or of a first line that reads like one."""
    return tokens_of(title, 0, len(title)) or _first_line(passages)


def find_entities(
    analysis: Analysis,
    passages: Sequence[Passage],
    headline: Sequence[Token],
    dates: Sequence[Span],
    recogniser: Recogniser | None = None,
) -> list[Entity]:
    """Find the names and join them, before they are ranked."""
    if recogniser is not None:
        names = names_of(analysis.text, passages, recogniser(analysis))
    else:
        names = _names(analysis.text, passages, headline, analysis.language)
    names = with_places_apart(
        analysis.text, without_greetings(analysis.text, names), analysis.language
    )
    names = with_datelines(passages, names, analysis.asides)
    names = without_publisher(analysis.text, names, analysis.asides)
    names = with_couples(analysis.text, passages, names)
    credits_given = [
        *picture_credits(analysis.document),
        *reporter_credits(analysis.text, analysis.sentences),
    ]
    names = _without((*dates, *analysis.code, *credits_given), names)
    return merged(join(names), list(told_pairs(analysis.text, names)))


def _names(
    text: str, passages: Sequence[Passage], headline: Sequence[Token], language: str
) -> list[Name]:
    """Find the names with Reader's own recogniser for the language."""
    weights = learned.model(language)
    if weights is None:
        return find_by_rules(text, passages, language, headline)
    if language == "en":
        return recognise(text, passages, headline, weights)
    return recognise_learned(text, passages, language, weights, headline)


def _without(dates: Sequence[Span], names: Sequence[Name]) -> list[Name]:
    """Drop the names that share a character with a date.

    A name that contains a whole date and more (``Theresa May``) is kept.
    """
    kept = []
    spans = sorted(dates, key=lambda span: span.start)
    index = 0
    for name in names:
        while index < len(spans) and spans[index].end <= name.start:
            index += 1
        date = spans[index] if index < len(spans) else None
        if date is None or not date.overlaps(name) or (name.covers(date) and len(name) > len(date)):
            kept.append(name)
    return kept


def _first_line(passages: Sequence[Passage]) -> Sequence[Token]:
    """Return the first line when it reads like a headline: short, alone, without a full stop."""
    if len(passages) < 2 or passages[0].paragraph == passages[1].paragraph:
        return ()
    tokens = passages[0].tokens
    shouting = is_shouting(tokens)
    return tokens if len(tokens) <= 25 and (shouting or tokens[-1].text not in '.!?”"') else ()


def roles(analysis: Analysis, passages: Sequence[Passage], entity: Entity) -> str:
    """Return the role that the text gives an entity; English only."""
    return role_of(analysis.text, passages, entity) if analysis.language == "en" else ""


def _actor(entity: Entity, weight: float, role: str = "", called: str | None = None) -> Actor:
    """Convert an entity to an actor of the digest."""
    forms = Counter(name.text for name in entity.names)
    titled = entity.kind == "person"
    own = [one.text for one in entity.names if canonical(one.key) == entity.key] or list(forms)
    usual = [
        form
        for form in own
        if canonical(name_key(tuple(form.split()), titled=titled)) == entity.key
    ]
    name = max(usual or own, key=lambda form: _fullness(form, forms[form]))
    bases = (one.base for one in entity.names if one.text == name and (one.located or not usual))
    name = called or next(bases, name)
    return Actor(
        name=name,
        kind=entity.kind,
        salience=round(weight, 4),
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(Mention(one.start, one.end, one.text, entity.kind) for one in entity.names),
        role=role,
    )


def _fullness(form: str, times: int) -> tuple[int, int, int, str]:
    """Rank the forms of a name: the most words, not in capitals, the most used."""
    words: Iterable[str] = form.split()
    acronym = form.replace(".", "").isupper()
    return (len(name_key(tuple(words))) - acronym, not acronym, times, form)
