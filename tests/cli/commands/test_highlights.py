"""Highlights from the command line: made, printed in every format, exported, taken back.

After a wanted change: READER_WRITE_GOLDEN=1 python -m pytest tests/cli/commands/test_highlights.py
"""

import json
import os
import re
import zipfile
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.errors import UnreadableSourceError
from reader.services.collection import ArticleCollection
from tests.cli.conftest import Run
from tests.cli.test_library import run  # noqa: F401 - the fixture: in this process
from tests.platform import named

GOLDEN = Path(__file__).parent.parent / "golden"
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


@pytest.fixture
def marked(run: Run, library: Path) -> Path:  # noqa: F811
    """A library with three highlights; one of them is orphaned."""
    for words in (
        ("bridge", "--add", "Engineers found cracks in two of its arches"),
        ("bridge", "--add", '"We could not wait,"', "--note", "To whom?\n\nAsk *Ana*."),
        ("river", "--add", "past the mill at Kells", "--note", "Where is that?"),
    ):
        done = run("highlights", *words, "--quiet")
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    path = library / "river.md"
    path.write_text(path.read_text().replace(", past the mill at Kells", ""))
    return library


@pytest.mark.parametrize("source", ["one", "several"])
@pytest.mark.parametrize("kind", ["text", "markdown", "json", "jsonl"])
def test_highlights_are_printed_as_their_golden_file_holds(
    run: Run,  # noqa: F811
    marked: Path,
    source: str,
    kind: str,
) -> None:
    done = run("highlights", *(["bridge"] if source == "one" else []), "--format", kind)
    assert (done.returncode, done.stderr) == (0, b"")
    printed = _WHEN.sub("WHEN", named(done.stdout.decode(), marked, "LIBRARY"))
    path = GOLDEN / f"highlights-{source}.{kind}"
    if os.environ.get("READER_WRITE_GOLDEN"):
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")


def ids(run: Run, *words: str | Path) -> list[str]:  # noqa: F811
    done = run("highlights", *words, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def test_articles_are_named_by_id_by_path_and_by_query(run: Run, marked: Path) -> None:  # noqa: F811
    assert ids(run) == ["bridge", "river"]
    assert ids(run, "river", "bridge") == ["river", "bridge"]
    assert ids(run, marked / "river.md") == ["river"]
    assert ids(run, marked) == ["bridge", "river"]
    assert ids(run, "note:whom") == ["bridge"]
    assert ids(run, "cracks", "has:note") == ["bridge"]
    assert ids(run, "nothing has these words") == []
    outside = marked.parent / "outside.md"
    outside.write_text("Text.")
    done = run("highlights", outside)
    assert done.returncode == 1
    assert b"not in the library, where highlights are kept: add it with `reader add`" in done.stderr
    assert b"no highlights" in run("highlights", "nothing has these words").stderr
    done = run("highlights", outside, "--add", "Text")
    assert b"add it with `reader add`" in done.stderr


def test_offsets_are_into_the_text_as_json_has_it(run: Run, marked: Path) -> None:  # noqa: F811
    text = json.loads(run("show", "bridge", "--format", "json").stdout)["text"]
    found = json.loads(run("highlights", "bridge", "--format", "json").stdout)["highlights"]
    assert len(found) == 2
    for each in found:
        assert text[each["start"] : each["end"]] == each["text"] == each["quote"]


def test_a_note_is_written_and_a_highlight_taken_away_and_both_undone(
    run: Run,  # noqa: F811
    marked: Path,
) -> None:
    first, second = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"]
    assert run("highlights", "--edit", first["id"], "--note", "new").returncode == 0
    assert run("highlights", "--remove", second["id"]).returncode == 0
    (left,) = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"]
    assert (left["id"], left["note"]) == (first["id"], "new")
    for _ in range(2):
        assert run("undo").returncode == 0
    after = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"]
    assert after == [first, second]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["bridge", "--add", "not in it"], 2, "does not occur in bridge: copy the passage from"),
        (["bridge", "--add", "the"], 2, "times in bridge: quote a longer passage"),
        (["bridge", "--add", " "], 2, "does not occur in"),
        (["--add", "x"], 2, "give the id of one article"),
        (["nobody", "--add", "x"], 1, "there is no such article"),
        (["--remove", "ffffffff"], 1, "there is no such highlight"),
        (["--edit", "ffffffff", "--note", "x"], 1, "there is no such highlight"),
        (["--note", "x"], 2, "give the id of one article"),
        (["river", "--review"], 2, "use it without a query"),
        (["--remove", "ffffffff", "--note", "x"], 2, "use it with --add"),
        (["--remove", "ffffffff", "--colour", "blue"], 2, "use them with --add"),
        (["--remove", "ffffffff", "--tag", "x"], 2, "use them with --add"),
        (["bridge", "--note", "x", "--tag", "y"], 2, "use them with --add"),
        (["--remove", "a", "--edit", "b"], 2, "cannot be combined"),
        (["title:("], 2, "needs a value"),
    ],
)
def test_what_cannot_be_done_says_why(
    run: Run,  # noqa: F811
    marked: Path,
    words: list[str],
    code: int,
    said: str,
) -> None:
    done = run("highlights", *words)
    assert (done.returncode, said in done.stderr.decode()) == (code, True), done.stderr


