"""`reader serve`: only this machine, only with the token, and the reader after it."""

import asyncio
import json
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.cli.browser import browser, path_of_browser
from tests.conftest import ROOT

STARTED = re.compile(r"open (http://127\.0\.0\.1:(\d+)/\?token=([\w-]+))")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """Start a server on the sample articles; give its address with the token."""
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "screen.json").write_text('{"toured": 1}', encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "reader", "serve", "--port", str(free_port()), str(ROOT / "articles"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "READER_STATE": f"{tmp_path}/s", "READER_CACHE": f"{tmp_path}/c"},
    )  # fmt: skip
    assert process.stderr is not None
    line = (await asyncio.wait_for(process.stderr.readline(), 60)).decode()
    match = STARTED.search(line)
    assert match, line
    yield match[1]
    process.send_signal(signal.SIGTERM if hasattr(signal, "CTRL_C_EVENT") else signal.SIGINT)
    await asyncio.wait_for(process.communicate(), 30)


async def status(address: str, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as answer:
        return answer.status


async def test_nothing_is_served_without_the_token_or_to_another_page(address: str) -> None:
    base = address.partition("?")[0]
    assert await status(address) == 200
    assert await status(base) == 403
    assert await status(f"{base}?token=wrong") == 403
    assert await status(f"{base}ws") == 403
    assert await status(address, Host="evil.example") == 403
    assert await status(address, Origin="http://evil.example") == 403


async def test_the_page_loads_nothing_from_elsewhere(address: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        page = await answer.text()
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    hosts = set(re.findall(r"(?:https?|wss?)://([\w.-]+)", page))
    assert hosts <= {"127.0.0.1"}


async def test_the_reader_is_there_and_takes_keys(address: str) -> None:
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        async with session.get(address) as answer:
            assert answer.status == 200
        socket_address = address.partition("?")[0] + "ws?width=100&height=30"
        async with session.ws_connect(socket_address) as connection:
            seen = await screen_with(connection, "river that moved")
            assert "Articles" in seen or "articles" in seen
            await connection.send_str(json.dumps(["stdin", "?"]))
            assert "search" in await screen_with(connection, "Type to search")


async def screen_with(connection: aiohttp.ClientWebSocketResponse, words: str) -> str:
    """Read what is drawn until some words are in it."""
    drawn = ""
    for _ in range(400):
        message = await asyncio.wait_for(connection.receive(), 40)
        if message.type in {aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR}:
            break
        data = message.data
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else str(data)
        drawn += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
        if words in drawn:
            return drawn
    raise AssertionError(f"“{words}” was not drawn: {drawn[-500:]}")


async def test_a_real_browser_shows_the_reader_and_its_keys_are_taken(
    address: str, tmp_path: Path
) -> None:
    path = path_of_browser()
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine")
    async with browser(path, tmp_path / "browser") as page:
        await page.open(address)
        await page.wait_for("river that moved")
        before = await page.picture()
        await page.type("?")
        await page.wait_for("Type to search")
        assert await page.picture() != before
        hosts = {urlsplit(each).hostname for each in page.requested}
        assert hosts == {"127.0.0.1"}
        await page.do("Page.reload")
        await page.wait_for("river that moved")
