"""Boxes that ask for consent to cookies, taken out of a page before its story is looked for.

Such a box is told by what it is, not by its name: it has something to press, its words speak of
cookies, partners and privacy in nearly every line, and there is no headline in it.
"""

import re
from collections.abc import Iterator

from lxml import html

_BOXES = frozenset("div section aside dialog form footer header".split())
_LONGEST = 4000
"""Characters above which an element is no box over the page, whatever it says."""
_PRESSED = frozenset("button input select".split())
_TOPICS = {
    "cookies": r"\bcookies?\b|cookie-|куки|файл[а-я]* cookie",
    "consent": r"\bconsent|einwillig|zustimm|toestemming|samtyck|"
    r"samtykk|zgod|souhlas|соглас",
    "partners": r"\bpartne|\bpartena|\bsocios\b|\bparceir|\bпартн|\bvendors?\b|drittanbieter",
    "privacy": r"\bprivacy|datenschutz|privatsph|confidentialit|vie privée|privacidad|riservatezza|"
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
_FEWEST = 3
"""Topics without which a box does not ask for consent."""
_LINE = 40
"""Characters from which a piece of text is a line that is about something."""
_SHARE = 0.6
"""Of the characters of such lines that must be on the topic."""


def drop_consent_boxes(tree: html.HtmlElement) -> None:
    """Take the boxes that ask for consent out of a page; the outermost that is nothing else."""
    for box in list(_outermost(tree)):
        parent = box.getparent()
        if parent is not None:
            box.drop_tree()


def _outermost(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag in _BOXES and asks_for_consent(one):
            yield one
        else:
            waiting.extend(child for child in one if isinstance(child.tag, str))


def asks_for_consent(box: html.HtmlElement) -> bool:
    """Say whether an element is a box that asks for consent and holds nothing else."""
    pieces: list[str] = []
    length, pressed = 0, False
    # The walk ends where the element is seen to be more than a box, so that it costs little.
    for part in box.iter():
        if part.tag in {"h1", "article", "main"}:
            return False
        pressed = pressed or part.tag in _PRESSED or part.get("role") == "button"
        for text in (part.text if isinstance(part.tag, str) else None, part.tail):
            if text and part is not box:
                length += len(text)
                pieces.append(" ".join(text.split()))
        if length > _LONGEST:
            return False
    pieces.append(" ".join((box.text or "").split()))
    return pressed and _is_about_consent(pieces)


def _is_about_consent(pieces: list[str]) -> bool:
    topics: set[str] = set()
    lines = on_topic = 0
    for piece in pieces:
        found = {match.lastgroup or "" for match in _ABOUT.finditer(piece)}
        topics |= found
        if len(piece) >= _LINE:
            lines += len(piece)
            on_topic += len(piece) if found else 0
    enough = len(topics) >= _FEWEST and not topics.isdisjoint(_NEEDED)
    return enough and on_topic >= _SHARE * lines
