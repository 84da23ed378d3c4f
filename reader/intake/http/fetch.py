"""Fetch one page from the network that the user has named, within limits.

The standard library's ``http.client`` connects to an address that was checked before, so that a
name cannot point elsewhere a second later. httpcore could do the same with a network backend of
our own; this way there is no dependency and no start-up time. No cookies, proxies or scripts.
"""

import http.client
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

import reader
from reader.errors import FetchError, PrivateAddressError
from reader.intake.addresses import is_url, refuse_url, web_address
from reader.intake.bytes.charsets import codec
from reader.intake.http.network import Deadline, Target, connect, is_public, resolve, target_of

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_CHUNK = 64 * 1024
_NOT_MODIFIED = 304
_NOT_TEXT = ("image/", "video/", "audio/", "font/", "model/")
"""Types that cannot contain a text, so that their bytes are not fetched."""
_STATUS_REASONS = {
    401: "it asks for a password: save the page from your browser and open the file",
    402: "it asks for payment: save the page from your browser and open the file",
    403: "it refuses access: save the page from your browser and open the file",
    404: "there is no such page: check the address",
    410: "the page was taken down",
    429: "it received too many requests: try again later",
    451: "it may not be shown, for legal reasons",
}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Limits of one fetch."""

    connect_seconds: float = 5.0
    """Seconds for opening a connection."""
    seconds: float = 30.0
    """Seconds for everything together, including redirects."""
    size: int = 10 * 1024 * 1024
    """The most bytes, as sent and as unpacked."""
    redirects: int = 10
    """The most redirects."""


FETCH_LIMITS = FetchLimits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched."""

    url: str
    """The final address, after all redirects."""
    content_type: str
    """Its media type as served, in lower case, without parameters; may be empty."""
    data: bytes
    """The bytes, unpacked."""
    charset: str = ""
    """The encoding that it was served with, if it is a known one."""
    etag: str = ""
    """Sent with the next request, so that the page is returned only if it has changed."""
    last_modified: str = ""
    """The same, for servers that do not support etags."""
    moved: bool = False
    """Whether every redirect on the way was permanent."""
    not_modified: bool = False
    """Nothing has changed since the last request; there are no bytes."""


@dataclass(frozen=True, slots=True)
class _Redirect:
    """A redirect to another address."""

    url: str
    """The address."""
    for_good: bool
    """Whether the redirect is permanent."""


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    etag: str = "",
    last_modified: str = "",
    limits: FetchLimits = FETCH_LIMITS,
    pictures: bool = False,
) -> Fetched:
    """Fetch the resource at an address.

    Args:
        url: An http or https address.
        allow_private: Allow machines in a private network too, if the user has named one. A public
            address may never redirect to a private one.
        etag: The last response's etag, so that the page is returned only if it has changed.
        last_modified: The modification time that the last response gave.
        limits: The limits of the fetch.
        pictures: Whether a picture is wanted: then nothing else is accepted.

    Raises:
        FetchError: If the address is refused or cannot be fetched within the limits.
        UnsupportedSourceError: If it is an address of another kind.
    """
    url = web_address(url)
    if is_url(url) and not url.lower().startswith(("http://", "https://")):
        raise refuse_url(url)
    asking = _Fetch(limits, Deadline(limits.seconds), etag, last_modified, pictures)
    try:
        return asking.follow(target_of(url), allow_private=allow_private)
    finally:
        asking.deadline.cancel()


