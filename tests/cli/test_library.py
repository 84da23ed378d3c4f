"""The library from the command line: in, found again, marked, out, and everything undone."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import BRIDGE, RIVER, Run
from tests.conftest import SHARED

EXPORTS = SHARED / "data" / "exports"


@pytest.fixture
def run(here: Run) -> Run:
    """Run `reader` in this process: a hundred starts would take a minute."""
    return here


@pytest.fixture
def stored(run: Run, tmp_path: Path) -> list[str]:
    """A library into which two articles were added; their ids, the newest first."""
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (sources / "river.md").write_text(RIVER, encoding="utf-8")
    done = run("add", sources)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().split()


def listed(run: Run, *words: str) -> list[dict[str, object]]:
    done = run("list", "--format", "jsonl", *words)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_is_added_is_a_file_with_front_matter(
    run: Run, stored: list[str], tmp_path: Path
) -> None:
    assert stored == ["2025-11-03-ardmore-closes-its-bridge", "2025-10-20-the-river-moved"]
    path = tmp_path / "library" / "2025-11-03-ardmore-closes-its-bridge.md"
    text = path.read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Ardmore closes its bridge"\n')
    assert 'source: "https://example.org/bridge"' in text
    assert "id: 2025-11-03-ardmore-closes-its-bridge" in text
    assert text.endswith("until June 2026.\n")
    assert sorted(path.name for path in path.parent.iterdir()) == sorted(
        f"{each}.md" for each in stored
    )


def test_the_same_again_adds_nothing(run: Run, stored: list[str], tmp_path: Path) -> None:
    done = run("add", tmp_path / "sources")
    assert done.stdout == b""
    assert b"already in the library" in done.stderr
    same = BRIDGE.replace("https://example.org/bridge", "http://Example.org/bridge/?utm_source=x#a")
    other = tmp_path / "other.md"
    other.write_text(same.replace("The council", "Last week the council"), encoding="utf-8")
    assert run("add", other).stdout == b""
    assert len(listed(run)) == 2


def test_what_is_nearly_the_same_is_asked_about(
    run: Run, stored: list[str], tmp_path: Path
) -> None:
    near = tmp_path / "near.txt"
    near.write_text(BRIDGE.split("---\n")[2].replace("two of its", "three of its"))
    done = run("add", near)
    assert done.returncode == 1
    assert b"use --force to add it anyway" in done.stderr
    assert len(run("add", near, "--force").stdout.split()) == 1


def test_standard_input_is_added(run: Run, tmp_path: Path) -> None:
    done = run("add", "-", stdin=None, input=b"# A note\n\nSomething to keep.\n")
    assert done.returncode == 0, done.stderr
    assert len(listed(run)) == 1


def test_a_bad_source_is_named_and_the_others_are_added(run: Run, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Good words.")
    done = run("add", tmp_path / "nowhere.md", good)
    assert done.returncode == 1
    assert b"nowhere.md: there is no such file" in done.stderr
    assert len(done.stdout.split()) == 1


def test_marks_are_set_found_and_undone(run: Run, stored: list[str]) -> None:
    bridge, river = stored
    for words in (
        ("read", bridge),
        ("star", bridge, river),
        ("tag", bridge, "--add", "Roads", "-a", "later"),
        ("tag", "-s", "is:unread", "-a", "soon"),
    ):
        done = run(*words)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr
    rows = {row["id"]: row for row in listed(run)}
    assert rows[bridge]["read"] is True
    assert rows[river]["starred"] is True
    assert rows[bridge]["tags"] == ["later", "Roads"]
    assert run("search", "--ids", "tag:soon").stdout.decode().split() == [river]
    said = [run("undo").stderr.decode() for _ in range(4)]
    assert "Undid: changed the tags of “The river moved”" in said[0]
    assert "starred 2 articles" in said[2]
    assert "marked “Ardmore closes its bridge” as read" in said[3]
    rows = {row["id"]: row for row in listed(run)}
    assert not any(row["read"] or row["starred"] or row["tags"] for row in rows.values())
    assert "added 2 articles" in run("undo").stderr.decode()
    assert listed(run) == []
    assert run("undo").returncode == 1


def test_a_removed_article_comes_back(run: Run, stored: list[str], tmp_path: Path) -> None:
    own = tmp_path / "library" / "own.md"
    own.write_text("# My own\n\nWords of mine.\n")
    done = run("remove", "own", stored[0])
    assert b"your own file stays where it is" in done.stderr
    assert own.exists()
    assert not (tmp_path / "library" / f"{stored[0]}.md").exists()
    assert [row["id"] for row in listed(run)] == [stored[1]]
    assert run("undo").returncode == 0
    assert {row["id"] for row in listed(run)} == {*stored, "own"}


def test_a_search_shows_the_sentence_and_an_error_its_place(run: Run, stored: list[str]) -> None:
    done = run("search", "lorries")
    assert "Mayor Helen Ortiz said the bridge had carried lorries" in done.stdout.decode()
    done = run("search", "person:ortiz", "-council", "--format", "json")
    assert done.returncode == 2
    done = run("search", "--format", "json", "person:ortiz -council")
    (found,) = json.loads(done.stdout)
    assert found["id"] == stored[1]
    done = run("search", "river titel:bar")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[1:] == ["  river titel:bar", "        ^^^^^^"]


def test_articles_with_some_of_the_words_are_told_apart(run: Run, stored: list[str]) -> None:
    bridge, river = stored
    done = run("search", "lorries mayor river")
    assert done.stdout.decode().startswith("with some of the words\n")
    assert b"0 with all words, 2 with some of them" in done.stderr
    done = run("search", "--format", "json", "lorries mayor leave")
    assert [(each["id"], each["all_words"]) for each in json.loads(done.stdout)] == [
        (bridge, False), (river, False)
    ]  # fmt: skip
    assert run("search", "--ids", "--all-words", "lorries leave").stdout == b""
    done = run("search", "--format", "markdown", "lorries leave")
    assert done.stdout.decode().startswith("## with some of the words\n\n- **")
    done = run("search", "?!")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[1:] == ["  ?!", "  ^^"]


def test_queries_are_saved(run: Run, stored: list[str]) -> None:
    assert run("search", "--save", "walks", "bridge or river").returncode == 0
    assert run("search", "--saved").stdout == b"@walks  bridge or river\n"
    assert len(run("search", "--ids", "@walks").stdout.split()) == 2
    assert run("search", "--forget", "walks").returncode == 0
    assert run("search", "@walks").returncode == 2


@pytest.mark.parametrize("kind", ["markdown", "jsonl", "html", "csv", "opml"])
def test_an_export_goes_to_standard_output(run: Run, stored: list[str], kind: str) -> None:
    done = run("export", "--format", kind)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    if kind == "opml":
        assert "<opml" in text
    else:
        assert "Ardmore closes its bridge" in text


def test_an_export_of_nothing_says_so(run: Run, stored: list[str]) -> None:
    done = run("export", "tag:nowhere")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"reader: 0 found\n")


def test_an_export_of_feeds_counts_feeds(run: Run, stored: list[str], tmp_path: Path) -> None:
    target = tmp_path / "feeds.opml"
    assert run("export", "-o", target).stderr == f"reader: {target}: 0 feeds\n".encode()


def test_markdown_goes_into_one_file_where_the_name_says_so(
    run: Run, stored: list[str], tmp_path: Path
) -> None:
    one, folder = tmp_path / "one.md", tmp_path / "articles"
    assert run("export", "-o", one).returncode == 0
    assert run("export", "-o", folder).returncode == 0
    assert one.read_bytes() == run("export", "--format", "markdown").stdout
    assert len(list(folder.iterdir())) == len(stored)


def test_an_html_export_is_one_file_without_anything_that_runs(
    run: Run, stored: list[str], tmp_path: Path
) -> None:
    hostile = tmp_path / "hostile.md"
    hostile.write_text(
        "# <script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://example.org/i.png)"
        " <img src=x onerror=alert(1)> **bold** [z](https://example.org/z)\n"
    )
    assert run("add", hostile).returncode == 0
    target = tmp_path / "all.html"
    assert run("export", "-o", target).returncode == 0
    page = target.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page.replace("(javascript:", "")
    assert "<strong>bold</strong>" in page
    assert 'href="https://example.org/z"' in page
    assert page.count("<article") == 3


def test_an_epub_is_read_again(run: Run, stored: list[str], tmp_path: Path) -> None:
    target = tmp_path / "all.epub"
    assert run("export", "-o", target).returncode == 0
    with zipfile.ZipFile(target) as book:
        assert book.namelist()[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
    done = run("summarize", target, "--format", "jsonl", "--with-text")
    assert "carried lorries" in done.stdout.decode()


def test_what_is_exported_is_imported_without_loss(
    run: Run, stored: list[str], tmp_path: Path, environment: dict[str, str]
) -> None:
    run("read", stored[0])
    run("star", stored[1])
    run("tag", stored[0], "-a", "Roads")
    first = run("export", "--format", "jsonl").stdout
    export = tmp_path / "all.jsonl"
    export.write_bytes(first)
    assert b"2 already known" in run("import", export).stderr
    environment.update(
        READER_LIBRARY=str(tmp_path / "second"),
        READER_STATE=str(tmp_path / "second-state"),
        READER_CACHE=str(tmp_path / "second-cache"),
    )
    assert b"2 articles" in run("import", export).stderr
    assert run("export", "--format", "jsonl").stdout == first
    assert run("import", export).returncode == 0
    assert len(listed(run)) == 2


@pytest.mark.parametrize(
    "name",
    [
        "bookmarks.html", "feeds.opml", "instapaper.csv", "omnivore.zip", "pocket.csv",
        "pocket_ril_export.html", "readwise_reader.csv", "wallabag.json",
    ],
)  # fmt: skip
def test_every_export_is_imported_once(run: Run, name: str) -> None:
    path = EXPORTS / name
    if not path.is_file():
        pytest.skip("the sample exports are not beside this checkout")
    dry = run("import", path, "--dry-run")
    assert run("refresh", "--list").stdout == b""
    first = run("import", path)
    before = (listed(run), run("refresh", "--list").stdout)
    assert before[0] or before[1]
    assert b"known already" not in dry.stderr or b"done" in first.stderr
    second = run("import", path)
    assert (listed(run), run("refresh", "--list").stdout) == before
    assert b"done" in second.stderr
    assert run("undo").returncode == 0


def test_the_state_goes_out_and_in(run: Run, stored: list[str], tmp_path: Path) -> None:
    run("read", stored[0])
    run("tag", stored[1], "-a", "sea")
    before = listed(run)
    kept = tmp_path / "state.jsonl"
    kept.write_bytes(run("state", "export").stdout)
    for path in (tmp_path / "state").iterdir():
        if path.is_file():
            path.unlink()
    assert listed(run) != before
    assert run("state", "import", kept).returncode == 0
    assert listed(run) == before
    done = run("state", "import", "-", stdin=None, input=b'{"table":"x"}\nnonsense\n')
    assert done.returncode == 1
    assert b"line 2: not a row of an exported state" in done.stderr


def test_settings_are_shown_and_changed(run: Run, tmp_path: Path) -> None:
    assert b"length = auto\n" in run("config").stdout
    assert run("config", "length", "20%").returncode == 0
    assert run("config", "length").stdout == b"20%\n"
    assert run("config", "length", "long").returncode == 2
    assert run("config", "nothing").returncode == 2
    assert run("config", "length", "--unset").returncode == 0
    assert run("config", "length").stdout == b"auto\n"
    assert str(tmp_path / "config").encode() in run("config", "--path").stdout
    assert run("config", "smooth", "false").returncode == 0
    assert run("config", "smooth").stdout == b"false\n"


def test_the_doctor_says_what_is_wrong_and_what_to_do(
    run: Run, stored: list[str], tmp_path: Path
) -> None:
    done = run("doctor", "--index", "--jobs", "1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "found in all articles" in done.stdout.decode()
    (tmp_path / "library" / "bad.md").write_bytes(b"\0\0")
    (tmp_path / "state" / "state.db").write_bytes(b"damaged" * 2000)
    done = run("doctor")
    assert done.returncode == 1
    assert "bad.md: not a text file" in done.stdout.decode()
    assert "restore a backup" in done.stdout.decode()
    assert run("doctor", "--restore").stderr.decode().count("restored from") == 1


@pytest.mark.parametrize(
    "command",
    [
        ("tag", "--add", "seen", "--search"),
        ("star", "--search"),
        ("export", "--format", "csv"),
        ("highlights",),
        ("brief", "--search"),
    ],
)
def test_what_takes_a_query_finds_names_before_anything_was_analysed(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "library").mkdir(exist_ok=True)
    text = "Helen Ortiz closed the bridge on Monday. Ortiz said so."
    (tmp_path / "library" / "bridge.md").write_text(text, encoding="utf-8")
    if command[0] == "highlights":
        run("highlights", "bridge", "--add", "closed the bridge")
    done = run(*command, "person:ortiz")
    said = (done.stdout + done.stderr).decode()
    assert any(word in said for word in ("1 article tagged", "1 article starred", "bridge"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completions_are_printed(run: Run, shell: str) -> None:
    assert b"_READER_COMPLETE" in run("completions", shell).stdout


def test_a_shell_completes_commands_and_ids(environment: dict[str, str], stored: list[str]) -> None:
    def completed(words: str, cword: int) -> str:
        done = subprocess.run(
            [sys.executable, "-c", "from reader.__main__ import main; main()"],
            env={
                **environment,
                "_READER_COMPLETE": "bash_complete",
                "COMP_WORDS": words,
                "COMP_CWORD": str(cword),
            },
            capture_output=True,
            check=False,
        )
        return done.stdout.decode()

    assert "search" in completed("reader se", 1)
    assert stored[0] in completed("reader read 2025-11", 2)


def test_a_text_is_piped_to_a_command(run: Run, stored: list[str], tmp_path: Path) -> None:
    target = (tmp_path / "piped").as_posix()
    script = f"import sys; open('{target}', 'w').write(sys.stdin.read())"
    done = run("show", stored[0], "--pipe", f'{sys.executable} -c "{script}"')
    assert done.returncode == 0
    assert "carried lorries" in (tmp_path / "piped").read_text()
    assert run("show", stored[0], "--pipe", "no-such-program").returncode == 1
    assert run("show", stored[0], "--pipe", "'").returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_only_an_address_of_the_web_is_opened(
    run: Run, stored: list[str], tmp_path: Path, environment: dict[str, str]
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    opener = programs / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/opened\n')
    opener.chmod(0o755)
    environment["PATH"] = f"{programs}{os.pathsep}{environment['PATH']}"
    done = run("show", stored[0], "--open")
    assert done.returncode == 0
    assert b"opening https://example.org/bridge" in done.stderr
    for _ in range(100):
        if (tmp_path / "opened").exists() and (tmp_path / "opened").read_text():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert (tmp_path / "opened").read_text() == "https://example.org/bridge\n"
    assert run("show", stored[1], "--open").returncode == 2
