"""The network answers within limits, or an error names the address and says what to do."""

import gzip
import ipaddress
import itertools
import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FetchError, UnsupportedSourceError
from reader.intake.http.fetch import FetchLimits, fetch
from reader.intake.http.network import Deadline, connect, is_public, resolve, target_of
from tests.intake.servers import CERTIFICATE, Handler, Server, redirect, reply, serving

QUICK = FetchLimits(connect_seconds=2, seconds=1.0, size=100_000)
PAGE = b"<html><body>one two three</body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({}) as running:
        yield running


def get(server: Server) -> object:
    return fetch(server.url, allow_private=True, limits=QUICK)


def serve(server: Server, handler: Handler | bytes) -> None:
    server.handlers["/"] = handler


def test_a_page_comes_with_its_type_charset_and_marks(server: Server) -> None:
    serve(
        server,
        reply(PAGE, Content_Type='Text/HTML; Charset="UTF-8"', ETag='"a"', Last_Modified="Mon"),
    )
    found = fetch(server.url, allow_private=True)
    assert (found.url, found.data) == (f"{server.url}/", PAGE)
    assert (found.content_type, found.charset) == ("text/html", "UTF-8")
    assert (found.etag, found.last_modified) == ('"a"', "Mon")
    assert not found.not_modified


def test_a_page_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    serve(server, reply(status="304 Not Modified"))
    found = fetch(server.url, allow_private=True, etag='"a"', last_modified="Mon")
    assert found.not_modified
    assert (found.data, found.etag) == (b"", '"a"')
    assert 'If-None-Match: "a"' in server.heads[0]
    assert "If-Modified-Since: Mon" in server.heads[0]


PACKED = [
    ("gzip", gzip.compress(PAGE)),
    ("gzip", gzip.compress(PAGE[:10]) + gzip.compress(PAGE[10:]) + b"\0\0"),
    ("x-gzip", gzip.compress(PAGE)),
    ("deflate", zlib.compress(PAGE)),
    ("deflate", zlib.compress(PAGE)[2:-4]),
    ("identity", PAGE),
]


@pytest.mark.parametrize("number", range(len(PACKED)))
def test_a_packed_body_is_unpacked(server: Server, number: int) -> None:
    packing, body = PACKED[number]
    serve(server, reply(body, Content_Encoding=packing))
    assert fetch(server.url, allow_private=True).data == PAGE


def test_a_packed_body_of_several_chunks_is_whole(server: Server) -> None:
    text = bytes(range(256)) * 300
    serve(server, reply(gzip.compress(text), Content_Encoding="gzip"))
    assert fetch(server.url, allow_private=True, limits=QUICK).data == text


def test_a_body_in_chunks_is_joined(server: Server) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    serve(server, head + b"4\r\nabcd\r\n3;x=y\r\nefg\r\n0\r\n\r\n")
    assert fetch(server.url, allow_private=True).data == b"abcdefg"


def test_a_redirect_is_followed_to_where_it_ends(server: Server) -> None:
    server.handlers |= {
        "/": redirect("/b"),
        "/b": redirect("c?d=1", "308 Permanent"),
        "/c": reply(b"here"),
    }
    found = fetch(server.url, allow_private=True)
    assert (found.url, found.data) == (f"{server.url}/c?d=1", b"here")


@pytest.mark.parametrize("location", ["/café", "/cafÃ©"])
def test_a_redirect_is_read_in_latin_1_or_utf_8(server: Server, location: str) -> None:
    """Headers are sent in Latin-1: the second one is UTF-8 that was read so."""
    server.handlers |= {"/": redirect(location), "/caf%C3%A9": reply(b"here")}
    assert fetch(server.url, allow_private=True).data == b"here"


