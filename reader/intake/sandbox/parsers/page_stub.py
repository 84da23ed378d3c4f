"""Pages without an article: a consent question, a redirect, an empty frame, a teaser."""

import re
from collections.abc import Iterator

from lxml import html

from reader.document.building import LooseBlock
from reader.document.words import count_words
from reader.intake.http.meta_refresh import refresh_target
from reader.intake.sandbox.parsers.consent import is_about_consent, is_bare_question

_MOST_OF_QUESTION = 4000
"""The most characters of a page that does nothing but ask for consent."""
_MOST_OF_BARRIER = 600
"""The most characters of a page that stands in the way of another."""
_REASON = (
    r"(?:bad request|unauthorized|(?:access )?forbidden|access denied|not found|page not found|"
    r"file or directory not found|gone|too many requests|bad gateway|service (?:temporarily )?"
    r"unavailable|gateway time-?out|error|page)"
)
_BARRIER = re.compile(
    r"(?:just a moment|one moment,? please|checking your browser(?: before accessing \S{1,60})?|"
    r"attention required|(?:please )?verify (?:that )?you are (?:a )?human|"
    r"are you (?:a )?(?:robot|human)|security check|access (?:to this page has been )?denied|"
    r"zugriff verweigert|accès refusé|acceso denegado|accesso negato|acesso negado|"
    r"toegang geweigerd|"
    rf"(?:(?:http )?error |http )?(?:40[0134]|410|429|50[0234])(?:\s?[:|–—-]?\s?{_REASON}){{0,2}}|"
    r"(?:page|file|seite|pagina) (?:not found|nicht gefunden|introuvable|non trovata)|"
    r"página no encontrada|página não encontrada|bad gateway|service unavailable|too many requests"
    r")[.…!?]{0,3}(?:$|\s?[|–—-]\s[^.!?]{1,40}$)",
    re.IGNORECASE,
)
"""What the title or the heading of such a page says, and nothing more than the name of the site."""
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "title"})
_PRESSED = "button input a"
_MOST_OF_TEASER = 220
"""The most words of an article whose rest may be behind a paywall; longer ones count as
complete."""
_NOT_FREE = re.compile(
    r"\"isAccessibleForFree\"\s{0,9}:\s{0,9}\"?(?:false|https?://schema.org/False)", re.IGNORECASE
)
_FOR_SUBSCRIBERS = re.compile(
    r"\b(?:subscribe|log ?in|sign ?in|register|join)\b.{0,40}\b(?:continue|read\w*|rest|full)\b"
    r"|\b(?:subscribers?|members?)[- ]only\b|\bfor (?:subscribers|members)\b"
    r"|already a (?:subscriber|member)|\bnur (?:für|mit) (?:abonnent|abo\b)|jetzt weiterlesen"
    r"|weiterlesen mit\b|bereits abonnent|réservé aux abonnés|déjà abonné|pour lire la suite"
    r"|(?:solo|exclusivo) para suscriptores|para seguir leyendo|riservat\w+ agli abbonati"
    r"|per continuare a leggere|exclusivo para assinantes|alleen voor abonnees|lees verder met"
    r"|för prenumeranter|for abonnenter",
    re.IGNORECASE,
)
TEASER_NOTE = "Only the beginning: the page shows the rest to subscribers."


def why_no_article(tree: html.HtmlElement, source: str, url: str) -> str | None:
    """Say why a page cannot contain an article, and what to do; None if it may contain one.

    Args:
        tree: The page.
        source: Its source.
        url: Its address, if it is known.
    """
    target = refresh_target(source, url)
    if target is not None:
        return f"the page only redirects to {target}: add that address"
    pieces = list(_pieces(tree))
    length = sum(map(len, pieces))
    if _is_barrier(tree, length):
        return (
            "the page is an error message or a check for robots and holds no article: "
            "open it in a browser and save it from there"
        )
    if length <= _MOST_OF_QUESTION and _is_question(tree, pieces):
        return (
            "the page asks for consent to cookies and holds no article: "
            "answer it in a browser and save the page that follows"
        )
    return None


def why_empty(tree: html.HtmlElement) -> str:
    """Say why nothing was found on a page, and what to do."""
    said = " ".join(element.text_content() for element in tree.iter("noscript"))
    if "javascript" in said.lower() or (
        tree.find(".//script") is not None and not any(_pieces(tree))
    ):
        return (
            "the page is empty until a browser runs its JavaScript: "
            "open it in a browser and save it from there"
        )
    return "no article was found in it: save its text by hand"


def is_teaser(tree: html.HtmlElement, story: list[LooseBlock]) -> bool:
    """Return whether an article is only the beginning of one for subscribers."""
    if sum(count_words(block.text) for block in story) > _MOST_OF_TEASER:
        return False
    stated = any(
        _NOT_FREE.search(script.text or "")
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
    )
    return stated or any(
        len(piece) <= 300 and _FOR_SUBSCRIBERS.search(piece) for piece in _pieces(tree)
    )


def _is_question(tree: html.HtmlElement, pieces: list[str]) -> bool:
    """Return whether a page does nothing but ask for consent."""
    if tree.find(".//article") is not None:
        return False
    if any(True for _ in tree.iter(*_PRESSED.split())):
        return is_about_consent(pieces, whole_page=True)
    return tree.find(".//h1") is None and is_bare_question(pieces)


def _is_barrier(tree: html.HtmlElement, length: int) -> bool:
    """Return whether a short page is headed by an error or by a check for robots."""
    if length > _MOST_OF_BARRIER:
        return False
    heads = (tree.findtext(".//title"), tree.findtext(".//h1"))
    return any(_BARRIER.match(head.strip()) for head in heads if head)


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    """Yield the visible texts of a page, piece by piece."""
    hidden = set(tree.iter(*_UNSEEN))
    for element in tree.iter():
        own = None if element in hidden or not isinstance(element.tag, str) else element.text
        for text in (own, element.tail if element.getparent() not in hidden else None):
            if text and not text.isspace():
                yield " ".join(text.split())
