"""Blocks of a page that are not part of its article.

trafilatura leaves some of them in: the headline, which is shown as the title already, lines about
the author, lists of links to other articles, calls to subscribe. Only whole, short blocks are
removed, and never so many that the rules must be wrong about the page. Lines that are boilerplate
in any text (share buttons, credits) stay in and are hidden by the digest, where they can be shown
again.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Any

from reader.document.building import RULE, LooseBlock
from reader.document.document import Inline
from reader.intake.sandbox.parsers.xml import words
from reader.language.site_labels import label_reason

_FEWEST_OF_MENU = 2
"""The fewest links in a row that is a menu."""
MOST = 0.3
"""The largest share of the letters that may be removed; beyond it the rules do not suit the
page."""
_HEAD = 4
"""The number of blocks at the top that may repeat the headline or name the author."""
_NOT_WORD = re.compile(r"[\W_]+")
_END = (".", "!", "?", "…", "”", '"', ":", "。", "！", "？")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DONE = r"(?:first |originally )?(?:published|posted|updated|last (?:updated|modified))"
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door) [^.!?]{2,80}|"
    rf"{_DONE}\b[^.!?]{{0,80}}|"
    rf"(?:\w{{2,10}},? )?{_MONTH} \d{{1,2}},? \d{{4}}[^!?]{{0,60}}|"
    r"\d{1,2}:\d\d [ap]\.?m\.? [^!?]{4,80}|"
    r"\d{1,2} min(?:ute)?s?\.? read|(?:reading time|tempo de leitura|lesezeit):? [^.!?]{1,30}",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:(?:see|read|watch|view|hear|learn) (?:more|also|next)|related(?: \w{1,12})?|more|also|"
    r"don['’]t miss|just in|in other news|you (?:may|might) (?:also )?(?:like|be interested)|"
    r"recommended|most (?:read|popular|viewed|shared)|trending|top stories|more (?:from|on|about)|"
    r"story timeline|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|lea también|"
    r"te puede interesar|leia (?:também|mais)|baca juga)\b.{0,200}",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:sign up|subscribe|follow (?:us|\w{1,20} on)|like us on|become a (?:member|subscriber)|"
    r"filed under|posted in|tagged(?: with| as)?|tags?:|categories:|citation:|sources?:|"
    r"copyright|©|all rights reserved|this (?:article|story) (?:was|has been) (?:originally|first)|"
    r"additional reporting|reporting by|provided by|comments?$|leave a (?:reply|comment)|"
    r"newsletter|jetzt (?:anmelden|abonnieren)|abonnieren|abonnez-vous|suscríbe)"
    r"(?:\b|(?<=\W)).{0,300}",
    re.IGNORECASE | re.DOTALL,
)
_CALL_WITH_LINK = re.compile(
    r"(?:get (?:the|our|your|all|access)|join (?:us|now|our)|click here|download (?:our|the)|"
    r"tell us what|send us|have a tip|listen to|support (?:our|independent)|if you enjoyed)\b"
    r".{0,300}",
    re.IGNORECASE | re.DOTALL,
)
"""Lines that may be the last sentence of an article, unless they link elsewhere."""
_LONGEST_CALL = 300
_SHORTEST_SENTENCE = 60
"""The fewest characters of a sentence that announces a list; labels are shorter."""
_SHORTEST_STORY = 400
"""The fewest letters above a heading for comments."""


def headlines(tree: Any, title: str) -> list[str]:
    """Return a page's title and its first h1 elements, but none below the one with the title.

    Args:
        tree: The page.
        title: The title of its article.
    """
    found = [text for heading in tree.findall(".//h1")[:3] if (text := words(heading))]
    keys = [*map(_key, found), _key(title)]
    return [title, *found[: keys.index(_key(title)) + 1]]


def menu_lines(blocks: Iterable[LooseBlock]) -> frozenset[str]:
    """Return the texts of the blocks that are rows of links, including relative ones."""
    return frozenset(
        block.text
        for block in blocks
        if block.kind == "text" and len(_links(block)) >= _FEWEST_OF_MENU and _is_link(block)
    )


def without_boilerplate(
    blocks: list[LooseBlock],
    titles: Sequence[str],
    menus: Set[str] = frozenset(),
    authors: Sequence[str] = (),
) -> list[LooseBlock]:
    """Leave out the blocks that are not part of the article.

    Args:
        blocks: The blocks of the text, with their links.
        titles: The page's titles.
        menus: The page's rows of links, which are not part of an article below them.
        authors: Its authors' names, which are not part of it on a line of their own.
    """
    titles = [*titles, *menus, *authors]
    gone = _head(blocks, titles) | _asides(blocks) | _tail(blocks, authors)
    letters = sum(len(block.text) for block in blocks if block.kind not in {"table", "rule"})
    if sum(len(blocks[position].text) for position in gone) > MOST * letters:
        gone = _head(blocks, titles)
    return [block for position, block in enumerate(blocks) if position not in gone]


def _head(blocks: list[LooseBlock], titles: Sequence[str]) -> set[int]:
    """Find the headline and the lines about author and day above the first paragraph."""
    keys = {_key(title) for title in titles} - {""}
    gone: set[int] = set()
    for position, block in enumerate(blocks[:_HEAD]):
        text = block.text
        if _is_title(text, keys) or (len(text) <= 120 and _BYLINE.fullmatch(text)):
            gone.add(position)
        elif len(text) > 200:
            break
    return gone


def _is_title(text: str, keys: set[str]) -> bool:
    key = _key(text)
    return bool(key) and len(text) <= 300 and key in keys


def _asides(blocks: list[LooseBlock]) -> set[int]:
    """Find the links to other articles: one after “related”, or several in a row."""
    gone: set[int] = set()
    run: list[int] = []
    for position, block in enumerate([*blocks, LooseBlock("rule", RULE)]):
        if block.kind in {"text", "heading"}:
            if _is_aside(block):
                gone.add(position)
            if _is_link(block):
                run.append(position)
                continue
        several = len(run) >= 3 and not _is_announced(blocks, run)
        if several or (run and _leads_away(blocks, run[0] - 1)):
            gone.update(run)
        run = []
    return gone


def _is_aside(block: LooseBlock) -> bool:
    text = block.text
    found = _ASIDE.fullmatch(text)
    return found is not None and (
        (len(text) <= 40 and not text.endswith(".")) or _linked_share(block) > 0.5
    )


def _is_announced(blocks: list[LooseBlock], run: Sequence[int]) -> bool:
    """Return whether a sentence says that a list follows, which is then part of the article."""
    above = blocks[run[0] - 1].text if run[0] else ""
    is_list = all(blocks[position].path for position in run)
    return is_list and len(above) >= _SHORTEST_SENTENCE and above.endswith((":", "："))


def _leads_away(blocks: list[LooseBlock], position: int) -> bool:
    return (
        position >= 0
        and _ASIDE.fullmatch(blocks[position].text) is not None
        and (len(blocks[position].text) <= 40)
    )


def _is_link(block: LooseBlock) -> bool:
    """Return whether a block is only a link to another article, and not a sentence."""
    text = block.text
    return 8 <= len(text) <= 200 and not text.endswith(_END) and _linked_share(block) > 0.9


def _linked_share(block: LooseBlock) -> float:
    linked = sum(len(link) for link in _links(block))
    return linked / max(1, len(block.text))


def _links(block: LooseBlock) -> list[Inline]:
    return [inline for inline in block.inlines if inline.kind == "link" and inline.target]


def _tail(blocks: list[LooseBlock], authors: Sequence[str]) -> set[int]:
    """Find what follows the article: calls, credits, links, and headings without text below."""
    keys = {_key(author) for author in authors}
    gone: set[int] = set()
    for position in range(len(blocks) - 1, -1, -1):
        block = blocks[position]
        furniture = block.kind == "heading" or _is_link(block) or _is_aside(block)
        if not (furniture or _is_call(block) or _is_title(block.text, keys)):
            break
        gone.add(position)
    return gone


def without_comments(
    blocks: list[LooseBlock], belongs: Callable[[LooseBlock], bool]
) -> list[LooseBlock]:
    """Leave out what readers wrote: all below a heading for comments that is the last heading.

    Args:
        blocks: The blocks of the text.
        belongs: Whether a block is in the kind of element that holds the article; a section of the
            article may also be called “Comments”.
    """
    headings = [place for place, block in enumerate(blocks) if block.kind == "heading"]
    if not headings or label_reason(blocks[headings[-1]].text) != "comment form":
        return blocks
    story, below = blocks[: headings[-1]], blocks[headings[-1] + 1 :]
    is_section = bool(below) and all(map(belongs, below))
    long_enough = sum(len(block.text) for block in story) >= _SHORTEST_STORY
    return story if long_enough and not is_section else blocks


def _is_call(block: LooseBlock) -> bool:
    text = block.text
    if len(text) > _LONGEST_CALL:
        return False
    leads_away = bool(_links(block)) or "@" in text
    return bool(_CALL.fullmatch(text) or (leads_away and _CALL_WITH_LINK.fullmatch(text)))


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", text).casefold().strip()
