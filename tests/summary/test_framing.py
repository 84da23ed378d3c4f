"""Greetings, credits, captions and addresses are told from what a text states."""

import pytest

from reader.document.words import word_texts
from reader.summary.framing import frames

FRAMING = [
    "Welcome back to another episode of the garden show.",
    "Good evening, everybody!",
    "Dear Mr Hollis, thank you for your patience.",
    "“Heron at dusk” by A. Painter is licensed under CC BY-SA 4.0",
    "Photo courtesy of the county archive.",
    "Figure 2.4 The upper valley before the dam was built.",
    "This post is part seven of a series on bread.",
    "Harbour Office, 12 Quay Road, Port Ellis PE4 7QT",
    "Governor Hale, Madam President, Senator Ito, and my fellow citizens:",
    "(The names were changed.)",
    "#bread #flour #weekend",
    "Explain how the two treaties differ.",
    "谢谢大家。",
    "Sehr geehrte Damen und Herren!",
    "Liebe Freunde, schön, dass ihr da seid.",
    "Dear Anna, we are back.",
    "Hi there, this is Tom.",
    "Cheers, and see you next week.",
    "Cher ami, nous sommes arrivés hier.",
    "Thanks so much for your letters.",
    "Hello Anna, how are you?",
    "I'm Rosa and this is Field Notes for the second week of May.",
    "You're listening to Field Notes, and I am Rosa Lind.",
    "This episode is brought to you by the makers of Hale boots.",
    "A quick word from our sponsor.",
    "Use promo code FIELD10 for a tenth off.",
    "The ferry at Port Ellis Image: Rosa Lind.",
    "🕒 Cook time: 25 minutes",
    "Servings: 4",
    "See Step 1 below to begin.",
    "That's all from the team in Port Ellis, thank you for reading.",
    "This live blog is now closed.",
    "Subject: Re: The mill at Ardmore",
    "An: Anna Hale <anna@hale.example>",
]
STATING = [
    "The harbour office in Port Ellis closed after a storm on Tuesday.",
    "Figure 3 shows that the yield fell by a third.",
    "Thanks to a new grant, the museum shows letters of 1916 until May and maps until the autumn.",
    "The painter thanked Ellen Hale, who had bought the first of her herons.",
    "Liebe macht blind, sagt der Forscher.",
    "Hi-tech firms led the rise.",
    "Dear prices hit families.",
    "Cheers erupted in the hall.",
    "Cher sang for an hour.",
    "Thanks largely to rain, the lake is full.",
    "Hello Kitty sales fell by a third.",
    "He explained how the two treaties differ.",
    "Angela Merkel traf Emmanuel Macron in Berlin und sprach über den Haushalt.",
    "This article of the treaty is the first to name the islands as a whole.",
    "北京今天下雨，很多航班被取消。",
    "Rosa Lind: The mill thanked its sponsors with a concert.",
    "I'm Danish and this is what I think of the plan to close the ferry.",
    "From May on, the ferry sails twice a day.",
    "Check whether the lake has fallen below the mark.",
    "That's all it took for the boats to leave.",
    "Rosa Lind: The ferry made 25 trips in May.",
    "Result: 25 of them sank.",
    "I'm Danish, and you're not.",
    "The picture shows three images: Mars, Venus and Earth",
    "The image: a ferry that nobody in the harbour wants, painted by 40 children over a summer.",
]


@pytest.mark.parametrize("text", FRAMING)
def test_what_only_frames_a_text_is_known(text: str) -> None:
    assert frames(text, word_texts(text))


@pytest.mark.parametrize("text", STATING)
def test_what_states_something_does_not_frame(text: str) -> None:
    assert not frames(text, word_texts(text))
