"""A line made of a site's own words alone is its label, in whatever language."""

import pytest

from reader.language.site_labels import label_reason

LABELS = [
    ("promotion", "Share on Facebook, X and WhatsApp"),
    ("promotion", "Teilen auf Mastodon und per E-Mail"),
    ("promotion", "Partagez cet article sur Facebook"),
    ("promotion", "Síguenos en Instagram"),
    ("promotion", "Siga-nos no Telegram"),
    ("promotion", "Deel dit bericht via WhatsApp"),
    ("promotion", "Dela artikeln på Facebook"),
    ("promotion", "Udostępnij na Facebooku"),
    ("promotion", "Subscribers only"),
    ("promotion", "Article réservé aux abonnés"),
    ("promotion", "Nur für Abonnenten"),
    ("promotion", "Contenido exclusivo para suscriptores"),
    ("promotion", "Contenuto riservato agli abbonati"),
    ("promotion", "Alleen voor abonnees"),
    ("promotion", "Iscriviti alla newsletter"),
    ("navigation", "Related topics: Libraries, Lorne, Ferries"),
    ("navigation", "Leggi anche: Il ponte chiude"),
    ("navigation", "Lees ook: De brug gaat dicht"),
    ("navigation", "Läs också: Bron stängs"),
    ("navigation", "Czytaj także: Most zamknięty"),
    ("navigation", "Читайте также: Мост закрыт"),
    ("navigation", "Jump to recipe"),
    ("comment form", "Comentarios (14)"),
    ("advertisement", "Annons"),
    ("advertisement", "Artikel wird unten fortgesetzt"),
    ("advertisement", "Tekst loopt door onder de foto"),
    ("advertisement", "［PR］"),
    ("credit", "Źródło: PAP"),
    ("credit", "（编辑：李红）"),
    ("credit", "写真：リー・タン／アフロ"),
    ("navigation", "You may also like: Who owns the river"),
    ("promotion", "分享到微信"),
    ("navigation", "Read the full story at Lune Post"),
    ("navigation", "Leggi tutto"),
    ("navigation", "查看原文"),
    ("navigation", "Últimas noticias"),
    ("navigation", "Lo último de Redacción"),
    ("navigation", "More from Sport"),
    ("navigation", "Polecane"),
    ("navigation", "Lees verder onder de foto"),
    ("navigation", "Nejčtenější"),
    ("navigation", "Популярні новини зараз"),
    ("navigation", "İlgili haberler"),
    ("navigation", "الأكثر قراءة"),
    ("navigation", "Olvasási idő: 3 perc"),
    ("promotion", "Fehler gefunden? Jetzt melden."),
    ("promotion", "Ακολουθήστε μας στο Google News"),
    ("advertisement", "Článek pokračuje pod reklamou"),
    ("advertisement", "Saken fortsetter under annonsen"),
    ("comment form", "Залишити коментар"),
    ("credit", "Von unserer Redaktion"),
    ("credit", "Door: onze verslaggever"),
]
INSIDE = [
    "Leia também: Barcos cheios no primeiro dia",
    "Veja também – Quanto custa uma ponte",
    "Te puede interesar: Diez faros en venta",
    "Sur le même sujet : Dix phares à vendre",
    "Mehr dazu: Zehn Leuchttürme zu verkaufen",
    "Potrebbe interessarti: Dieci fari in vendita",
    "Przeczytaj również: Dziesięć latarni na sprzedaż",
    "По теме: Десять маяков",
    "関連記事：灯台が売りに出される",
    "延伸阅读：十座灯塔待售",
    "Bild vergrößern",
    "Czytaj więcej",
    "► Listen: The bridge in ten minutes",
    "Polecamy: Dziesięć latarni na sprzedaż",
    "La suite après la publicité",
]
INSIDE_OF_THE_STORY = [
    "Lea: Ich war nie auf dem Turm",
    "We don’t like: it is heavy when wet",
    "Mira: No lo sé",
    "Newsletter",
    "Lesen",
    "Quelle: das Archiv der Stadt",
    "The next step: A new bridge",
    "See also the cracks in the northern tower, the report urges.",
    "Foto di allora mostrano il ponte coperto di bandiere.",
]
OF_THE_STORY = [
    "",
    "…",
    "The story of the harbour",
    "Also this year the ferry stopped",
    "More power to the council: a promise, and what became of it.",
    "Read it aloud to your children",
    "He shared the prize with his sister",
    "Facebook was founded in a hall of residence",
    "No comments were made about the bridge",
    "What the members of the board said",
    "Teilen ist besser als haben",
    "On the top of the page",
    "Members: Ada Lorne, Ben Okoro",
    "Error",
    "We like: a light tent for two",
    "Lectura",
    "Redaktion",
    "Lo último de la banda es un disco grabado en una iglesia.",
    "Последние новости он узнал от соседа.",
    "The latest from a harbour without ships",
]


@pytest.mark.parametrize(("reason", "line"), LABELS)
def test_a_line_of_site_words_is_a_label(reason: str, line: str) -> None:
    assert label_reason(line) == reason


@pytest.mark.parametrize("line", OF_THE_STORY)
def test_a_line_that_says_more_is_the_storys(line: str) -> None:
    assert label_reason(line) is None


@pytest.mark.parametrize("line", INSIDE)
def test_a_call_to_another_article_is_a_label_inside_a_story_too(line: str) -> None:
    assert label_reason(line, at_edge=False) is not None


@pytest.mark.parametrize("line", INSIDE_OF_THE_STORY)
def test_inside_a_story_a_speaker_or_a_heading_is_no_label(line: str) -> None:
    assert label_reason(line, at_edge=False) is None
