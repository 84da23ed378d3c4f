"""A real browser without a window, driven over its own debugging protocol."""

import asyncio
import base64
import json
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-port=0", "--window-size=1200,800",
)  # fmt: skip
_LISTENS = re.compile(r"ws://(127\.0\.0\.1:\d+)/")
_RECORD = """
window.seen = "";
const decoder = new TextDecoder();
window.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", async (event) => {
      const data = event.data;
      if (typeof data === "string") { window.seen += data; return; }
      window.seen += decoder.decode(data instanceof Blob ? await data.arrayBuffer() : data);
    });
  }
};
"""
"""Keeps what the page is sent: letters on a canvas cannot be read."""


def path_of_browser() -> str | None:
    """Return where a browser is, if this machine has one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """One page of a browser."""

    def __init__(self, connection: aiohttp.ClientWebSocketResponse) -> None:
        self._connection = connection
        self._last = 0
        self.requested: list[str] = []
        """Every address that the page asked for."""

    async def do(self, method: str, **values: Any) -> dict[str, Any]:
        """Do something and wait for its result."""
        self._last += 1
        await self._connection.send_json({"id": self._last, "method": method, "params": values})
        while True:
            answer = json.loads((await self._connection.receive(timeout=30)).data)
            if answer.get("method") == "Network.requestWillBeSent":
                self.requested.append(answer["params"]["request"]["url"])
            if answer.get("id") == self._last:
                result: dict[str, Any] = answer.get("result", {})
                return result

    async def open(self, address: str) -> None:
        """Go to an address."""
        await self.do("Page.enable")
        await self.do("Network.enable")
        await self.do("Page.addScriptToEvaluateOnNewDocument", source=_RECORD)
        await self.do("Page.navigate", url=address)

    async def value(self, script: str) -> Any:
        """Return the value of a script."""
        told = await self.do("Runtime.evaluate", expression=script)
        return told.get("result", {}).get("value")

    async def wait_for(self, words: str) -> None:
        """Wait until the page was sent some words to draw."""
        seen = ""
        for _ in range(400):
            seen = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", str(await self.value("window.seen")))
            if words in seen:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"“{words}” was not sent: {seen[-300:]}")

    async def type(self, text: str) -> None:
        """Press the keys of some letters."""
        for letter in text:
            await self.do("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            await self.do("Input.dispatchKeyEvent", type="keyUp", key=letter)

    async def picture(self) -> bytes:
        """Return what the page looks like."""
        return base64.b64decode((await self.do("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def browser(path: str, folder: Path) -> AsyncIterator[Page]:
    """Start a browser that knows nothing yet, and give its page."""
    process = await asyncio.create_subprocess_exec(
        path, *_OPTIONS, f"--user-data-dir={folder}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        host = await asyncio.wait_for(_listening(process), 60)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://{host}/json") as answer:
                pages = [each for each in await answer.json() if each["type"] == "page"]
            address = pages[0]["webSocketDebuggerUrl"]
            async with session.ws_connect(address, max_msg_size=2**26) as connection:
                yield Page(connection)
    finally:
        process.terminate()
        await asyncio.wait_for(process.communicate(), 30)


async def _listening(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    while line := await process.stderr.readline():
        if match := _LISTENS.search(line.decode("utf-8", "replace")):
            return match[1]
    raise AssertionError("the browser did not start")
