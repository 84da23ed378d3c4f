"""A link to another article of the list opens that article, at its heading."""

from pathlib import Path

from tests.tui.conftest import MakeReader
from tests.tui.driver import driven


async def test_a_link_to_an_article_of_the_list_opens_it(app: MakeReader, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.md").write_text("# One\n\nSee [two](two.md#the-end).", encoding="utf-8")
    many = "\n\n".join(f"Paragraph {n}." for n in range(90))
    (folder / "two.md").write_text(f"# Two\n\n{many}\n\n## The end\n\nBye.", encoding="utf-8")
    async with driven(app(folder), (100, 30)) as driver:
        await driver.press("enter", "f", "a")
        article = driver.workspace.article
        assert article is not None
        assert article.metadata.title == "Two"
        seen = driver.view.visible_span()
        assert "The end" in article.document.text[seen.start : seen.end]
        assert driver.rows.selected is not None
        assert driver.rows.selected.metadata.title == "Two"


async def test_one_goes_back_over_the_links_that_one_followed(
    app: MakeReader, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    many = "\n\n".join(f"Paragraph {n}." for n in range(90))
    for name, other in (("one", "two"), ("two", "three"), ("three", "one")):
        text = f"# {name.title()}\n\n{many}\n\nSee [{other}]({other}.md)."
        (folder / f"{name}.md").write_text(text, encoding="utf-8")

    def title() -> str:
        article = driver.workspace.article
        return article.metadata.title if article else ""

    async with driven(app(folder), (100, 30)) as driver:
        first = driver.workspace.article
        assert first is not None
        await driver.press("enter", "G", "f", "a", "G", "f", "a")
        titles = ["One", "Two", "Three"] * 2
        place = titles.index(first.metadata.title)
        assert title() == titles[place + 2]
        await driver.press("backspace")
        assert title() == titles[place + 1]
        seen = driver.view.visible_span()
        assert driver.workspace.article is not None
        assert "See" in driver.workspace.article.document.text[seen.start : seen.end]
        await driver.press("backspace")
        assert title() == first.metadata.title
        await driver.press("backspace")
        assert title() == first.metadata.title


async def test_a_link_that_leads_nowhere_is_refused(app: MakeReader, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.md").write_text("# One\n\nSee [two](two.md).", encoding="utf-8")
    async with driven(app(folder), (100, 30)) as driver:
        await driver.press("enter", "f", "a")
        assert driver.notices() == ["two.md: only http and https addresses can be opened"]


async def test_the_manual_opens_at_its_contents_and_leads_back(app: MakeReader) -> None:
    async with driven(app(), (120, 40)) as driver:
        await driver.press("g m")
        assert driver.rows.selected is not None
        assert driver.rows.selected.metadata.title == "The manual of Reader"
        await driver.press("enter", "f")
        hints = driver.workspace.text.hints._hints
        assert hints is not None
        written = {link.target: letters for letters, link in hints._links.items()}
        await driver.press(*written["getting-started.md"])
        assert driver.workspace.article is not None
        assert driver.workspace.article.metadata.title == "Getting started"
        await driver.press("escape", "g m")
        assert driver.screen.library.collection.name == "Library"
        assert len(driver.listed()) == 3
