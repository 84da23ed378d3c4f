"""Pages, e-books and URLs are sources like any other, and parsed in a process of their own."""

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run
from tests.intake.books import book, members
from tests.intake.servers import reply, serving

PAGE = b"""<html lang="en"><head><title>The weir</title>
<meta property="article:published_time" content="2025-11-03"></head><body><nav><a>Home</a></nav>
<article><h1>The weir</h1>%s</article></body></html>""" % (
    b"<p>Helen Ortiz opened the weir on Monday. The water rose by two feet at Kells.</p>"
    + b"".join(b"<p>House number %d stayed dry, as its owner said later.</p>" % n for n in range(9))
)
LINES = "Helen Ortiz opened the weir on Monday."


def test_a_saved_page_is_summarised_from_a_file_and_from_a_pipe(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weir.html").write_bytes(PAGE)
    done = run("summarize", tmp_path / "weir.html", "--format", "json")
    value = json.loads(done.stdout)
    assert (value["title"], value["published"]) == ("The weir", "2025-11-03")
    assert LINES in value["summary"]["sentences"][0]["text"]
    piped = run("summarize", stdin=None, input=PAGE)
    assert LINES in piped.stdout.decode()


def test_what_was_found_in_the_page_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weir.html").write_bytes(PAGE)
    (tmp_path / "stated.md").write_text("---\ntitle: The weir\n---\nThe river rose.\n")
    page, stated = json.loads(
        run("show", tmp_path / "weir.html", tmp_path / "stated.md", "-f", "json").stdout
    )
    assert page["found"] == ["language", "published", "title"]
    assert "found" not in stated
    shown = run("show", tmp_path / "weir.html").stdout.decode()
    assert "found in the page: title, day, language\n" in shown
    assert "found in" not in run("show", tmp_path / "stated.md").stdout.decode()


def test_a_url_is_fetched_when_it_is_named(run: Run) -> None:
    with serving({"/weir": reply(PAGE, Content_Type="text/html; charset=utf-8")}) as server:
        url = f"{server.url}/weir"
        done = run("summarize", url, url, f"{server.url}/nope", "--allow-private", "-f", "jsonl")
    values = [json.loads(line) for line in done.stdout.splitlines()]
    assert [value["source"] for value in values] == [url, url]
    assert values[0]["published"] == "2025-11-03"
    assert done.returncode == 1
    assert f"{server.url}/nope: the server answers 404" in done.stderr.decode()


def test_a_url_in_a_private_network_is_refused_with_the_cure(run: Run) -> None:
    with serving({"/": reply(PAGE)}) as server:
        done = run("summarize", server.url)
    assert done.returncode == 1
    assert "private network: --allow-private on the command line" in done.stderr.decode()
    assert server.asked == []


def test_a_feed_by_its_url_is_its_items(run: Run) -> None:
    items = b"<item><title>T%d</title><description>The river rose.</description></item>"
    feed = b"<rss version='2.0'><channel>" + items % 1 + items % 2 + b"</channel></rss>"
    with serving({"/feed": reply(feed, Content_Type="application/rss+xml")}) as server:
        done = run("show", f"{server.url}/feed", "--allow-private", "-f", "json", "--quiet")
    values = json.loads(done.stdout)
    assert [value["title"] for value in values] == ["T1", "T2"]
    assert {value["source"] for value in values} == {f"{server.url}/feed"}


def test_a_book_is_its_chapters(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weir.epub").write_bytes(book(members(words=6_000)))
    done = run("summarize", tmp_path / "weir.epub", "-f", "json", "-l", "1")
    values = json.loads(done.stdout)
    assert [value["title"] for value in values] == ["First water", "Second water"]
    assert values[0]["summary"]["sentences"]
    assert run("list", tmp_path / "weir.epub").stdout.decode().count("water") == 2


def test_a_page_is_parsed_in_another_process(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "weir.html").write_bytes(PAGE)
    script = (
        "import sys; from reader.cli.app import run; run(['summarize', sys.argv[1]])\n"
        "print('LOADED', [n for n in ('trafilatura', 'lxml', 'readability') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "weir.html")],
        capture_output=True, text=True, env=environment, check=True,
    )  # fmt: skip
    assert LINES in done.stdout
    assert done.stdout.splitlines()[-1] == "LOADED []"
