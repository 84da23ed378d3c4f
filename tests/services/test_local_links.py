"""A link from one article of a collection to another is found by its file and its heading."""

from pathlib import Path

import pytest

from reader.document.from_markdown import markdown_document
from reader.services.collection import ArticleCollection
from reader.services.local_links import article_at, local_link, section_start
from reader.settings import Settings


@pytest.fixture
def notes(tmp_path: Path, settings: Settings) -> ArticleCollection:
    (tmp_path / "notes" / "deep").mkdir(parents=True)
    for name in ("one", "two words", "deep/three"):
        (tmp_path / "notes" / f"{name}.md").write_text(f"# {name}\n\nText.", encoding="utf-8")
    return ArticleCollection.of_paths([str(tmp_path / "notes")], settings)


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("one", "two%20words.md", "two words"),
        ("one", "./deep/three.md", "deep/three"),
        ("deep/three", "../one.md#a-heading", "one"),
        ("one", "#a-heading", "one"),
        ("one", "four.md", None),
        ("one", "../../etc/passwd", None),
        ("one", "https://example.org/one.md", None),
        ("one", "//example.org/one.md", None),
        ("one", "mailto:one.md", None),
        ("one", "http://[", None),
    ],
)
def test_a_link_leads_to(
    notes: ArticleCollection, tmp_path: Path, source: str, target: str, found: str | None
) -> None:
    def id_of(name: str) -> str:
        return article_at(notes, tmp_path / "notes" / f"{name}.md") or ""

    link = local_link(notes, id_of(source), target)
    assert (link.article_id if link else None) == (id_of(found) if found else None)
    if link is not None:
        assert link.section == target.partition("#")[2]


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        ("your-own-keys", "Your own keys"),
        ("why-2-of-them", "Why 2 of them?"),
        ("über-uns", "Über uns"),
        ("nothing", ""),
    ],
)
def test_a_section_is_found_by_its_heading(section: str, heading: str) -> None:
    text = "# Keys\n\n## Your own keys\n\nA.\n\n## Why 2 of them?\n\nB.\n\n## Über uns\n"
    document = markdown_document(text)
    start = section_start(document, section)
    assert document.text[start:].startswith(heading)
    assert bool(start) == bool(heading)