@dataclass(frozen=True, slots=True)
class _Fetch:
    """One fetch, from its first request to its last."""

    limits: FetchLimits
    deadline: Deadline
    etag: str
    last_modified: str
    pictures: bool

    def follow(self, target: Target, *, allow_private: bool) -> Fetched:
        first, seen, moved = target, {target.url}, True
        for _ in range(self.limits.redirects + 1):
            answer, private = self._ask(target, allow_private=allow_private)
            if isinstance(answer, Fetched):
                return replace(answer, moved=moved and target is not first)
            moved = moved and answer.for_good
            target = target_of(answer.url)
            if target.url in seen:
                raise FetchError(f"{first.url}: it redirects in a circle: nothing was fetched")
            seen.add(target.url)
            allow_private = allow_private and private
        raise FetchError(
            f"{first.url}: redirected more than {self.limits.redirects} times: nothing was fetched"
        )

    def _ask(self, target: Target, *, allow_private: bool) -> "tuple[Fetched | _Redirect, bool]":
        """Send one request; return the answer or the redirect, and whether the host is private."""
        addresses = resolve(target, min(self.limits.connect_seconds, self.deadline.left()))
        allowed = [each for each in addresses if allow_private or is_public(each)]
        if not allowed:
            raise PrivateAddressError(
                f"{target.url}: refused: it is in a private network: --allow-private on the "
                "command line allows it for an address that you name yourself"
            )
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = connect(
            target, allowed, seconds=self.limits.connect_seconds, deadline=self.deadline
        )
        try:
            connection.sock.settimeout(max(0.1, self.deadline.left()))
            # http.client writes Host and the rest, and refuses line breaks in them.
            connection.request("GET", target.path, headers=self._headers(target))
            with connection.getresponse() as response:
                answer = self._answer(target, response)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._broken(target, error) from error
        finally:
            connection.close()
        return answer, not any(map(is_public, allowed))

    def _headers(self, target: Target) -> dict[str, str]:
        standard = 443 if target.scheme == "https" else 80
        host = f"[{target.host}]" if ":" in target.host else target.host
        headers = {
            "Host": host if target.port == standard else f"{host}:{target.port}",
            "User-Agent": f"Mozilla/5.0 (compatible; Reader/{reader.__version__})",
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if self.etag:
            headers["If-None-Match"] = self.etag
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        return headers

    def _answer(self, target: Target, response: http.client.HTTPResponse) -> "Fetched | _Redirect":
        status = response.status
        if status == _NOT_MODIFIED and (self.etag or self.last_modified):
            return Fetched(
                target.url, "", b"", "", self.etag, self.last_modified, not_modified=True
            )
        location = response.getheader("Location")
        if status in _REDIRECTS and location:
            url = urljoin(target.url, _latin_to_utf8(location))
            return _Redirect(url, for_good=status in _PERMANENT)
        if not 200 <= status < 300:
            why = _STATUS_REASONS.get(
                status, "try again later" if status >= 500 else "nothing was fetched"
            )
            raise FetchError(
                f"{target.url}: the server answers {status}: {why}",
                status=status,
                temporary=status in {408, 425, 429} or status >= 500,
            )
        content_type, charset = _content_type(response.getheader("Content-Type") or "")
        if self.pictures and not content_type.startswith("image/"):
            kind = content_type or "something else"
            raise FetchError(f"{target.url}: this is {kind} and not a picture")
        if content_type.startswith(_NOT_TEXT) and not self.pictures:
            raise FetchError(f"{target.url}: no text but {content_type}: nothing was fetched")
        return Fetched(
            url=target.url,
            content_type=content_type,
            data=self._body(target, response),
            charset=charset,
            etag=(response.getheader("ETag") or "")[:1000],
            last_modified=(response.getheader("Last-Modified") or "")[:100],
        )

    def _body(self, target: Target, response: http.client.HTTPResponse) -> bytes:
        """Read and unpack the body, never more of it than the limit allows."""
        stated = response.length
        packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
        unpacked = _unpacked(_parts(response), packing, self.limits.size, target.url)
        parts: list[bytes] = []
        size = 0
        for part in unpacked:
            size += len(part)
            if size > self.limits.size:
                raise FetchError(
                    f"{target.url}: larger than {self.limits.size / 2**20:g} MB: nothing was kept"
                )
            parts.append(part)
        if self.deadline.left() <= 0:
            raise TimeoutError
        if stated is not None and response.length:
            raise FetchError(
                f"{target.url}: cut off after {stated - response.length:,} of {stated:,} bytes: "
                "try again",
                temporary=True,
            )
        return b"".join(parts)

    def _broken(self, target: Target, error: Exception) -> FetchError:
        if self.deadline.left() <= 0 or isinstance(error, TimeoutError):
            why = f"not finished within {self.limits.seconds:g} s: try again later"
        elif isinstance(error, http.client.RemoteDisconnected):
            why = "the server hung up without an answer: try again later"
        else:
            why = f"the answer is broken ({str(error)[:100] or type(error).__name__}): try again"
        return FetchError(f"{target.url}: {why}", temporary=True)


def _parts(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while part := response.read(_CHUNK):
        yield part


def _unpacked(parts: Iterator[bytes], packing: str, cap: int, url: str) -> Iterator[bytes]:
    """Unpack a body piece by piece; the caller counts the pieces and stops a bomb."""
    if packing in {"", "identity"}:
        yield from parts
        return
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise FetchError(f"{url}: compressed in a way that was not requested: nothing was fetched")
    unpacker = _Unpacker(raw_allowed=packing == "deflate")
    packed = 0
    try:
        for part in parts:
            packed += len(part)
            if packed > cap:
                raise FetchError(f"{url}: larger than {cap / 2**20:g} MB: nothing was kept")
            yield from unpacker.feed(part)
    except zlib.error as error:
        raise FetchError(f"{url}: its compression is damaged: try again", temporary=True) from error
    if not unpacker.finished:
        raise FetchError(f"{url}: cut off in the middle: try again", temporary=True)


class _Unpacker:
    """Unpacks gzip (several members too) and deflate, with and without its header."""

    def __init__(self, *, raw_allowed: bool) -> None:
        self._raw_allowed = raw_allowed
        self._zlib = zlib.decompressobj(47)  # 32 + 15: gzip or zlib, whichever it proves to be
        self._begun = False
        self.finished = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Unpack the next piece of the response, at most one chunk at a time."""
        more = bool(data)
        while more:
            if self.finished:
                if not data.startswith(b"\x1f\x8b"):
                    return  # anything else after the end of the compressed data is padding
                self._zlib, self.finished = zlib.decompressobj(47), False
            piece = self._decompress(data)
            self._begun = True
            if piece:
                yield piece
            self.finished = self._zlib.eof
            data = self._zlib.unused_data if self.finished else self._zlib.unconsumed_tail
            more = bool(data) or (len(piece) == _CHUNK and not self.finished)

    def _decompress(self, data: bytes) -> bytes:
        try:
            return self._zlib.decompress(data, _CHUNK)
        except zlib.error:
            if self._begun or not self._raw_allowed:
                raise
            self._zlib = zlib.decompressobj(-15)
            return self._zlib.decompress(data, _CHUNK)


def _content_type(header: str) -> tuple[str, str]:
    kind, *parameters = header[:500].split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            label = value.strip().strip("\"'")
            return kind.strip().lower(), label if codec(label) else ""
    return kind.strip().lower(), ""


def _latin_to_utf8(header: str) -> str:
    """Decode the letters of a header as intended: http.client reads all bytes as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
