"""What every paper knows is known in its own language, in its cases and by its letters."""

import pytest

from reader.actors.find import find_actors
from reader.actors.forms.known_entities import known_in
from reader.actors.mentions.tokens import tokens_of
from reader.document.annotations import Actor
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

Wanted = dict[str, tuple[str, int]]
"""By the name of an actor its kind and how often it is mentioned."""

P, O = "place", "organization"  # noqa: E741


def actors_of(text: str, language: str) -> tuple[Actor, ...]:
    """Find the actors of a text in a language."""
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    assert all(text[one.start : one.end] == one.text for one in mentions)
    return actors


ONE_ACTOR: list[tuple[str, str, Wanted]] = [
    ("de", ("Die USA haben gewählt, in den USA schweigt man. Das ist in den Vereinigten Staaten "
           "so üblich."), {"Vereinigten Staaten": (P, 3)}),
    ("de", "Die VAE zahlen. Das sagen die Vereinigten Arabischen Emirate.",
     {"Vereinigten Arabischen Emirate": (P, 2)}),
    ("de", "Die UdSSR zerfiel. Die Sowjetunion war groß.", {"Sowjetunion": (P, 2)}),
    ("de", "In der DDR wusste man es. Die Deutsche Demokratische Republik schwieg.",
     {"Deutsche Demokratische Republik": (P, 2)}),
    ("de", "Die BRD schwieg. Die Bundesrepublik Deutschland war jung.",
     {"Bundesrepublik Deutschland": (P, 2)}),
    ("de", ("Das Vereinigte Königreich schwieg. Im Vereinigten Königreich regnet es, auch das UK "
           "ist nass."), {"Vereinigten Königreich": (P, 3)}),
    ("de", "Die EU schweigt. Der Rat der Europäischen Union wächst.",
     {"Europäischen Union": (O, 2)}),
    ("de", "Die Vereinten Nationen tagen. Die UNO und die UN sind eins.",
     {"Vereinten Nationen": (O, 3)}),
    ("de", "Die NATO tagt, sagt die Nato.", {"Nato": (O, 2)}),
    ("fr", "Les USA ont voté. Les Etats-Unis le savent, aux États-Unis d'Amérique on attend.",
     {"Etats-Unis": (P, 3)}),
    ("fr", "La RFA a changé.", {"RFA": (P, 1)}),
    ("fr", "La RDC attend, et la République démocratique du Congo aussi.",
     {"République démocratique du Congo": (P, 2)}),
    ("fr", "Les EAU ont payé, disent les Émirats arabes unis.", {"Émirats arabes unis": (P, 2)}),
    ("fr", "L'URSS a disparu. En URSS on savait que l’Union soviétique était grande.",
     {"Union soviétique": (P, 3)}),
    ("fr", "Dans l’UE on attend. Selon l'UE, l'Union européenne gagne.",
     {"Union européenne": (O, 3)}),
    ("fr", "L’Onu attend, l'ONU vote, les Nations unies se taisent.", {"Nations unies": (O, 3)}),
    ("es", "Los Estados Unidos, o EE.UU., y los EE. UU. han votado. En EEUU lo sabían todos.",
     {"Estados Unidos": (P, 4)}),
    ("es", "La URSS calló, y la Unión Soviética también.", {"Unión Soviética": (P, 2)}),
    ("es", "La Organización de las Naciones Unidas (ONU) votó.",
     {"Organización de las Naciones Unidas": (O, 2)}),
    ("it", "Negli Usa piove. Gli USA tacciono, gli Stati Uniti d'America pure.",
     {"Stati Uniti d'America": (P, 3)}),
    ("it", "L'Urss è morta, dicono dell'Unione Sovietica.", {"Unione Sovietica": (P, 2)}),
    ("it", "Nell'Ue si tace. Il piano dell’Unione europea è buono.", {"Unione europea": (O, 2)}),
    ("pt", "Nos EUA chove. Os E.U.A. calam, e os Estados Unidos da América também.",
     {"Estados Unidos da América": (P, 3)}),
    ("pt", "A OTAN calou, e a NATO também.", {"OTAN": (O, 2)}),
    ("nl", "In de VS regent het. De Verenigde Staten zwijgen.", {"Verenigde Staten": (P, 2)}),
    ("nl", "Het VK zwijgt. Volgens het Verenigd Koninkrijk is dat goed.",
     {"Verenigd Koninkrijk": (P, 2)}),
    ("nl", "De VN zwijgen. Dat weten de Verenigde Naties.", {"Verenigde Naties": (O, 2)}),
    ("sv", "I USA regnar det. Enligt USA:s regering är Förenta staterna stora.",
     {"USA": (P, 3)}),
    ("sv", "EU:s plan är bra. Så säger Europeiska unionen.", {"EU": (O, 2)}),
    ("sv", "FN tiger. Så gör Förenta nationerna.", {"FN": (O, 2)}),
    ("sv", "Enligt Natos chef är det så. Planen är Nato och andra given.", {"Nato": (O, 2)}),
    ("da", "I De Forenede Stater regner det, og USA's regering tier.",
     {"USA": (P, 2)}),
    ("no", "USAs president talte om De forente stater.", {"USA": (P, 2)}),
    ("nb", "FNs plan er god, sier De forente nasjoner.", {"FN": (O, 2)}),
    ("pl", "W Stanach Zjednoczonych pada. Prezydent USA milczy, a Stany Zjednoczone czekają.",
     {"Stany Zjednoczone": (P, 3)}),
    ("pl", "W Związku Radzieckim padało. Tak mówił ZSRR.", {"Związku Radzieckim": (P, 2)}),
    ("pl", "W Unii Europejskiej milczą. Plan UE jest dobry.", {"Unii Europejskiej": (O, 2)}),
    ("cs", "Ve Spojených státech prší. Prezident USA mlčí, Spojené státy čekají.",
     {"Spojené státy": (P, 3)}),
    ("cs", "Plán OSN je dobrý, říká Organizace spojených národů.",
     {"Organizace spojených národů": (O, 2)}),
    ("cs", "V České republice prší. Vláda ČR mlčí.", {"České republice": (P, 2)}),
    ("sk", "V Spojených štátoch prší. Vláda USA mlčí.", {"Spojených štátoch": (P, 2)}),
    ("ru", "В Соединённых Штатах дождь. Соединенные Штаты молчат, сказали в США.",
     {"Соединенные Штаты": (P, 3)}),
    ("ru", "В Европейском союзе молчат. План ЕС хорош. Так решили в Евросоюзе.",
     {"Европейском союзе": (O, 3)}),
    ("ru", "План ООН хорош, сказали в Организации Объединённых Наций.",
     {"Организации Объединённых Наций": (O, 2)}),
    ("uk", "У Сполучених Штатах дощ. Так кажуть у США.", {"Сполучених Штатах": (P, 2)}),
    ("uk", "План ЄС добрий. В Європейському Союзі мовчать.", {"Європейському Союзі": (O, 2)}),
    ("fi", "Yhdysvalloissa sataa. USA:n hallitus vaikenee, Yhdysvallat odottaa.",
     {"Yhdysvallat": (P, 3)}),
    ("fi", "EU:n suunnitelma on hyvä. Euroopan unionissa vaietaan.", {"EU": (O, 2)}),
    ("fi", "Naton johtaja puhui. Suunnitelma on Nato ja sen jäsenten.", {"Nato": (O, 2)}),
    ("hu", "Az USA-ban esik. Az Egyesült Államokban is, mondta az Egyesült Államok elnöke.",
     {"Egyesült Államok": (P, 3)}),
    ("hu", "Az ENSZ-ben hallgatnak. Az ENSZ terve jó.", {"ENSZ": (O, 2)}),
    ("ro", "În Statele Unite plouă. Președintele Statelor Unite tace, spun cei din SUA.",
     {"Statele Unite": (P, 3)}),
    ("ro", "Planul Uniunii Europene e bun, spun cei din UE.", {"Uniunii Europene": (O, 2)}),
    ("bg", "В САЩ вали. Така казват в Съединените щати.", {"Съединените щати": (P, 2)}),
    ("el", "Στις ΗΠΑ βρέχει. Έτσι λένε στις Ηνωμένες Πολιτείες.", {"Ηνωμένες Πολιτείες": (P, 2)}),
    ("tr", "Dün ABD'nin planı okundu. Sonra Amerika Birleşik Devletleri sustu.",
     {"Amerika Birleşik Devletleri": (P, 2)}),
]  # fmt: skip


