"""The reader in a browser, on this machine alone.

textual-serve runs the program and carries its screen over a websocket. This module adds a token,
without which nothing is served; a check of the Host and Origin headers, so that no other page that
the browser shows can reach it; and a page that loads nothing from anywhere else.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from reader.services.command_line import line_of

HOST = "127.0.0.1"
_PAUSE = 0.02
"""Seconds between two checks whether the port is open."""
_COOKIE = "reader_token"
_PAGES = Path(__file__).parent / "served_page"
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'"
    " 'wasm-unsafe-eval'; img-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'none'"
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class BrowserServer(Server):
    """Serves the reader to browsers that send the token."""

    def __init__(
        self, command: Sequence[str], *, port: int, token: str, said: Callable[[str], None]
    ) -> None:
        """Make a server.

        Args:
            command: What runs the reader.
            port: The port on 127.0.0.1.
            token: The secret that the address must contain.
            said: Says where the reader is, once it is there.
        """
        super().__init__(
            line_of(command), host=HOST, port=port, title="Reader", templates_path=_PAGES
        )
        self.token = token
        """The secret that the address must contain."""
        self._said = said

    @property
    def address(self) -> str:
        """The address to open, with its token."""
        return f"{self.public_url}/?token={self.token}"

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002
        """Print the address as soon as the server listens."""
        self._saying = asyncio.create_task(self._say_when_open())

    async def _say_when_open(self) -> None:
        while True:
            try:
                _, writer = await asyncio.open_connection(HOST, self.port)
            except OSError:
                await asyncio.sleep(_PAUSE)
            else:
                writer.close()
                self._said(self.address)
                return

    def initialize_logging(self) -> None:
        """Keep requests to ourselves: their addresses carry the token."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guard(request, handler)

        app.middlewares.append(guard)
        return app

    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request through that comes from this machine's own page and knows the token."""
        own = {f"{HOST}:{self.port}", f"localhost:{self.port}"}
        origin = request.headers.get("Origin")
        if request.host not in own or (origin and origin.split("//", 1)[-1] not in own):
            raise web.HTTPForbidden(text="Only a page of this reader may ask for this.\n")
        given = request.query.get("token")
        known = given if given is not None else request.cookies.get(_COOKIE, "")
        if not hmac.compare_digest(known.encode(), self.token.encode()):
            raise web.HTTPForbidden(text="Open the address that `reader serve` printed.\n")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = _POLICY
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["Cache-Control"] = "no-store"
            if given is not None:
                response.set_cookie(_COOKIE, self.token, httponly=True, samesite="Strict")
        return response
