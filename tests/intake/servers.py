"""A server on this machine that answers as the tests want, honest or hostile."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("localhost-for-tests.pem")
"""A certificate for this machine that nobody trusts, and its key; made for these tests."""

Handler = Callable[[socket.socket, str], None]
"""Gets the connection and the path that was asked for, and answers in raw bytes."""


class Server:
    """Answers each request in a thread of its own; counts them."""

    def __init__(self, handlers: dict[str, Handler | bytes], *, secure: bool = False) -> None:
        host = "127.0.0.1"
        self.handlers = handlers
        self._tls: ssl.SSLContext | None = None
        if secure:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(CERTIFICATE)
        self.asked: list[str] = []
        self.heads: list[str] = []
        self._closing = threading.Event()
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'https' if secure else 'http'}://{host}:{self.port}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            self._reply(connection)
            if isinstance(connection, ssl.SSLSocket):
                connection = connection.unwrap()
        except OSError:
            return  # whoever asked has gone
        finally:
            connection.close()

    def _reply(self, connection: socket.socket) -> None:
        head = self._head(connection)
        words = head.split(" ")
        path = words[1] if len(words) > 1 else ""
        self.asked.append(path)
        self.heads.append(head)
        handler = self.handlers.get(path.partition("?")[0], not_found)
        if isinstance(handler, bytes):
            connection.sendall(handler)
        else:
            handler(connection, path)

    def _head(self, connection: socket.socket) -> str:
        data = b""
        while b"\r\n\r\n" not in data:
            part = connection.recv(4096)
            if not part:
                break
            data += part
        return data.decode("latin-1")

    def close(self) -> None:
        self._closing.set()
        with suppress(OSError):  # it may not be listening any more
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def slowly(self, pieces: Iterator[bytes], *, every: float) -> Handler:
        """Send pieces with a pause after each, until the server closes."""

        def send(connection: socket.socket, _: str) -> None:
            for piece in pieces:
                connection.sendall(piece)
                if self._closing.wait(every):
                    return

        return send


@contextmanager
def serving(handlers: dict[str, Handler | bytes], *, secure: bool = False) -> Iterator[Server]:
    server = Server(handlers, secure=secure)
    try:
        yield server
    finally:
        server.close()


def reply(
    body: bytes = b"", *, status: str = "200 OK", length: int | None = None, **headers: str
) -> bytes:
    """Return a whole answer; ``Content_Type`` and the like name headers."""
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    fields.setdefault("Content-Length", str(len(body) if length is None else length))
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    return reply(status=status, Location=location)


def not_found(connection: socket.socket, _: str) -> None:
    connection.sendall(reply(b"gone", status="404 Not Found"))
