"""Every link of the manual leads somewhere, and every page can be reached."""

import re
from pathlib import Path

import pytest

from reader.intake.formats.source import read_file
from reader.services.local_links import section_start
from tests.conftest import ROOT
from tests.manual.pages import page_files

PAGES = page_files()
OTHERS = [ROOT / "README.md", *sorted((ROOT / ".github").glob("*.md"))]
PICTURES = ROOT / ".github" / "pictures"
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def targets(path: Path) -> list[str]:
    return _LINK.findall(path.read_text(encoding="utf-8"))


def is_broken(path: Path, target: str) -> bool:
    name, _, section = target.partition("#")
    if name.startswith("pictures/"):
        return not (PICTURES.parent / name).is_file()
    page = path.parent / name if name else path
    if not page.exists():
        return True
    return bool(section) and not section_start(read_file(page).document, section)


@pytest.mark.parametrize("path", [*PAGES, *OTHERS], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    local = [each for each in targets(path) if not each.startswith(("https://", "mailto:"))]
    assert [target for target in local if is_broken(path, target)] == []


def test_the_contents_link_to_every_page() -> None:
    index = next(path for path in PAGES if path.stem == "index")
    named = {target.partition("#")[0] for target in targets(index)}
    assert [path.name for path in PAGES if path != index and path.name not in named] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_begins_with_its_title(path: Path) -> None:
    article = read_file(path)
    first = article.document.blocks[0]
    assert first.kind == "heading"
    assert article.metadata.title == article.document.text[first.start : first.end]
