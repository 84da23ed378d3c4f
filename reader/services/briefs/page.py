"""A brief as a document that one reads like an article, each sentence with its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.document.building import LooseBlock, build_document
from reader.document.document import Block, Container, Document, Inline
from reader.document.span import Span
from reader.services.briefs.brief import Brief, BriefStory
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.chosen_timeline import TimelineDay
from reader.services.multi.combined_summary import Quoted
from reader.services.multi.merge import MergedActor
from reader.services.wording import count_of

_ADDRESSES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the page and where it is from."""

    span: Span
    """The sentence in the text of the page, with the number of its source."""
    analysed: AnalysedArticle
    """The article that it is from."""
    start: int
    """Where it begins in that article."""


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A brief to read."""

    document: Document
    """The page; its first heading is the title."""
    places: tuple[Place, ...]
    """Where its sentences are from, in order."""


def page_of(brief: Brief) -> BriefPage:
    """Lay out a brief."""
    made = _Page()
    made.heading(brief.title, 1)
    if not _is_one_story(brief):
        made.paragraph(_counts(brief))
    for story in brief.stories:
        _story(made, story)
    if len(brief.timeline) > 1 and len(brief.stories) != 1:
        sources = _Sources()
        made.heading("Timeline", 2)
        _days(made, brief.timeline, sources)
        made.heading("Sources", 3)
        made.items(list(_cited(sources)))
    if brief.left:
        made.paragraph(f"{count_of(brief.left, 'more article')} in smaller stories.")
    return made.finished()


@dataclass(slots=True)
class _Sources:
    """The sources of a story, numbered in the order in which they are quoted."""

    several: bool = True
    """Whether a sentence has the number of its source: not where there is only one."""
    known: dict[int, int] = field(default_factory=dict)
    listed: list[AnalysedArticle] = field(default_factory=list)

    def number(self, analysed: AnalysedArticle) -> int:
        if id(analysed) not in self.known:
            self.listed.append(analysed)
            self.known[id(analysed)] = len(self.listed)
        return self.known[id(analysed)]


@dataclass(slots=True)
class _Page:
    """Blocks, and what each quotes."""

    blocks: list[LooseBlock] = field(default_factory=list)
    quoted: list[tuple[int, Span, AnalysedArticle, int]] = field(default_factory=list)
    """The number of the block, the place in it, the source and the place in the source."""
    lists: int = 0

    def heading(self, text: str, level: int) -> None:
        self.blocks.append(LooseBlock("heading", _line(text), level=level))

    def quoted_heading(self, row: "_Line", level: int) -> None:
        self.quoted += ((len(self.blocks), *each) for each in row.quoted)
        self.blocks.append(LooseBlock("heading", row.text, level=level))

    def paragraph(self, text: str) -> None:
        self.blocks.append(LooseBlock("text", _line(text)))

    def items(self, rows: Sequence["_Line"]) -> None:
        self.lists += 1
        for number, row in enumerate(rows, 1):
            self.add(row, (Container("item", self.lists, number),))

    def add(self, row: "_Line", path: tuple[Container, ...] = ()) -> None:
        place = len(self.blocks)
        self.quoted += ((place, *each) for each in row.quoted)
        self.blocks.append(LooseBlock("text", row.text, inlines=tuple(row.inlines), path=path))

    def finished(self) -> BriefPage:
        document = build_document(self.blocks)
        blocks: tuple[Block, ...] = document.blocks
        places = (
            Place(
                Span(blocks[number].start + span.start, blocks[number].start + span.end),
                analysed,
                start,
            )
            for number, span, analysed, start in self.quoted
        )
        return BriefPage(document, tuple(places))


@dataclass(slots=True)
class _Line:
    """A paragraph or an item while it is written."""

    text: str = ""
    inlines: list[Inline] = field(default_factory=list)
    quoted: list[tuple[Span, AnalysedArticle, int]] = field(default_factory=list)

    def strong(self, text: str) -> None:
        self.inlines.append(Inline(len(self.text), len(self.text) + len(text), "strong"))
        self.text += text

    def plain(self, text: str) -> None:
        self.text += text

    def link(self, text: str, address: str) -> None:
        self.inlines.append(Inline(len(self.text), len(self.text) + len(text), "link", address))
        self.text += text

    def quote(self, text: str, analysed: AnalysedArticle, start: int, sources: "_Sources") -> None:
        """Add a sentence, and the number of its source where there are several."""
        begins = len(self.text)
        number = sources.number(analysed)
        self.text += _line(text) + (f" [{number}]" if sources.several else "")
        self.quoted.append((Span(begins, len(self.text)), analysed, start))

    def source(self, analysed: AnalysedArticle) -> None:
        """Add the citation of an article; its title is a link if it has an address."""
        about = analysed.article.metadata
        title = _line(about.title or analysed.source.label)
        if about.source.startswith(_ADDRESSES):
            self.link(title, about.source)
        else:
            self.text += title
        day = f"{about.published.day} {about.published:%B %Y}" if about.published else ""
        self.text += "".join(f" · {_line(part)}" for part in (about.site, day) if part)


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_one_story(brief: Brief) -> bool:
    """Return whether the line below the only headline says all that the counts would say."""
    counts = [story.count for story in brief.stories]
    return counts == [brief.articles] and _counts(brief) == count_of(brief.articles, "article")


def _counts(brief: Brief) -> str:
    parts = [count_of(brief.articles, "article") + " with some of the words" * brief.partial]
    if brief.last is not None:
        last = brief.last.astimezone()
        parts.append(f"{brief.new} new since {last.day} {last:%B %Y, %H:%M}")
    if brief.pending:
        parts.append(f"{brief.pending} not analysed yet")
    return " · ".join(parts)


def _story(made: _Page, story: BriefStory) -> None:
    sources = _Sources(several=len(story.articles) > 1)
    rest = _headline(made, story, sources)
    made.add(_about(story))
    summary = _Line()
    for each in rest:
        summary.plain(" " if summary.text else "")
        summary.quote(each.sentence.text, each.analysed, each.sentence.start, sources)
    if summary.text:
        made.add(summary)
    if story.actors:
        made.add(_who(story.actors))
    days = _beside_summary(story) if sources.several and len(story.timeline) > 1 else []
    if days:
        made.heading("When", 3)
        _days(made, days, sources)
    if sources.several and sources.listed:
        made.heading("Sources", 3)
        made.items(list(_cited(sources)))


def _headline(made: _Page, story: BriefStory, sources: _Sources) -> list[Quoted]:
    """Write the headline, and return the sentences that are still to be written.

    Where a sentence is the headline, it is not written again.
    """
    rest = [each for each in story.summary if _line(each.sentence.text) != story.title]
    if len(rest) == len(story.summary):
        made.heading(story.title or "Untitled", 2)
        return rest
    line = _Line()
    found = next(each for each in story.summary if each not in rest)
    line.quote(story.title, found.analysed, found.sentence.start, sources)
    made.quoted_heading(line, 2)
    return rest


def _beside_summary(story: BriefStory) -> list[TimelineDay]:
    """Return the days about which something is said that the summary above does not say."""
    in_summary = {_line(each.sentence.text) for each in story.summary}
    return [
        each
        for each in story.timeline
        if any(_line(said.text) not in in_summary for said in each.sentences)
    ]


def _about(story: BriefStory) -> _Line:
    line = _Line()
    (*_, only) = story.articles
    if story.count == 1 and only.article.metadata.source.startswith(_ADDRESSES):
        line.link(count_of(1, "article"), only.article.metadata.source)
    else:
        line.plain(count_of(story.count, "article"))
    parts = [only.article.metadata.site if story.count == 1 else "", _span_of_days(story.articles)]
    if story.new:
        parts.append(f"{story.new} new")
    if story.answers:
        parts.append("answers " + ", ".join(f"@{name}" for name in story.answers))
    line.plain("".join(f" · {_line(part)}" for part in parts if part))
    return line


def _span_of_days(articles: Sequence[AnalysedArticle]) -> str:
    days = sorted(day for each in articles if (day := each.article.metadata.published))
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return f"{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"


def _who(actors: Sequence[MergedActor]) -> _Line:
    line = _Line()
    for actor in actors:
        line.plain("; " if line.text else "Who: ")
        line.strong(_line(actor.name))
        if actor.role:
            line.plain(f", {_line(actor.role)}")
    line.plain("" if line.text.endswith(".") else ".")
    return line


def _days(made: _Page, days: Sequence[TimelineDay], sources: _Sources) -> None:
    rows = []
    for each in days:
        line = _Line()
        line.strong(f"{each.day.day} {each.day:%B %Y}")
        line.plain(":")
        for said in each.sentences:
            line.plain(" ")
            line.quote(said.text, said.analysed, said.span.start, sources)
        rows.append(line)
    made.items(rows)


def _cited(sources: _Sources) -> Iterator[_Line]:
    for number, analysed in enumerate(sources.listed, 1):
        line = _Line(f"[{number}] ")
        line.source(analysed)
        yield line