def test_an_edit_of_nothing_says_what_can_be_edited(run: Run, marked: Path) -> None:  # noqa: F811
    first = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"][0]
    done = run("highlights", "--edit", first["id"])
    assert (done.returncode, b"give --note TEXT, --colour NAME or --tag TAG" in done.stderr) == (
        2,
        True,
    )


def test_those_of_a_file_that_is_gone_are_printed_all_the_same(
    run: Run,  # noqa: F811
    marked: Path,
) -> None:
    (marked / "river.md").unlink()
    done = run("highlights")
    assert done.returncode == 1
    assert "river: has highlights, but its file is no longer in the library" in done.stderr.decode()
    assert "│ past the mill at Kells" in done.stdout.decode()
    assert '"title": null' in run("highlights", "-f", "json").stdout.decode()
    assert "## river" in run("highlights", "-f", "markdown").stdout.decode()


def test_a_file_that_cannot_be_read_is_named_and_its_highlights_printed(
    run: Run,  # noqa: F811
    marked: Path,
) -> None:
    run("list")
    (marked / "bridge.md").write_bytes(b"\0" * 100)
    done = run("highlights")
    assert done.returncode == 1
    assert b"bridge" in done.stderr
    assert "To whom?" in done.stdout.decode() or "Where is that?" in done.stdout.decode()


def test_the_doctor_counts_them_and_those_that_lost_their_place(run: Run, marked: Path) -> None:  # noqa: F811
    said = run("doctor").stdout.decode()
    assert "3, 2 with a note; 1 is orphaned" in said


def test_exports_carry_them_when_asked(run: Run, marked: Path, tmp_path: Path) -> None:  # noqa: F811
    assert b"Highlights" not in run("export", "bridge", "-f", "markdown").stdout
    said = run("export", "bridge", "-f", "markdown", "--highlights").stdout.decode()
    assert said.endswith(
        "## Highlights\n\n> Engineers found cracks in two of its arches\n\n"
        "> “We could not wait,”\n\nTo whom?\n\nAsk \\*Ana\\*.\n"
    )
    page = run("export", "bridge", "-f", "html", "--highlights").stdout.decode()
    assert "<h2>Highlights</h2>\n<blockquote><p>Engineers found" in page
    assert "<p>Ask *Ana*.</p>" in page
    folder, book = tmp_path / "out", tmp_path / "out.epub"
    assert run("export", "-o", folder, "--highlights").returncode == 0
    assert "## Highlights" in (folder / "bridge.md").read_text()
    assert run("export", "-o", book, "--highlights").returncode == 0
    chapters = zipfile.ZipFile(book).read("EPUB/chapter-00001.xhtml").decode()
    assert "<h2>Highlights</h2>" in chapters


def test_an_export_as_json_lines_gives_them_back(
    run: Run,  # noqa: F811
    marked: Path,
    tmp_path: Path,
    environment: dict[str, str],
) -> None:
    first = run("export").stdout
    (tmp_path / "all.jsonl").write_bytes(first)
    assert run("export", "bridge").stdout.count(b'"highlights"') == 1
    for name in ("LIBRARY", "STATE", "CACHE"):
        environment[f"READER_{name}"] += "-2"
    assert run("import", tmp_path / "all.jsonl").returncode == 0
    again = [json.loads(line) for line in run("export").stdout.splitlines()]
    wanted = [json.loads(line) for line in first.splitlines()]
    assert [each["highlights"] for each in again] == [each["highlights"] for each in wanted]
    assert b"To whom?" in run("highlights").stdout
    broken = {
        **wanted[0],
        "body": "Another text.",
        "source": "",
        "canonical": "",
        "highlights": [7, {"id": "x"}, {"quote": ""}],
    }
    (tmp_path / "broken.jsonl").write_text(json.dumps(broken) + "\n")
    assert run("import", tmp_path / "broken.jsonl").returncode == 0
    assert len(run("export").stdout.splitlines()) == 3


