"""Pages that only redirect to another address, by ``<meta http-equiv="refresh">``."""

import html
import re
from urllib.parse import urljoin

LONGEST = 20_000
"""The most bytes of such a page: a page with an article is longer."""
_MOST_TEXT = 400
"""The most characters of text on such a page: “you are being redirected, click here”."""
_LONGEST_WAIT = 10
"""The most seconds before the redirect; a page that waits longer is meant to be read."""
_META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_REFRESH = re.compile(r"http-equiv\s{0,9}=\s{0,9}[\"']?refresh\b", re.IGNORECASE)
_CONTENT = re.compile(
    r"\bcontent\s{0,9}=\s{0,9}(?:\"([^\"]{0,1900})\"|'([^']{0,1900})')", re.IGNORECASE
)
_TARGET = re.compile(
    r"\s{0,9}(\d{1,6})(?:\.\d{0,6})?\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?[\"']?([^\"']+)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"<(script|style|head|template)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]*>")


def refresh_target(page: str, url: str = "") -> str | None:
    """Return the address that a page redirects to, or None if there is more on the page.

    Args:
        page: The source of a page.
        url: Its own address, if it is known.
    """
    if len(page) > LONGEST:
        return None
    for meta in _META.findall(page):
        if _REFRESH.search(meta) is None or (content := _CONTENT.search(meta)) is None:
            continue
        found = _TARGET.match(html.unescape(content[1] or content[2] or ""))
        if found is None or int(found[1]) > _LONGEST_WAIT:
            continue
        text = " ".join(_TAG.sub(" ", _UNSEEN.sub(" ", page)).split())
        target = urljoin(url, found[2].strip())
        return target if len(text) <= _MOST_TEXT and target != url else None
    return None
