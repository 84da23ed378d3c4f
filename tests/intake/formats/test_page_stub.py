"""A page that stands in for an article is called what it is."""

import pytest

from reader.errors import UnreadableSourceError
from reader.intake.http.meta_refresh import refresh_target
from reader.intake.sandbox.parsers.page import parse_page
from reader.intake.sandbox.parsers.page_stub import TEASER_NOTE

FIRST = (
    "The council of Ardmore voted on Monday to close the old bridge over the Lune, after "
    "engineers found cracks in two of its arches, and the ferry will run until June."
)
CONSENT = (
    "<h1>Before you read on</h1><p>We and our 214 partners store cookies on your device and "
    "process personal data for advertising.</p><button>Accept</button><button>Refuse</button>"
)
ABOUT_COOKIES = (
    "<article><h1>What a cookie is</h1><p>A cookie is a small text that a site leaves in a "
    "browser, and the law asks for consent to most.</p><button>Share</button></article>"
)


def page(body: str, head: str = "") -> bytes:
    return (
        f"<html><head><title>Bridge closed</title>{head}</head><body>{body}</body></html>".encode()
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (page(CONSENT), "asks for consent"),
        (
            page("", '<meta http-equiv="refresh" content="0;url=https://x.example/a">'),
            "x.example/a",
        ),
        (page("<noscript>Please enable JavaScript.</noscript><div id='app'></div>"), "JavaScript"),
        (page("<div id='app'></div><script src='a.js'></script>"), "JavaScript"),
        (page("<div></div>"), "no article"),
    ],
)
def test_a_page_without_an_article_is_refused_with_the_reason(source: bytes, said: str) -> None:
    with pytest.raises(UnreadableSourceError, match=said):
        parse_page(source)


@pytest.mark.parametrize(
    "line",
    [
        "<p>We use cookies.</p><button>OK</button>",
        "<div>This site uses cookies to get you the best experience.</div><button>Fine</button>",
        "<p>Diese Seite verwendet Cookies.</p><button>Verstanden</button>",
        "<p>Ce site utilise des cookies.</p><a href='#'>OK</a>",
        "<p>Usamos cookies en este sitio.</p><button>Vale</button>",
        "<p>Мы используем файлы cookie.</p><button>Хорошо</button>",
    ],
)
def test_one_line_about_cookies_and_no_other_is_no_article(line: str) -> None:
    with pytest.raises(UnreadableSourceError, match="asks for consent"):
        parse_page(page(line))


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to run this site. Accept all",
        "Wir verwenden Cookies auf dieser Website. Alle akzeptieren Alle ablehnen",
        "Utilizamos cookies propias. Aceptar todo. Rechazar todo.",
    ],
)
def test_one_line_that_asks_is_no_article_without_its_buttons_either(line: str) -> None:
    with pytest.raises(UnreadableSourceError, match="asks for consent"):
        parse_page(page(f"<p>{line}</p>"))


@pytest.mark.parametrize(
    "heading",
    [
        "403 Forbidden", "Just a moment...", "Page not found | Lune Post", "Seite nicht gefunden",
        "404", "Error 404", "404 - Page not found | Lune Post", "404 Error: Page not found",
        "Attention Required! | Cloudflare", "Are you a robot?", "502 Bad Gateway",
    ],
)  # fmt: skip
def test_an_error_or_a_check_for_robots_is_no_article(heading: str) -> None:
    with pytest.raises(UnreadableSourceError, match="robots"):
        parse_page(page(f"<h1>{heading}</h1><p>You may not see this page, or it has moved.</p>"))


@pytest.mark.parametrize(
    "heading",
    [
        "Access denied to 40,000 voters. What now?", "404 days without a mayor in Hollin",
        "Access denied to inspectors", "Just a moment with the mayor", "503 jobs lost",
        "429 dead", "410 new homes | Lune Post", "404 Media", "Security check takes four hours",
        "Service unavailable: why the trains stopped", "Bad gateway to the valley",
    ],
)  # fmt: skip
def test_a_headline_may_begin_like_an_error(heading: str) -> None:
    assert parse_page(page(f"<h1>{heading}</h1><p>{FIRST}</p>"))["document"]["text"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Mix oats and sugar, and bake the cookies for ten minutes.</p><button>Print</button>",
        f"<p>This site uses cookies.</p><button>OK</button><p>{FIRST}</p>",
    ],
)
def test_a_short_page_that_says_something_else_is_an_article(body: str) -> None:
    assert parse_page(page(body))["document"]["text"]


def test_a_short_story_under_a_box_that_asks_is_a_story() -> None:
    agreed = "The county agreed to pay for a new boiler, and the old pool at Hollin stays open."
    found = parse_page(page(f"<div>{CONSENT}</div><p>{agreed}</p><p>{FIRST}</p>"))
    assert "new boiler" in found["document"]["text"]


def test_an_article_about_cookies_is_an_article() -> None:
    assert "small text" in parse_page(page(ABOUT_COOKIES))["document"]["text"]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='wall'>Subscribe to continue reading</div>",
        "<p>Nur für Abonnenten</p>",
        "<p>Article réservé aux abonnés</p>",
        '<script type=\'application/ld+json\'>{"isAccessibleForFree": "False"}</script>',
    ],
)
def test_a_teaser_is_noted(around: str) -> None:
    assert TEASER_NOTE in parse_page(page(f"<h1>Bridge</h1><p>{FIRST}</p>{around}"))["notes"]


def test_a_whole_story_is_no_teaser_whatever_its_page_states() -> None:
    story = f"<h1>Bridge</h1>{f'<p>{FIRST}</p>' * 8}<p>Already a subscriber?</p>"
    assert TEASER_NOTE not in parse_page(page(story))["notes"]
    assert parse_page(page(f"<h1>Bridge</h1><p>{FIRST}</p>"))["notes"] == []


@pytest.mark.parametrize(
    ("meta", "target"),
    [
        ('<meta http-equiv="refresh" content="0; url=/b">', "https://x.example/b"),
        ("<META CONTENT='3;URL=\"https://y.example/c?d=1&amp;e=2\"' HTTP-EQUIV=Refresh>",
         "https://y.example/c?d=1&e=2"),
        ('<meta http-equiv="refresh" content="300">', None),
        ('<meta http-equiv="refresh" content="60; url=/b">', None),
        ('<meta http-equiv="refresh" content="0; url=https://x.example/a">', None),
        ('<meta name="refresh" content="0; url=/b">', None),
    ],
)  # fmt: skip
def test_the_address_that_a_page_leads_on_to_is_read(meta: str, target: str | None) -> None:
    assert refresh_target(f"<html><head>{meta}</head></html>", "https://x.example/a") == target


def test_a_page_with_a_story_leads_nowhere() -> None:
    meta = '<meta http-equiv="refresh" content="5; url=/b">'
    assert refresh_target(f"{meta}<p>{FIRST * 3}</p>") is None
