"""The line that blog programs add to every item of a feed."""

import pytest

from reader.language.feed_tails import is_feed_tail


@pytest.mark.parametrize(
    "line",
    [
        "The post The weir is broken appeared first on Lune Post.",
        "The article The weir first appeared on Lune Post.",
        "Der Beitrag Das Wehr ist gebrochen erschien zuerst auf Lune-Post.",
        "The post The weir appeared first on The Lune Post.",
        "Der Beitrag Das Wehr ist zuerst auf Lune-Post erschienen.",
        "Het bericht De dam is eerst op De Post verschenen.",
        "L’article La digue a cédé est apparu en premier sur La Poste.",
        "La entrada La presa ha cedido se publicó primero en El Correo.",
        "L'articolo La diga ha ceduto proviene da La Posta.",
        "O post A barragem cedeu apareceu primeiro em O Correio.",
        "Het bericht De dam is gebroken verscheen eerst op De Post.",
        "Artykuł Tama pękła pochodzi z serwisu Poczta.",
        "Запись Плотину прорвало впервые появилась Почта.",
        "投稿 堰が壊れた は 郵便 に最初に表示されました。",
    ],
)
def test_a_tail(line: str) -> None:
    assert is_feed_tail(line)


@pytest.mark.parametrize(
    "line",
    [
        "The post was first filled in 1931.",
        f"The post {'The weir is broken and ' * 20}more appeared first on Lune Post.",
        "The post is open. It is small. It is old, and it appeared first on maps of the Lune.",
        "The article first appeared in print when he was seven.",
        "Der Beitrag der Stadt bleibt gleich.",
        "The story of the two harbours was first published in 1890.",
        "The story of the two harbours first appeared in the spring.",
        "Der Beitrag der Stadt ist erstmals gesunken.",
        "Het bericht over de dam is eerst gelezen en toen verbrand.",
        "La entrada cuesta cinco euros.",
        "O post não foi ocupado.",
        "The weir broke at noon.",
    ],
)
def test_no_tail(line: str) -> None:
    assert not is_feed_tail(line)