@pytest.mark.parametrize("header", ["a/b; c=d; charset=utf-8", "A/B;CHARSET='utf-8'"])
def test_a_charset_is_found_among_what_else_is_said_of_a_type(server: Server, header: str) -> None:
    serve(server, reply(PAGE, Content_Type=header))
    found = fetch(server.url, allow_private=True)
    assert (found.content_type, found.charset) == ("a/b", "utf-8")


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
GZIP = gzip.compress(PAGE)
BOMB = gzip.compress(b"\0" * 50_000_000)
WRONG = {
    "a circle": (redirect("/"), "redirects in a circle"),
    "a way out of http": (redirect("file:///etc/passwd"), "only http and https"),
    "a script for an address": (redirect("javascript:alert(1)"), "only http and https"),
    "a user name on the way": (redirect("http://a:b@example.org/"), "user name"),
    "no host on the way": (redirect("https:///x"), "no host"),
    "no page": (reply(status="404 Not Found"), "answers 404: there is no such page"),
    "a locked page": (reply(status="403 Forbidden"), "save the page from your browser"),
    "a server in trouble": (reply(status="503 Busy"), "try again later"),
    "a redirect to nowhere": (reply(status="302 Found"), "answers 302"),
    "nothing at all": (b"", "hung up"),
    "no HTTP": (b"SSH-2.0-OpenSSH\r\n\r\n", "broken"),
    "a body that is too short": (reply(PAGE, length=5_000), "cut off after 39 of 5,000"),
    "a large body": (reply(b"x" * 100_001), "larger than"),
    "chunks that are no numbers": (CHUNKED + b"zz\r\n", "broken"),
    "a gzip bomb": (reply(BOMB, Content_Encoding="gzip"), "larger than"),
    "gzip that is none": (reply(PAGE, Content_Encoding="gzip"), "compression is damaged"),
    "gzip that is cut off": (reply(GZIP[:-9], Content_Encoding="gzip"), "cut off"),
    "a packing that holds nothing, without end": (
        reply(gzip.compress(b"") * 6_000, Content_Encoding="gzip"), "larger than"
    ),
    "a packing not asked for": (reply(PAGE, Content_Encoding="br"), "not requested"),
    "headers without end": (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 300, "broken"),
    "a header without end": (b"HTTP/1.1 200 OK\r\na: " + b"b" * 99_999, "broken"),
    "a chunk that is cut off": (CHUNKED + b"ff\r\nab", "broken"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_answer_is_an_error_that_names_the_address(server: Server, what: str) -> None:
    answer, message = WRONG[what]
    serve(server, answer)
    with pytest.raises(FetchError, match=message) as caught:
        fetch(server.url, allow_private=True, limits=QUICK)
    assert str(caught.value).startswith(("http", "file:", "javascript:"))


def test_a_length_that_is_too_small_is_believed(server: Server) -> None:
    serve(server, reply(PAGE, length=12))
    assert fetch(server.url, allow_private=True, limits=QUICK).data == PAGE[:12]


def test_an_endless_row_of_redirects_ends(server: Server) -> None:
    numbers = itertools.count()

    def on(connection: socket.socket, _: str) -> None:
        connection.sendall(redirect(f"/{next(numbers)}"))

    server.handlers = _Always(on)
    with pytest.raises(FetchError, match="redirected more than 10 times"):
        get(server)
    assert len(server.asked) == 11


class _Always(dict[str, Handler | bytes]):
    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def get(self, key: str, default: object = None) -> Handler:
        return self.handler


SLOW = {
    "headers": (b"HTTP/1.1 200 OK\r\n", b"a: b\r\n"),
    "a body": (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
    "continuations": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "nothing": (b"", b""),
}


@pytest.mark.parametrize("what", SLOW)
def test_a_server_that_dribbles_is_left_at_the_deadline(server: Server, what: str) -> None:
    first, then = SLOW[what]
    serve(server, server.slowly(itertools.chain([first], itertools.repeat(then)), every=0.05))
    begun = time.monotonic()
    with pytest.raises(FetchError, match="not finished within 1 s") as caught:
        get(server)
    assert caught.value.temporary
    assert time.monotonic() - begun < 10


def test_a_private_address_is_refused_unless_it_is_allowed(server: Server) -> None:
    serve(server, reply(PAGE))
    for url in (server.url, server.url.replace("127.0.0.1", "localhost")):
        with pytest.raises(FetchError, match="in a private network: --allow-private"):
            fetch(url)
    assert server.asked == []


def test_what_is_public_may_not_send_on_to_what_is_private(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host counts as public here; the second is as private as it is."""
    with serving({"/": reply(b"secret")}) as inner:
        serve(server, redirect(inner.url.replace("127.0.0.1", "127.0.0.2") + "/"))
        monkeypatch.setattr(
            "reader.intake.http.fetch.is_public", lambda address: str(address) == "127.0.0.1"
        )
        for allow in (False, True):
            with pytest.raises(FetchError, match="private network"):
                fetch(server.url, allow_private=allow)
        assert inner.asked == []


def test_a_name_is_resolved_once_and_the_checked_number_is_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the second answer, a private one, must never be asked for."""
    serve(server, reply(PAGE))
    resolve = socket.getaddrinfo
    names: list[str] = []

    def changing(host: str, *rest: object, **named: object) -> object:
        if host != "rebind.example":
            return resolve(host, *rest, **named)  # type: ignore[arg-type]
        names.append(host)
        number = "93.184.216.34" if len(names) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, server.port))]

    connected: list[object] = []

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError, match="no connection: Connection refused"):
        fetch(f"http://rebind.example:{server.port}/")
    assert (names, connected) == (["rebind.example"], ["93.184.216.34"])


def test_a_name_that_is_not_resolved_in_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> list[object]:
        time.sleep(1)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", never)
    limits = FetchLimits(connect_seconds=0.2)
    with pytest.raises(FetchError, match="not resolved in time") as caught:
        fetch("http://slow.example/", limits=limits)
    assert caught.value.temporary


def test_a_name_that_nobody_knows_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchError, match=r"^http://no\.example/: no such host was found: check"):
        fetch("http://no.example/")


