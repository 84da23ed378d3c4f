"""Two addresses of one article are one; what is odd is not handed to a browser."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.link_targets import openable
from reader.intake.addresses import canonical_url, is_url, web_address

SAME = [
    ("HTTP://Example.ORG/", "https://example.org"),
    ("https://www.example.org:443/a/", "https://example.org/a"),
    ("http://example.org:80/a#part", "https://example.org/a"),
    ("http://example.org:8080/a", "https://example.org:8080/a"),
    ("https://user:word@example.org/a", "https://example.org/a"),
    ("https://example.org/a?utm_source=x&b=2&a=1&fbclid=y", "https://example.org/a?a=1&b=2"),
    ("https://example.org/a?amp", "https://example.org/a"),
    ("https://example.org/%7euser/%c3%bc", "https://example.org/~user/%C3%BC"),
    ("https://example.org/ü x", "https://example.org/%C3%BC%20x"),
    ("https://example.org/a%2Fb", "https://example.org/a%2Fb"),
    ("https://[2606:2800::1]/a", "https://[2606:2800::1]/a"),
    ("  https://example.org/a ", "https://example.org/a"),
]


@pytest.mark.parametrize(("url", "one"), SAME)
def test_addresses_of_one_article_have_one_form(url: str, one: str) -> None:
    assert canonical_url(url) == one


@pytest.mark.parametrize(
    "url", ["/home/a.md", "-", "", "ftp://example.org/a", "http://", "http://x:y/", "http://[::1"]
)
def test_what_is_no_web_address_stays_as_it_is(url: str) -> None:
    assert canonical_url(url) == url


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://a.b/", "https://a.b/?"]))
@settings(deadline=None)
def test_the_form_of_a_form_is_itself(text: str, start: str) -> None:
    one = canonical_url(start + text)
    assert canonical_url(one) == one


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c#d", "http://x/", "mailto:a@example.org", "HTTPS://x/%20"]
)
def test_a_sound_address_may_be_opened(url: str) -> None:
    assert openable(url)


ODD = [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "example.org", "-version", "",
    "https://example.org/a b", "https://example.org/\n", "https://example.org/\x1b[2J",
    "https://example.org/\u202e", "https://example.org/`id`", "https://example.org/|x",
    "https://example.org/\u200b", 'https://example.org/"', "https://example.org/" + "a" * 9_000,
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(ODD)))
def test_an_odd_address_may_not_be_opened(number: int) -> None:
    assert not openable(ODD[number])


def test_what_looks_like_an_address_is_one() -> None:
    assert is_url("HTTPS://example.org")
    assert is_url("file:///x")
    assert not is_url("notes.md")
    assert not is_url("C:\\x")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("feed:https://example.org/rss", "https://example.org/rss"),
        ("feed://example.org/rss", "http://example.org/rss"),
        ("FEED:example.org/rss", "http://example.org/rss"),
        ("https://example.org/feed:x", "https://example.org/feed:x"),
    ],
)
def test_an_address_of_a_feed_stands_for_one_of_the_web(url: str, address: str) -> None:
    assert web_address(url) == address