def test_letters_and_cases_go_to_one_actor_nearly_always() -> None:
    wrong = []
    for language, text, wanted in ONE_ACTOR:
        found = {
            actor.name: (actor.kind, len(actor.mentions)) for actor in actors_of(text, language)
        }
        if found != wanted:
            wrong.append((language, found, wanted))
    assert len(wrong) <= 0.25 * len(ONE_ACTOR), wrong


def test_the_form_of_the_dictionary_names_the_actor_whatever_is_used_more() -> None:
    text = "У Польщі дощ. У Польщі сніг. Потім Польща мовчить."
    assert [actor.name for actor in actors_of(text, "uk")] == ["Польща"]


NOT_KNOWN = [
    ("an Italian surname in Russian", "ru", "Вчера Валентино Росси победил.", "Росси"),
    ("an ally in Russian", "ru", "Вчера Европейский союзник молчал.", "Европейский союзник"),
    ("a sea in German", "de", "Nahe Ostsee und Hafen wohnt er.", "Nahe Ostsee"),
    (
        "a university in German",
        "de",
        "Die Europäische Universität schwieg.",
        "Europäische Universität",
    ),
    ("a sum of money", "pt", "O preço foi de US$ 50 mil ontem.", "US"),
    ("the number of a king", "de", "So sprach Ramses II. am Abend.", "II"),
]


@pytest.mark.parametrize(
    ("language", "text", "word"), [case[1:] for case in NOT_KNOWN], ids=[c[0] for c in NOT_KNOWN]
)
def test_what_only_looks_like_a_known_name_is_none(language: str, text: str, word: str) -> None:
    assert word not in {one.text for actor in actors_of(text, language) for one in actor.mentions}


def test_a_known_name_parts_what_stands_around_it() -> None:
    text = "Вчера президент США Владимир Орлов молчал."
    assert {actor.name: actor.kind for actor in actors_of(text, "ru")} == {
        "США": P,
        "Владимир Орлов": "person",
    }


def test_the_longest_known_name_is_found() -> None:
    text = "in den Vereinigten Staaten von Amerika"
    tokens = tokens_of(text, 0, len(text))
    known = known_in(tokens, "de")
    assert [(one.start, one.end, one.words) for one in known] == [
        (2, 6, ("Vereinigte", "Staaten")),
    ]


@pytest.mark.parametrize("language", ["en", "la", "zh"])
def test_a_language_without_data_knows_nothing(language: str) -> None:
    text = "the USA and the European Union"
    assert known_in(tokens_of(text, 0, len(text)), language) == []