def test_each_number_of_a_name_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = ["93.184.216.34", "2606:2800:220:1::1%eth0", "93.184.216.34", "93.184.216.35"]
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in numbers]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert [str(each) for each in resolve(target_of("http://a.example/"), 5)] == [
        "93.184.216.34", "2606:2800:220:1::1", "93.184.216.35"
    ]  # fmt: skip


def test_when_time_is_up_nothing_is_connected_to(server: Server) -> None:
    deadline = Deadline(0)
    with pytest.raises(FetchError, match="no answer within 5 s") as caught:
        connect(
            target_of(server.url), [ipaddress.ip_address("127.0.0.1")], seconds=5, deadline=deadline
        )
    assert caught.value.temporary
    assert server.asked == []


def test_a_connection_that_opens_when_time_is_up_is_shut_at_once() -> None:
    """Without that a server that dribbles would be read for ever."""
    deadline = Deadline(0)
    deadline._timer.join()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.settimeout(5)
        deadline.watch(ours)
        assert theirs.recv(1) == b""


def test_a_port_where_nobody_listens_is_said(server: Server) -> None:
    server.close()
    with pytest.raises(FetchError, match="no connection: Connection refused") as caught:
        fetch(server.url, allow_private=True)
    assert caught.value.temporary


def test_a_secure_address_is_not_asked_in_the_clear(server: Server) -> None:
    serve(server, reply(PAGE))
    with pytest.raises(FetchError, match="no secure connection"):
        fetch(server.url.replace("http:", "https:"), allow_private=True, limits=QUICK)


def test_a_secure_address_is_fetched_when_its_certificate_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving({"/": reply(PAGE)}, secure=True) as secure:
        for host in ("127.0.0.1", "localhost"):
            found = fetch(f"https://{host}:{secure.port}/", allow_private=True)
            assert found.data == PAGE
        assert f"Host: localhost:{secure.port}" in secure.heads[1]


def test_a_certificate_that_nobody_vouches_for_is_said_and_nothing_is_fetched() -> None:
    with serving({"/": reply(PAGE)}, secure=True) as secure:
        with pytest.raises(
            FetchError, match=r"its certificate is not valid \(self.signed"
        ) as caught:
            fetch(secure.url, allow_private=True)
        assert secure.asked == []
    assert not caught.value.temporary


def test_a_certificate_of_another_host_is_not_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving({"/": reply(PAGE)}, secure=True) as secure:
        there = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", secure.port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: there)
        with pytest.raises(FetchError, match=r"certificate is not valid .*other\.example"):
            fetch(f"https://other.example:{secure.port}/", allow_private=True)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a"])
def test_other_kinds_of_addresses_are_not_fetched(url: str) -> None:
    with pytest.raises(UnsupportedSourceError, match="only http and https"):
        fetch(url)


PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1",
    "fe80::1", "fc00::1", "ff02::1", "fec0::1", "64:ff9b:1::a00:1", "fd00:ec2::254",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
]  # fmt: skip


@pytest.mark.parametrize("number", PRIVATE)
def test_a_number_of_a_private_network_is_not_public(number: str) -> None:
    assert not is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_a_number_of_the_internet_is_public(number: str) -> None:
    assert is_public(ipaddress.ip_address(number))


DISGUISED = ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "①②⑦.⓪.⓪.①", "localhost."]


@pytest.mark.parametrize("host", DISGUISED)
def test_a_private_host_in_disguise_is_refused(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resolver takes all of these for this machine; it is its answer that is checked."""
    answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 9))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer)
    with pytest.raises(FetchError, match=r"private network|not a valid address"):
        fetch(f"http://{host}:9/", limits=QUICK)


TARGETS = [
    ("HTTP://Example.ORG", "http://example.org/"),
    ("https://example.org:443/a b?c=ü#part", "https://example.org/a%20b?c=%C3%BC"),
    ("http://example.org:8080/%e4", "http://example.org:8080/%e4"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("http://[2606:2800::1]/x", "http://[2606:2800::1]/x"),
]


@pytest.mark.parametrize(("url", "sound"), TARGETS)
def test_an_address_is_written_in_ascii(url: str, sound: str) -> None:
    assert target_of(url).url == sound


@pytest.mark.parametrize(
    "url",
    ["http://", "http:///x", "http://a b/", "http://x:99999/", "http://x:y/", "http://[::1", "x",
     "http://u@h/", "http://" + "a" * 9_000, "http://a\r\nHost: b/", "http://a.b" + "ü" * 70],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        target_of(url)


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_text_is_an_address_or_an_error(text: str) -> None:
    for url in (text, f"http://{text}", f"https://example.org/{text}"):
        try:
            target = target_of(url)
        except FetchError:
            continue
        assert target.url.isascii()
        assert not any(letter.isspace() for letter in target.url)
        assert target_of(target.url).url == target.url


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=100)
def test_no_answer_breaks_it(answer: bytes) -> None:
    with serving({"/": b"HTTP/1.1 200 OK\r\n" + answer}) as server, suppress(FetchError):
        assert len(fetch(server.url, allow_private=True, limits=QUICK).data) <= len(answer)
