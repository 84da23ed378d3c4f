"""Articles of two stories and of one thing more, as a library has them."""

from datetime import date
from pathlib import Path

from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions
from reader.pipeline import find_facts
from reader.services.digests.batch import AnalysedArticle
from reader.services.sources import Source

FERRY = (
    (
        "Ferry Havbris runs onto rocks off Skarholm",
        date(2024, 11, 7),
        (
            "The passenger ferry Havbris ran onto rocks outside Skarholm on Thursday with 214"
            " people on board. Captain Jorun Vik said that the fog had come within minutes. "
            "Nobody was hurt. The harbour café in Skarholm sells cinnamon buns."
        ),
    ),
    (
        "Divers look at ferry Havbris on the rocks of Skarholm",
        date(2024, 11, 8),
        (
            "Divers found a hole in the hull of the ferry Havbris on Friday. The ferry ran "
            "onto rocks outside Skarholm on Thursday. Captain Jorun Vik was heard by the "
            "police of Skarholm."
        ),
    ),
    (
        "Ferry Havbris towed from the rocks of Skarholm",
        date(2024, 11, 11),
        (
            "Two tugs pulled the ferry Havbris from the rocks outside Skarholm on Sunday. "
            "Captain Jorun Vik said that the ferry would be repaired in Bergen. The ferry ran"
            " onto rocks on 7 November 2024 in thick fog."
        ),
    ),
)
BRIDGE = (
    (
        "Ardmore closes its old bridge over the Lune",
        date(2024, 11, 4),
        (
            "The council of Ardmore voted on Monday to close the old bridge over the Lune. "
            "Mayor Helen Ortiz said that engineers had found cracks in two arches."
        ),
    ),
    (
        "Drivers of Ardmore protest against the closed bridge over the Lune",
        date(2024, 11, 6),
        (
            "Drivers blocked the road to the closed bridge over the Lune in Ardmore on "
            "Wednesday. Mayor Helen Ortiz said that the old bridge would open again in June "
            "2026."
        ),
    ),
)
ALONE = (
    "Choir of Marlhead wins a prize",
    date(2024, 10, 2),
    "The choir of Marlhead won the first prize in Tampere on Tuesday with a song about eels.",
)
ALL = (*FERRY, *BRIDGE, ALONE)


def analysed(title: str, published: date | None, text: str) -> AnalysedArticle:
    document = plain_document(text)
    options = FactsOptions(title=title, published=published, language="en")
    name = "-".join(title.lower().split())
    article = Article(name, Metadata(title=title, published=published), document)
    return AnalysedArticle(Source(name, None), article, find_facts(document, options))


def write_library(folder: Path) -> None:
    """Write the articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (title, day, text) in enumerate(ALL):
        head = f"---\ntitle: {title}\npublished: {day}\n---\n"
        (folder / f"{number}.md").write_text(head + text + "\n", encoding="utf-8")
