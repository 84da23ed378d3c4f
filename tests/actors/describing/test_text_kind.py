"""What reads like news."""

import pytest

from reader.actors.describing.text_kind import is_news

QUOTED = "The council said on Monday that the bridge over the Lune stays closed. "
GUIDE = "The bay has two harbours, and the ferry lands beside the older one of them. "
NOTE = "(It was built in 1850: see the map!) "
TALK = "I want to thank you all, my friends, because you came and we are here. "


@pytest.mark.parametrize(
    ("text", "news"),
    [
        (QUOTED * 30, True),
        (QUOTED + (GUIDE * 6 + NOTE) * 15, False),
        (TALK * 30, False),
        ((QUOTED + TALK * 8) * 9, False),
        (GUIDE, True),
    ],
    ids=["people are quoted", "a guide", "a talk", "a talk that quotes", "too short to tell"],
)
def test_news_quotes_people_and_names_days(text: str, news: bool) -> None:
    assert is_news(text) is news
