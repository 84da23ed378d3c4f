"""From an address to an open connection, and only to a machine that was checked.

A name is resolved once, each address that it resolves to is checked, and the connection goes to a
checked IP address: a name that resolves differently between the check and the connection (DNS
rebinding) gains nothing.
"""

import ipaddress
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from reader.document.link_targets import LONGEST
from reader.errors import FetchError

_TRIED = 4
"""The most addresses of a name that are tried."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SAFE = "/!$&'()*+,;=:@~-._%"

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """A parsed and validated http or https address."""

    url: str
    """The address in ASCII, without its fragment."""
    scheme: str
    """``http`` or ``https``."""
    host: str
    """The host's name, in ASCII."""
    port: int
    """The port."""
    path: str
    """The path and everything after it."""


class Deadline:
    """The moment at which everything about one fetch must end.

    A server that sends a byte every few seconds never exceeds the timeout of a socket. So when time
    is up the socket itself is shut down, even while it is being read.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()

    def watch(self, connection: socket.socket) -> None:
        """Shut down this socket, and no other, when time is up."""
        with self._lock:
            self._socket = connection
        if self.left() <= 0:
            self._shut()  # time was up before there was anything to shut

    def left(self) -> float:
        """Return how many seconds are left; 0 when time is up."""
        return max(0.0, self._end - time.monotonic())

    def cancel(self) -> None:
        """Stop the timer: the work is done."""
        self._timer.cancel()

    def _shut(self) -> None:
        with self._lock:
            if self._socket is not None:
                with suppress(OSError):  # it is shut already
                    self._socket.shutdown(socket.SHUT_RDWR)


def target_of(url: str) -> Target:
    """Parse and validate an address.

    Raises:
        FetchError: If it must not be fetched.
    """
    url = url.strip()
    shown = url[:200]
    if len(url) > LONGEST or any(ord(letter) < 0x20 or ord(letter) == 0x7F for letter in url):
        raise FetchError(
            f"{shown}: not a valid address: it is too long or contains control characters"
        )
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise FetchError(f"{shown}: not a valid address: check it for typing errors") from None
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"}:
        raise FetchError(f"{shown}: only http and https addresses are fetched")
    if not host or any(letter.isspace() or letter in '<>"\\^`{|}%' for letter in host):
        raise FetchError(f"{shown}: not a valid address: it names no host")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{shown}: a user name in an address is not sent: leave it out")
    standard = 443 if scheme == "https" else 80
    path = quote(parts.path or "/", safe=_SAFE, errors="replace")
    query = f"?{quote(parts.query, safe=_SAFE + '?', errors='replace')}" if parts.query else ""
    literal = f"[{host}]" if ":" in host else host
    where = literal if port in {None, standard} else f"{literal}:{port}"
    return Target(f"{scheme}://{where}{path}{query}", scheme, host, port or standard, path + query)


def is_public(address: IPAddress) -> bool:
    """Return whether an IP address belongs to a machine on the public internet."""
    inner: IPAddress | None = None
    if isinstance(address, ipaddress.IPv6Address):
        if address.is_site_local:
            return False
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        else:
            teredo = address.teredo
            inner = address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
    if inner is not None:
        return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve(target: Target, seconds: float) -> list[IPAddress]:
    """Resolve a host's name to its addresses.

    Raises:
        FetchError: If it has no address, or the lookup takes too long.
    """
    try:
        return [ipaddress.ip_address(target.host)]
    except ValueError:
        pass  # a name, as in nearly every case
    found: list[IPAddress] = []
    failure: list[Exception] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        except Exception as error:  # noqa: BLE001 - raised in the thread that waits for it
            failure.append(error)
            return
        # An IP address may include the name of a network card: fe80::1%eth0.
        for *_, place in answers:
            address = ipaddress.ip_address(str(place[0]).partition("%")[0])
            if address not in found:
                found.append(address)

    # The resolver has no timeout, but a thread can be abandoned.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if not found:
        why = "no such host was found" if failure else "its name was not resolved in time"
        raise FetchError(f"{target.url}: {why}: check the address and the network", temporary=True)
    return found


def connect(
    target: Target, addresses: list[IPAddress], *, seconds: float, deadline: Deadline
) -> socket.socket:
    """Open a connection to one of the addresses, with TLS if the scheme requires it.

    Args:
        target: The address requested; its host's certificate is checked.
        addresses: The IP addresses to try, in order.
        seconds: The time that each has to answer.
        deadline: The deadline of the whole fetch.

    Raises:
        FetchError: If none answers, or if the certificate is not valid.
    """
    reason: OSError | None = None
    for address in addresses[:_TRIED]:
        limit = min(seconds, deadline.left())
        if limit <= 0:
            break
        try:
            plain = socket.create_connection((str(address), target.port), timeout=limit)
        except OSError as error:
            reason = error
            continue
        deadline.watch(plain)
        return _secured(plain, target, deadline) if target.scheme == "https" else plain
    late = reason is None or isinstance(reason, TimeoutError)
    why = f"no answer within {seconds:g} s" if late else f"no connection: {_plain(reason)}"
    raise FetchError(f"{target.url}: {why}: try again later", temporary=True) from reason


def _secured(plain: socket.socket, target: Target, deadline: Deadline) -> socket.socket:
    context = ssl.create_default_context()
    secured: ssl.SSLSocket | None = None
    try:
        secured = context.wrap_socket(
            plain, server_hostname=target.host, do_handshake_on_connect=False
        )
        deadline.watch(secured)
        secured.do_handshake()
    except (OSError, ValueError) as error:
        (secured or plain).close()
        if isinstance(error, ssl.SSLCertVerificationError):
            why = f"its certificate is not valid ({error.verify_message})"
            raise FetchError(f"{target.url}: {why}: nothing was fetched") from error
        raise FetchError(
            f"{target.url}: no secure connection ({_plain(error)}): try again later", temporary=True
        ) from error
    return secured


def _plain(error: Exception | None) -> str:
    """Return the reason of an error in the words of the operating system."""
    return str(getattr(error, "strerror", None) or getattr(error, "reason", None) or error)