def test_a_stored_file_is_marked_by_its_path(run: Run, library: Path) -> None:  # noqa: F811
    done = run("highlights", library / "bridge.md", "--add", "old bridge")
    assert done.returncode == 0, done.stderr
    assert ids(run) == ["bridge"]


def test_one_id_in_two_articles_asks_for_the_article(here: Run, library: Path) -> None:
    rows = [
        {"table": "highlight", "article": article, "id": "aa", "quote": quote, "at": "2026-01-01"}
        for article, quote in (("bridge", "old bridge"), ("river", "the mill"))
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    assert here("state", "import", "-", input=lines.encode()).returncode == 0
    done = here("highlights", "--remove", "aa")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"aa: several articles have this highlight (bridge, river)" in done.stderr
    assert here("highlights", "river", "--remove", "aa").returncode == 0
    assert ids(here) == ["bridge"]


def test_of_an_article_that_cannot_be_read_now_they_are_printed_without_it(
    here: Run, marked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ArticleCollection.article

    def article(collection: ArticleCollection, article_id: str) -> Article:
        if article_id == "bridge":
            raise UnreadableSourceError("bridge.md: cannot be read: Input/output error")
        return real(collection, article_id)

    monkeypatch.setattr(ArticleCollection, "article", article)
    done = here("highlights")
    assert done.returncode == 1
    assert done.stderr == b"reader: bridge.md: cannot be read: Input/output error\n"
    assert "To whom?" in done.stdout.decode()
    assert "Where is that?" in done.stdout.decode()


@pytest.mark.parametrize("name", ["no\0file", "long" * 100])
def test_a_name_that_no_file_can_have_is_a_query(here: Run, marked: Path, name: str) -> None:
    done = here("highlights", name)
    assert (done.returncode, done.stderr) == (0, b"reader: no highlights\n")


def test_colours_and_tags_are_given_and_asked_for(run: Run, marked: Path) -> None:  # noqa: F811
    first = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"][0]["id"]
    done = run("highlights", "--edit", first, "--colour", "green", "--tag", "Idea")
    assert done.returncode == 0, done.stderr
    for asked in (("--color", "green"), ("--tag", "idea"), ("highlight:green",)):
        printed = run("highlights", *asked).stdout.decode()
        assert f"{first}  green · #Idea" in printed, asked
        assert "river" not in printed, asked
    assert "*green · #Idea*" in run("highlights", "--tag", "idea", "-f", "markdown").stdout.decode()
    assert run("highlights", "--tag", "other").stdout == b""
    run("highlights", "--edit", first, "--tag", "")
    again = json.loads(run("highlights", "bridge", "-f", "json").stdout)["highlights"][0]
    assert (again["colour"], again["tags"]) == ("green", [])


def test_a_note_on_a_whole_article_is_written_and_printed(run: Run, marked: Path) -> None:  # noqa: F811
    done = run("highlights", "bridge", "--note", "ask the mayor")
    assert (done.returncode, b"changed the note" in done.stderr) == (0, True), done.stderr
    assert "  ask the mayor\n" in run("highlights", "bridge").stdout.decode()
    assert json.loads(run("highlights", "bridge", "-f", "json").stdout)["note"] == "ask the mayor"
    exported = run("export", "--format", "jsonl").stdout.decode().splitlines()
    assert [json.loads(line).get("note") for line in exported].count("ask the mayor") == 1
    run("highlights", "bridge", "--note", "")
    assert json.loads(run("highlights", "bridge", "-f", "json").stdout)["note"] == ""


def test_a_review_has_no_highlights_of_today(run: Run, marked: Path) -> None:  # noqa: F811
    done = run("highlights", "--review")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"no highlights" in done.stderr


def test_a_highlight_of_a_text_with_pages_has_its_page(
    run: Run,  # noqa: F811
    library: Path,
    tmp_path: Path,
) -> None:
    (library / "paper.md").write_text(
        "# Ice\n\n<!-- page 1 -->\n\nThe ice held.\n\n<!-- page 2 -->\n\nThen the ice broke.\n"
    )
    assert run("highlights", "paper", "--add", "the ice broke", "--colour", "blue").returncode == 0
    listed = json.loads(run("highlights", "paper", "--format", "json").stdout)
    assert [each["page"] for each in listed["highlights"]] == [2]
    assert "p. 2 · blue" in run("highlights", "paper").stdout.decode()
    assert run("export", "-f", "obsidian", "-o", tmp_path / "vault").returncode == 0
    assert "\np. 2 · blue\n" in (tmp_path / "vault" / "Ice.md").read_text(encoding="utf-8")
