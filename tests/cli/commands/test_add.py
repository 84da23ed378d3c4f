"""`reader add`, `reader refresh` and `reader import --fetch`: what comes from the network."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli.output import OutputClosedError
from tests.cli.conftest import BRIDGE, RIVER, Run
from tests.intake.servers import Server, reply, serving

ITEM = "<item><title>{0}</title><guid>{0}</guid><description>{1}</description></item>"
FEED = "<rss version='2.0'><channel><title>Tide Review</title>{}</channel></rss>"
PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article>"


def said(name: str) -> str:
    return " ".join(f"The council of {name} met about its harbour {n} times." for n in range(40))


def feed(*names: str) -> bytes:
    return reply(FEED.format("".join(ITEM.format(name, said(name)) for name in names)).encode())


def page(name: str) -> bytes:
    return reply(PAGE.format(name, said(name)).encode(), Content_Type="text/html")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({"/feed": feed("Ardmore"), "/kells": page("Kells")}) as running:
        yield running


def links(folder: Path, *urls: str) -> Path:
    path = folder / "links.txt"
    path.write_text("\n".join(urls) + "\n", encoding="utf-8")
    return path


def test_nothing_to_add_is_wrong_usage(here: Run) -> None:
    done = here("add")
    assert done.returncode == 2
    assert b"name files, folders or URLs to add, or a feed with --feed URL" in done.stderr


def test_a_feed_is_followed_and_what_it_carries_is_added(here: Run, server: Server) -> None:
    url = f"{server.url}/feed"
    done = here("add", "--feed", url, "--allow-private")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == 1
    assert "following “Tide Review”: 1 new article" in done.stderr.decode()
    assert here("refresh", "--list").stdout.decode() == f"{url}  Tide Review\n"


def test_a_feed_that_cannot_be_had_is_named_and_the_rest_is_added(
    here: Run, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "own.md").write_text(RIVER, encoding="utf-8")
    url = f"{server.url}/nowhere"
    done = here("add", tmp_path / "own.md", "--feed", url, "--allow-private")
    assert done.returncode == 1
    assert f"{url}: the server answers 404" in done.stderr.decode()
    assert done.stdout.decode().split() == ["2025-10-20-the-river-moved"]


def test_what_is_new_in_a_feed_is_printed_and_what_fails_is_named(
    here: Run, server: Server
) -> None:
    url = f"{server.url}/feed"
    here("add", "--feed", url, "--allow-private")
    server.handlers["/feed"] = feed("Kells", "Ardmore")
    done = here("refresh", "--allow-private")
    assert (done.returncode, len(done.stdout.split())) == (0, 1), done.stderr
    assert b"kells" in done.stdout
    assert here("refresh", "--allow-private").stdout == b""
    server.handlers["/feed"] = reply(status="503 Busy")
    done = here("refresh", "--allow-private")
    assert done.returncode == 1
    assert f"{url}: the server answers 503".encode() in done.stderr
    assert "  (the server answers 503" in here("refresh", "--list").stdout.decode()


def test_a_feed_is_followed_no_longer(here: Run, server: Server) -> None:
    url = f"{server.url}/feed"
    here("add", "--feed", url, "--allow-private")
    assert here("refresh", "--unfollow", url).returncode == 0
    assert here("refresh", "--list").stdout == b""
    done = here("refresh", "--unfollow", url)
    assert done.returncode == 1
    assert b"you do not follow this feed: `reader refresh --list` lists the feeds" in done.stderr


def test_links_wait_until_their_pages_are_fetched(
    here: Run, server: Server, tmp_path: Path
) -> None:
    good, bad = f"{server.url}/kells", f"{server.url}/nowhere"
    done = here("import", links(tmp_path, good, bad))
    assert (done.returncode, done.stdout) == (0, b"")
    assert here("refresh", "--list").stdout.decode() == f"{good}  queued\n{bad}  queued\n"
    assert here("refresh", "--allow-private", "--limit", "0").stdout == b""
    done = here("refresh", "--allow-private")
    assert done.returncode == 1
    assert done.stdout.decode().split()[0] == "kells"
    assert here("search", "--ids", 'tag:"dead link"').stdout.count(b"\n") == 1
    assert f"{bad}: the server answers 404" in done.stderr.decode()
    assert f"{bad}  queued  (the server" in here("refresh", "--list").stdout.decode()
    asked = len(server.asked)
    assert here("refresh", "--allow-private").returncode == 0
    assert len(server.asked) == asked
    assert here("refresh", "--allow-private", "--again").returncode == 1
    assert len(server.asked) == asked + 1


@pytest.mark.parametrize("name", ["kells", "nowhere"])
def test_an_import_may_fetch_its_pages_at_once(
    here: Run, server: Server, tmp_path: Path, name: str
) -> None:
    path = links(tmp_path, f"{server.url}/{name}")
    done = here("import", path, "--fetch", "--allow-private")
    assert done.returncode == (name == "nowhere")
    assert (b"the server answers 404" in done.stderr) == (name == "nowhere")
    assert len(here("search", "--ids", "").stdout.split()) == 1


def test_of_several_exports_a_bad_one_is_named_and_the_others_are_taken(
    here: Run, tmp_path: Path
) -> None:
    path = tmp_path / "pocket.csv"
    head = "title,url,time_added,tags,status\n"
    path.write_text(f"{head}A,https://example.org/a,1,,unread\nB,,1,,unread\n")
    done = here("import", tmp_path / "nowhere.csv", path)
    assert done.returncode == 1
    assert f"{tmp_path / 'nowhere.csv'}: there is no such file" in done.stderr.decode()
    assert "pocket.csv: line 3: no address and no text" in done.stderr.decode()
    assert b"https://example.org/a  queued\n" in here("refresh", "--list").stdout


@pytest.mark.parametrize(("answer", "added"), [(b"y\n", 1), (b"n\n", 0), (b"", 0)])
def test_on_a_terminal_what_is_nearly_there_is_asked_about(
    here: Run, tmp_path: Path, answer: bytes, added: int
) -> None:
    first, near = tmp_path / "bridge.md", tmp_path / "near.txt"
    first.write_text(BRIDGE, encoding="utf-8")
    near.write_text(BRIDGE.split("---\n")[2].replace("two of its", "three of its"))
    here("add", first)
    done = here("add", near, input=answer, terminal=True)
    assert "identical to “Ardmore closes its bridge”. Add it anyway?" in done.stderr.decode()
    assert len(done.stdout.split()) == added


def test_what_a_folder_holds_besides_articles_is_named(here: Run, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / ".git").mkdir(parents=True)
    (folder / "a.md").write_text("# A\n\nThe pontoon was moved.")
    (folder / "empty.md").touch()
    (folder / "b.jpg").touch()
    listed = here("list", folder)
    assert b"passed over: 1 hidden, 1 file of another kind; --passed-over" in listed.stderr
    named = json.loads(here("list", folder, "--passed-over", "--format", "json").stdout)
    assert {(Path(each["path"]).name, each["reason"]) for each in named} == {
        (".git", "hidden"), ("b.jpg", "unknown format"),
    }  # fmt: skip
    assert b"b.jpg  unknown format" in here("list", folder, "--passed-over").stdout
    done = here("add", folder)
    assert done.stdout == b"a\n"
    assert b"passed over: 1 hidden, 1 file of another kind" in done.stderr
    assert b"empty.md: empty: there is no text in it" in done.stderr
    assert b"The file is empty." in here("summarize", folder / "empty.md").stderr


def test_an_article_knows_the_whole_path_of_its_file(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk").mkdir()
    file = tmp_path / "desk" / "ferry.txt"
    file.write_text("The ferry came at noon, and nobody was on it.")
    monkeypatch.chdir(tmp_path)
    identity = here("add", Path("desk") / "ferry.txt").stdout.decode().strip()
    (listed,) = json.loads(here("list", "--format", "json").stdout)
    assert (listed["id"], listed["source"]) == (identity, str(file))


def test_all_are_added_when_nobody_reads_the_ids(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: str) -> None:
        raise OutputClosedError

    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(30):
        path = folder / f"{number}.md"
        path.write_text(f"# Title {number}\n\nText of its own: {number * 7}.\n")
    monkeypatch.setattr("reader.cli.commands.add.write", closed)
    assert here("add", folder).returncode == 0
    assert here("list", "--format", "jsonl").stdout.count(b"\n") == 30
