"""`reader feeds`: follow, list, rename, move, pause and remove."""

import json
from collections.abc import Iterator

import pytest

from tests.cli.conftest import Run
from tests.intake.servers import Server, reply, serving

FEED = b"""<rss version="2.0"><channel><title>Ferry log</title><item><title>One</title>
<guid>1</guid><description>The pontoon was moved.</description></item></channel></rss>"""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({"/feed": reply(FEED, Content_Type="application/rss+xml")}) as running:
        yield running


def test_feeds_are_followed_listed_changed_and_left(here: Run, server: Server) -> None:
    url = f"{server.url}/feed"
    assert b"you follow no feeds" in here("feeds").stderr
    assert b"there is nothing to fetch" in here("refresh").stderr
    done = here("feeds", "add", url, "--folder", "News/Boats", "--allow-private")
    assert (done.returncode, done.stdout) == (0, b"one\n")
    listed = here("feeds").stdout.decode().splitlines()
    assert listed[:2] == ["News / Boats", "Ferry log"]
    assert "1 article, 1 unread, since 20" in listed[2]
    assert here("feeds", "rename", url, "Boats").returncode == 0
    assert here("feeds", "pause", "Boats").returncode == 0
    assert here("feeds", "move", "Boats").returncode == 0
    (value,) = json.loads(here("feeds", "list", "--format", "json").stdout)
    shown = {name: value[name] for name in ("title", "url", "folders", "paused", "articles")}
    assert shown == {
        "title": "Boats", "url": url, "folders": [], "paused": "paused", "articles": 1,
    }  # fmt: skip
    assert here("feeds", "--format", "markdown").stdout.startswith(b"- [Boats](")
    assert here("feeds", "resume", "Boats").returncode == 0
    assert here("feeds", "remove", "Boats").returncode == 0
    assert json.loads(here("feeds", "--format", "json").stdout) == []


def test_what_is_wrong_with_a_feed_is_listed_with_since_when(here: Run, server: Server) -> None:
    here("feeds", "add", f"{server.url}/feed", "--allow-private")
    server.handlers["/feed"] = reply(b"", status="503 Service Unavailable")
    assert here("refresh", "--allow-private").returncode == 1
    *_, address, problem = here("feeds").stdout.decode().splitlines()
    assert "failing since 20" in problem
    assert address.strip() not in problem
    server.handlers["/feed"] = reply(b"", status="410 Gone")
    assert here("refresh", "--allow-private").returncode == 1
    assert b"gone since 20" in here("feeds").stdout
    assert here("refresh", "--allow-private").returncode == 0


def test_a_feed_that_is_not_followed_is_an_error(here: Run) -> None:
    done = here("feeds", "remove", "Nowhere")
    assert done.returncode != 0
    assert b"you do not follow this feed" in done.stderr
