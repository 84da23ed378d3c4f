"""A sentence of a PDF can be cited: its page is in the text, in JSON and in what is stored."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.intake.pdfs import Put, column, make_pdf, wrapped

FIRST = "The council met on Monday and looked at the bridge that the flood had taken."
SECOND = "Ana Ruiz told the council on Tuesday that the ferry is full every day."


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    pages = [
        [Put(72, 790, "The old bridge", 20), *column(wrapped(f"{FIRST} " * 3))],
        column(wrapped(f"{SECOND} " * 3)),
    ]
    path = tmp_path / "paper.pdf"
    path.write_bytes(make_pdf(pages))
    return path


def summary(here: Run, *words: str | Path) -> dict[str, Any]:
    done = here("summarize", *words, "--format", "json", "--length", "6", "--with-text")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_each_piece_has_its_page(here: Run, paper: Path) -> None:
    found = summary(here, paper)
    assert {each["page"] for each in found["summary"]["sentences"]} == {1, 2}
    starts = {each["number"]: each["start"] for each in found["pages"]}
    assert starts == {1: 0, 2: found["text"].index(SECOND)}
    (ana,) = (each for each in found["actors"] if each["name"] == "Ana Ruiz")
    assert {mention["page"] for mention in ana["mentions"]} == {2}


def test_the_text_of_a_summary_names_the_page(here: Run, paper: Path) -> None:
    printed = here("summarize", paper, "--length", "6").stdout.decode()
    assert f"{SECOND} (p. 2)" in printed


def test_a_stored_pdf_keeps_its_pages(here: Run, paper: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    added = here("add", paper, "--library", library)
    assert added.returncode == 0
    (stored,) = library.glob("*.md")
    assert "<!-- page 2 -->" in stored.read_text(encoding="utf-8")
    assert summary(here, stored)["pages"] == summary(here, paper)["pages"]


def test_a_pdf_is_read_from_standard_input(here: Run, paper: Path) -> None:
    done = here("summarize", "-", "--length", "6", input=paper.read_bytes())
    assert f"{SECOND} (p. 2)" in done.stdout.decode()


def test_what_has_no_pages_says_none(here: Run, library: Path) -> None:
    assert "page" not in str(summary(here, library / "bridge.md"))
