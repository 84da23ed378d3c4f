"""Remove boxes that ask for consent to cookies before the article of a page is looked for.

Such a box is recognised by its content, not by its name: something to press, words about cookies,
partners and privacy in nearly every line, and no headline.
"""

import re
from typing import Literal

from lxml import html

_BOXES = frozenset("div section aside dialog form footer header".split())
_LONGEST = 4000
"""An element with more characters than this is never such a box, whatever it says."""
_PRESSED = frozenset("button input select".split())
_TOPICS = {
    "use": r"\b(?:us(?:es?|ing)|verwende\w{0,3}|nutz\w{1,3}|setz\w{1,2}|utilis\w{1,4}|"
    r"utiliz\w{1,4}|us[ao]\w{0,3}|gebruik\w{0,2}|använder|bruger|bruker|używa\w{0,2}|stosuje\w?|"
    r"použív\w{1,4}|использу\w{2,3})\b(?=\W{1,3}(?:\w{1,20}\W{1,3}){0,3}(?:cookie|куки|файл))",
    "cookies": r"\bcookies?\b|cookie-|куки|файл[а-я]* cookie",
    "consent": r"\bconsent|einwillig|zustimm|toestemming|samtyck|"
    r"samtykk|zgod|souhlas|соглас",
    "partners": r"\bpartne|\bpartena|\bsocios\b|\bparceir|\bпартн|\bvendors?\b|drittanbieter",
    "privacy": r"\bprivacy|datenschutz|privatsph|confidentialit|privacidad|riservatezza|"
    r"integritet|personvern|prywatno|soukrom|конфиденц",
    "device": r"\bdevice\b|\bgerät|appareil|dispositiv|apparaat|\benhet|\bustrojst",
    "advertising": r"\badvertis|personali[sz]ed|\bwerbung|\banzeigen\b|publicit|publicidad|"
    r"pubblicit|advertent|annons|reklam|реклам",
    "choice": r"\baccept|\bagree|\breject|\brefus|\bdecline|akzeptier|ablehn|\baceptar|rechaz|"
    r"\baccett|\brifiut|\baceit|\brejeit|\bweiger|godkänn|avvis|akceptu|odrzu|přijmout|odmítn|"
    r"принять",
    "settings": r"\bsettings\b|preferences|einstellung|paramètres|réglages|ajustes|configura|"
    r"impostazion|definiç|instelling|inställning|innstilling|ustawien|nastaven|настройк",
}
_ABOUT = re.compile(
    "|".join(f"(?P<{topic}>{row})" for topic, row in _TOPICS.items()), re.IGNORECASE
)
_NEEDED = frozenset({"cookies", "consent", "partners", "privacy"})
_QUICK = (
    "cookie куки consent toestemming samtyck samtykk einwillig zustimm zgod souhlas соглас vendor "
    "drittanbieter partne partena socios parceir партн privac datenschutz privatsph confidentialit "
    "riservatezza integritet personvern prywatno soukrom конфиденц"
).split()
"""Parts of the required topics, looked for first: most boxes are about other things."""
_FEWEST = 3
"""The fewest topics of a box that asks for consent."""
_LINE = 40
"""The fewest characters of a piece of text that counts as a line on a topic."""
_FEWEST_OF_LITTLE = 2
"""The same for a page with hardly any other text."""
_LITTLE = 500
"""The most characters of such a page."""
_BAREST = 120
"""The same for one that names two topics alone."""
_BARE = 300
"""The most characters of a page that only asks, saved without its buttons."""
_SHARE = 0.6
_SHARE_OF_PAGE = 0.8
"""The least share of the characters in such lines that must be on the topic."""


_Verdict = Literal["asks", "another", "more"]


def drop_consent_boxes(tree: html.HtmlElement) -> None:
    """Remove the boxes that ask for consent from a page."""
    known: dict[html.HtmlElement, _Verdict] = {}
    boxes = [
        box
        for pressed in (*tree.iter(*_PRESSED), *tree.iterfind(".//*[@role='button']"))
        if (box := _box_around(pressed, known)) is not None
    ]
    for box in dict.fromkeys(boxes):
        if box.getparent() is not None:
            box.drop_tree()


def _box_around(
    pressed: html.HtmlElement, known: dict[html.HtmlElement, _Verdict]
) -> html.HtmlElement | None:
    """Return the largest box with this button that asks for consent, if there is one."""
    found = None
    for above in pressed.iterancestors(*_BOXES):
        if above not in known:
            known[above] = _judge(above)
        if known[above] == "more":
            break
        if known[above] == "asks":
            found = above
    return found


def _judge(box: html.HtmlElement) -> _Verdict:
    """Return whether an element asks for consent, is another box, or is more than a box."""
    pieces: list[str] = []
    length = 0
    # The walk stops as soon as the element is known to be more than a box, so it is cheap.
    for part in box.iter():
        if part.tag in {"h1", "article", "main"}:
            return "more"
        own = part.text if isinstance(part.tag, str) else None
        for text in (own, part.tail if part is not box else None):
            if text and not text.isspace():
                length += len(text)
                pieces.append(" ".join(text.split()))
        if length > _LONGEST:
            return "more"
    return "asks" if is_about_consent(pieces) else "another"


def is_bare_question(pieces: list[str]) -> bool:
    """Return whether a page without anything to press is one line that asks for consent."""
    whole = " ".join(pieces)
    topics = {match.lastgroup or "" for match in _ABOUT.finditer(whole)}
    fewest = _FEWEST if len(whole) > _BAREST else _FEWEST_OF_LITTLE
    return len(whole) <= _BARE and {"cookies", "choice"} <= topics and len(topics) >= fewest


def is_about_consent(pieces: list[str], *, whole_page: bool = False) -> bool:
    """Return whether pieces of text are about consent to cookies.

    Args:
        pieces: The texts of an element, in order.
        whole_page: Whether they are all of a page. A line of an article may be about advertising,
            or about somebody who agreed, so then a line is on the topic only with two words, or a
            certain one.
    """
    whole = " ".join(pieces).lower()
    if not any(root in whole for root in _QUICK):
        return False
    topics: set[str] = set()
    lines = on_topic = 0
    for piece in pieces:
        found = {match.lastgroup or "" for match in _ABOUT.finditer(piece)}
        topics |= found
        if len(piece) >= _LINE:
            lines += len(piece)
            counts = len(found) > 1 or not found.isdisjoint(_NEEDED) if whole_page else found
            on_topic += len(piece) if counts else 0
    fewest = _FEWEST_OF_LITTLE if whole_page and len(whole) <= _LITTLE else _FEWEST
    enough = len(topics) >= fewest and not topics.isdisjoint(_NEEDED)
    return enough and on_topic >= (_SHARE_OF_PAGE if whole_page else _SHARE) * lines
