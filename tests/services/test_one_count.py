"""The list, the line under a title, the digest and a query count words and minutes alike."""

from pathlib import Path

import pytest

from reader.document.options import DigestOptions
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.drawing.layout import lay_out

LINKS = "# Reading list\n\n" + "\n".join(
    f"- [The title of entry {n}](https://example.org/{n}/a/rather/long/address?of=it) by *Ann Lee*"
    for n in range(200)
)
STEPS = "Plain text\n\n" + "\n".join(f"{n}. Do the thing of step {n}." for n in range(1, 120))
CHINESE = "# 桥\n\n" + "市议会星期一投票关闭旧桥。" * 100


@pytest.mark.parametrize(
    ("name", "text"),
    [("links.md", LINKS), ("steps.txt", STEPS), ("chinese.md", CHINESE)],
    ids=["links", "steps", "chinese"],
)
def test_everything_tells_the_same_count(tmp_path: Path, name: str, text: str) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / name).write_text(text, encoding="utf-8")
    settings = Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
    collection = ArticleCollection.of_library(settings)
    (listed,) = collection.entries
    article = collection.article(listed.id)
    facts = collection.digests.facts(article, DigestOptions())
    (again,) = collection.entries
    assert (listed.words, listed.minutes) == (facts.words, facts.minutes)
    assert (again.words, again.minutes) == (facts.words, facts.minutes)
    head = [line.lead for line in lay_out(article, width=72).lines if line.kind == "byline"]
    assert head == [f"{facts.minutes}\N{NO-BREAK SPACE}min"]
    assert collection.search(f"minutes:{facts.minutes}").ids() == [listed.id]
    collection.close()
