"""Lines that are not part of the story are hidden, whole, and nothing of the story is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.words import count_words
from reader.language.boilerplate import MOST_AT_EDGES, find_hidden

STORY = (
    "The council voted on Monday night to keep the old bridge, by thirty-one votes to twelve.\n\n"
    "Engineers had warned in March that the arches would not stand another flood like the last.\n\n"
    "The repair will take two summers, the mayor said, and traffic will use the ferry until then."
)

JUNK = [
    ("promotion", "Join @TechnicalATG"),
    ("promotion", "Follow us on Facebook and Twitter"),
    ("promotion", "Share this article"),
    ("promotion", "Sign up for our daily newsletter"),
    ("promotion", "Artikel teilen"),
    ("promotion", "FacebookTwitter"),
    ("promotion", "Facebook X WhatsApp"),
    ("comment form", "Leave a Reply"),
    ("comment form", "Your email address will not be published. Required fields are marked *"),
    ("comment form", "3 Comments"),
    ("comment form", "Kommentar schreiben"),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Story continues below"),
    ("advertisement", "Anzeige"),
    ("credit", "Photo: Reuters / J. Smith"),
    ("credit", "Copyright © 2025 Brackwater Courier. All rights reserved."),
    ("credit", "“Two gulls on a mast” by Nell Harrow is licensed under CC BY-SA 4.0"),
    ("credit", "Map: Ola Brandt, used under a Creative Commons licence"),
    ("navigation", "Read more: Ten plants that survive everything"),
    ("navigation", "Related articles"),
    ("navigation", "Lesen Sie auch: Der alte Hafen"),
]

NOTES = [
    (
        "promotion",
        "pl",
        "Ten artykuł zawiera linki, a redakcja prosi: zapisz się na nasz newsletter.",
    ),
    ("promotion", "ru", "Подпишитесь на наш канал в Telegram."),
    ("credit", "pl", "Od redakcji: w poprzedniej wersji tekstu podano błędną datę."),
    (
        "credit",
        "de",
        "Anmerkung der Redaktion: In einer früheren Fassung war ein falscher Ort genannt.",
    ),
    ("credit", "fr", "Note de la rédaction : la version précédente donnait un nom erroné."),
    ("credit", "nl", "Noot van de redactie: in een eerdere versie stond een verkeerde naam."),
    ("promotion", "de", "Sie lesen den Newsletter „Flussnotizen“. Hier können Sie ihn abonnieren."),
    ("credit", "fr", "Par Anne Russe (avec AFP)"),
    ("credit", "es", "Actualizado a las 09:12 CET"),
    ("credit", "ja", "更新日：2024年6月4日"),
    ("credit", "zh", "发布时间：2024-06-04 18:03"),
    ("credit", "en", "(Corrects the name of the bridge in the third paragraph.)"),
    ("credit", "en", "First published in Lune Review."),
    ("credit", "en", "-- By Ann Lee"),
    ("credit", "en", "Ann Lee can be reached at alee@post.example."),
    ("promotion", "ja", "この記事は有料会員限定です。"),
    ("promotion", "en", "The post The weir is broken appeared first on Lune Post."),
    ("navigation", "ja", "≫次の記事"),
    ("navigation", "en", "Continue reading on »"),
    ("navigation", "en", "Dismiss"),
    ("navigation", "en", "submitted by /u/weirkeeper to r/bridges [link] [comments]"),
    ("promotion", "de", "See pods.example.com/listener for privacy information."),
    ("promotion", "en", "Learn more about your ad choices. Visit pods.example/adchoices"),
    ("credit", "zh", "题图来自 Lune"),
    ("credit", "zh", "记者：王明"),
    ("credit", "zh", "来源 新华社"),
    ("credit", "zh", "本文转载自河报。"),
    ("navigation", "pl", "Ta strona korzysta z cookies."),
    ("credit", "ru", "Эта статья была изменена 3 мая."),
    ("promotion", "pl", "Zaloguj się na twoje konto."),
    ("credit", "da", "Denne side er opdateret i går."),
    ("navigation", "en", "--"),
    ("credit", "fr", "Un texte de Marie Roy"),
    ("credit", "es", "(Con información de AFP y Reuters)"),
    ("navigation", "es", "Seguir leyendo:"),
    ("navigation", "de", "Abgelegt unter: Brücken, Wehre"),
    ("credit", "de", "Fotocredit: Eva Lang"),
    ("promotion", "en", "FOLLOW US ON SOCIAL MEDIA"),
    ("advertisement", "en", "This post contains affiliate links, and we may earn a commission."),
    ("credit", "en", "Editor’s note: This article was updated on 3 June to correct a name."),
    ("navigation", "en", "Listen to this story in our app."),
    ("navigation", "en", "Please enable JavaScript in your browser to use this site."),
    ("navigation", "en", "We use cookies on this site to remember your choices."),
    ("promotion", "en", "Thanks for reading River Notes! Subscribe to support my work."),
    ("credit", "en", "This interview has been edited for length."),
    (
        "navigation",
        "en",
        "Warning: this story contains scenes of violence; your browser may hide them.",
    ),
    ("credit", "en", "By Ada Lorne"),
    ("credit", "en", "By Ada Lorne and Ben Okoro, Coast Times"),
    ("credit", "en", "Published 3 March 2025 09:14 GMT"),
    ("credit", "en", "Last updated on Monday, 12 May 2025 at 6:14 PM EDT"),
    ("credit", "en", "Image source, Getty Images"),
    ("credit", "en", "Reporting by Ada Lorne; Editing by Ben Okoro"),
    ("credit", "en", "Transport correspondent, Coast Times"),
    ("navigation", "en", "5 min read"),
    ("navigation", "en", "HOME | WORLD | BUSINESS"),
    ("navigation", "en", "Copy link"),
    ("navigation", "en", "Key events"),
    ("advertisement", "en", "SPONSORED BY Lorne Ferries"),
    (
        "credit",
        "en",
        "This story has not been edited by Coast Times and comes from a syndicated feed.",
    ),
    ("credit", "en", "This post was auto-published and has not been reviewed."),
    ("credit", "de", "Dieser Text wurde automatisch aus Meldungen erstellt."),
    ("promotion", "de", "Abonnieren Sie unseren Newsletter und lesen Sie mehr."),
    ("credit", "de", "Dieser Artikel wurde am 3. Mai aktualisiert."),
    ("credit", "de", "Von Ada Lorne"),
    ("credit", "de", "Aktualisiert am 12. Mai 2025 um 09:14 Uhr"),
    ("navigation", "de", "Lesezeit: 4 Minuten"),
    ("navigation", "fr", "Nous stockons des cookies sur votre appareil."),
    ("credit", "fr", "Cet article a été mis à jour le 3 mai."),
    ("credit", "fr", "Publié le 12 mai 2025 à 09h14"),
    ("promotion", "es", "Suscríbase a nuestro boletín."),
    ("navigation", "it", "Attiva JavaScript per vedere questo sito."),
    ("credit", "pt", "Este artigo foi atualizado em 3 de maio."),
    ("credit", "nl", "Dit artikel is gisteren bijgewerkt."),
]

ABOUT_SITES = [
    "The paper said that our website and your browser were safe, and asked us to subscribe.",
    "“Subscribe to our newsletter,” the mayor shouted, and the crowd laughed.",
    "The firm will store cookies for thirty days under the new law.",
    "This story of two brothers begins in a mill.",
    "By noon the water had reached the mill.",
    "By and large the town was lucky.",
    "Our partners continue to build the wall.",
    "The newsletter of the parish was printed in 1931 and 1932.",
    "In May 1931 the river rose.",
]

OF_THE_STORY = [
    ("zh", "记者在北京采访了三位老师。"),
    ("zh", "本文件更新了河流的规则。"),
    ("en", "This feature is off by default, but it’s easy to enable. See the download page."),
    ("en", "On this page of the diary she hopes that others join her."),
    ("en", "See the annex for privacy."),
    ("en", "Plans were submitted by Lune to the council"),
    ("ja", "当社は来年、新型車の提供を始める方針だ。"),
    ("ru", "Этот материал используют в строительстве."),
    ("ru", "Эта страница истории изменила страну."),
    ("pl", "Ten materiał używany jest w budownictwie."),
    ("pl", "Swój kontrakt reklamowy podpisał w maju."),
    ("ro", "Acest material este folosit în construcții."),
    ("tr", "Bu haber üzerine borsa kullanıcıları sattı."),
    ("da", "Denne side af byen er en del af en serie havne."),
    ("nb", "Denne siden av saken er endret."),
    ("sv", "Den här sidan av staden är en del av en serie hamnar."),
    ("en", "The talks go on in June, the minister hopes. — Reuters"),
    ("ja", "市は来年も橋を閉鎖すると指摘している。(c)AFP/Ada LORNE"),
]

STORY_LINES = [
    "1952 100",
    "Tel. 206.854.3844",
    "978-4-87311-874-1",
    "Join us, the mayor told the crowd, and nobody moved.",
    "Share prices fell by three percent on Monday.",
    "Follow the river as far as the mill and turn left.",
    "Read more slowly, the teacher said, and you will read more.",
    "Photo finishes are rare in rowing.",
    "Comments by the minister angered the unions.",
    "Subscribe to a paper, said the editor, or lose it.",
    "Advertisement spending rose again in the spring.",
    "Search parties left at dawn.",
    "Related crimes went unpunished for years.",
    "Home is where the heart is, she wrote.",
    "Leave a light on.",
    "Tags and collars are required by law.",
    "XX",
    "XXX",
    "Vom Regen in die Traufe",
]


@pytest.mark.parametrize(("reason", "line"), JUNK)
def test_a_junk_line_is_hidden_with_its_reason(reason: str, line: str) -> None:
    text = f"{STORY}\n\n{line}"
    hidden = find_hidden(plain_document(text))
    assert [(each.text, each.reason) for each in hidden] == [(line, reason)]


@pytest.mark.parametrize(("reason", "language", "line"), NOTES)
@pytest.mark.parametrize("before", [True, False])
def test_what_a_site_says_before_and_after_a_story_is_hidden(
    reason: str, language: str, line: str, before: bool
) -> None:
    text = f"{line}\n\n{STORY}" if before else f"{STORY}\n\n{line}"
    hidden = find_hidden(plain_document(text), language=language)
    assert [(each.text, each.reason) for each in hidden] == [(line, reason)]


@pytest.mark.parametrize("line", ABOUT_SITES)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_story_may_speak_of_sites(line: str, place: int) -> None:
    paragraphs = STORY.split("\n\n")
    paragraphs.insert(place, line)
    assert not find_hidden(plain_document("\n\n".join(paragraphs)))


@pytest.mark.parametrize(("language", "line"), OF_THE_STORY)
def test_ordinary_words_are_no_talk_of_a_site(language: str, line: str) -> None:
    assert not find_hidden(plain_document(f"{STORY}\n\n{line}"), language=language)


def test_the_paper_below_a_byline_goes_with_it() -> None:
    hidden = find_hidden(plain_document(f"By Ada Lorne\nCoast News\n\n{STORY}"))
    assert [each.text for each in hidden] == ["By Ada Lorne", "Coast News"]


def test_a_name_between_the_headline_and_the_stamp_goes_with_the_stamp() -> None:
    stamp = "Published: 09:14, 12 May 2025"
    text = f"Bridge closes for a year\n\nCoast Harbour Desk\n\n{stamp}\n\n{STORY}"
    assert [each.text for each in find_hidden(plain_document(text))] == [
        "Coast Harbour Desk",
        stamp,
    ]
    headline = f"Coast Harbour Bridge\n\n{stamp}\n\n{STORY}"
    assert [each.text for each in find_hidden(plain_document(headline))] == [stamp]
    sentence = f"Bridge closes\n\nNobody crosses now\n\n{stamp}\n\n{STORY}"
    assert [each.text for each in find_hidden(plain_document(sentence))] == [stamp]


def test_a_stamp_inside_a_story_stays() -> None:
    first, second, third = STORY.split("\n\n")
    text = f"{first}\n\n12 May 1931\n\n{second}\n\n{third}"
    assert not find_hidden(plain_document(text))


@pytest.mark.parametrize("line", STORY_LINES)
def test_a_line_of_the_story_stays(line: str) -> None:
    assert not find_hidden(plain_document(f"{STORY}\n\n{line}"))


def test_the_second_copy_of_a_paragraph_is_hidden_and_the_first_is_shown() -> None:
    first = STORY.split("\n\n", maxsplit=1)[0]
    text = f"{STORY}\n\n{first.upper()}"
    (hidden,) = find_hidden(plain_document(text))
    assert hidden.reason == "repeated"
    assert hidden.start == text.index(first.upper())


def test_nothing_is_hidden_when_too_much_would_go() -> None:
    text = "\n\n".join(["A short story.", *(line for _, line in JUNK)])
    assert not find_hidden(plain_document(text))


LINES = st.lists(
    st.sampled_from([*STORY.split("\n\n"), *(line for _, line in JUNK), *STORY_LINES, "", "x"]),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_hidden_lines_are_whole_in_order_and_few(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    document = plain_document(text)
    hidden = find_hidden(document)
    blocks = {(block.start, block.end) for block in document.blocks}
    assert all((each.start, each.end) in blocks for each in hidden)
    assert all(text[each.start : each.end] == each.text for each in hidden)
    assert list(hidden) == sorted(hidden, key=lambda each: each.start)
    assert sum(count_words(each.text) for each in hidden) <= MOST_AT_EDGES * count_words(text)


def test_code_and_rules_are_never_hidden() -> None:
    code = "```\nShare this article\n```"
    document = markdown_document(f"{STORY}\n\n{code}\n\n---\n\n{code}\n\n---\n")
    assert find_hidden(document) == ()


def test_a_line_of_marks_is_no_repetition() -> None:
    marks = "*** " * 30
    assert find_hidden(plain_document(f"{marks}\n\n{STORY}\n\n{marks}")) == ()


def test_a_short_line_among_those_of_the_site_below_a_story_goes_with_them() -> None:
    tail = "Källa: TT\n\nDela på Facebook\n\nFler från kusten"
    hidden = find_hidden(plain_document(f"{STORY}\n\n{tail}"), language="sv")
    assert [each.text for each in hidden] == tail.split("\n\n")


@pytest.mark.parametrize(
    "label", ["Latest news", "Lo último de Redacción", "Популярні новини зараз"]
)
def test_other_stories_below_a_label_for_them_go_with_it(label: str) -> None:
    others = [f"{label}", "The pool is to open in June after two winters, says the council of Lune"]
    hidden = find_hidden(plain_document("\n\n".join([STORY, *others])))
    assert [each.text for each in hidden] == others


def test_a_list_of_other_stories_inside_a_story_ends_at_the_sites_next_line() -> None:
    first, second, third = STORY.split("\n\n")
    listed = ["Most popular now", "The pool opens in June", "Show more"]
    text = "\n\n".join([first, *listed, second, third])
    assert [each.text for each in find_hidden(plain_document(text))] == listed
    text = "\n\n".join([first, *listed[:2], second, third])
    assert listed[1] not in [each.text for each in find_hidden(plain_document(text))]


def test_of_a_short_text_the_shortest_lines_go_first_and_at_most_half_of_it() -> None:
    story = "The ferry to Lorne was stopped on Monday because of the storm, the harbour said."
    text = "\n\n".join([story, *(line for _, line in JUNK)])
    hidden = find_hidden(plain_document(text))
    assert hidden
    left = [line for _, line in JUNK if line not in [each.text for each in hidden]]
    assert max(len(each.text) for each in hidden) <= min(map(len, left))


@pytest.mark.parametrize(
    "note",
    [
        "Transparenzhinweis: Die Frau des Autors saß bis 2019 im Rat der Stadt, der entschied.",
        "Disclaimer: The newspaper and the ferry have one owner, who did not see this text before.",
    ],
)
def test_a_note_of_the_site_on_its_own_text_is_hidden_at_the_edge_only(note: str) -> None:
    first, *rest = STORY.split("\n\n")
    assert [each.text for each in find_hidden(plain_document(f"{STORY}\n\n{note}"))] == [note]
    inside = "\n\n".join([first, note, *rest])
    assert not find_hidden(plain_document(inside))


def test_a_text_that_repeats_itself_on_purpose_is_shown_whole() -> None:
    meals = [
        f"Oats with {fruit}, milk and a spoon of honey from the hill" for fruit in ("pear", "fig")
    ]
    days = [line for day in range(1, 6) for line in (f"Day number {day} of the plan", *meals)]
    text = "\n\n".join([STORY.split("\n\n", maxsplit=1)[0], *days])
    assert not find_hidden(plain_document(text))


def test_a_table_of_results_below_a_story_stays() -> None:
    results = "\n\n".join(f"{place} Ada Lorne 1:2{place}.705" for place in range(1, 7))
    text = f"{STORY}\n\n{results}\n\nSource: the rowing club"
    assert "Lorne" not in "".join(each.text for each in find_hidden(plain_document(text)))
