"""A timeline that is chosen says of each day what happened, and nothing twice."""

from datetime import date

from reader.services.multi.chosen_timeline import choose_timeline
from tests.services.briefs.articles import ALL, FERRY, analysed

ARTICLES = [analysed(*each) for each in ALL]


def test_each_day_has_the_sentences_that_say_what_happened() -> None:
    days = choose_timeline(ARTICLES[: len(FERRY)], dates=9, sentences=2)
    used = {each.day: [said.text for said in each.sentences] for each in days}
    assert any("ran onto rocks" in text for text in used[date(2024, 11, 7)])
    assert any("Two tugs" in text for text in used[date(2024, 11, 10)])
    assert all(1 <= len(texts) <= 2 for texts in used.values())


def test_no_sentence_is_said_of_two_days() -> None:
    twice = analysed(
        "Launch and landing",
        date(1969, 7, 25),
        "Apollo 11 was launched on July 16, 1969 and touched down on the Moon on July 20, 1969.",
    )
    (only,) = choose_timeline([twice], dates=9, sentences=9)
    assert only.day == date(1969, 7, 16)


def test_only_the_sentences_that_may_be_chosen_are() -> None:
    first = ARTICLES[:1]
    assert choose_timeline(first, dates=9, sentences=9, within=[frozenset()]) == ()
    (day,) = choose_timeline(first, dates=9, sentences=9, within=[frozenset([0])])
    assert [said.text for said in day.sentences] == [first[0].facts.sentences[0].text]


def test_the_ends_are_held() -> None:
    days = choose_timeline(
        ARTICLES, dates=9, sentences=1, between=(date(2024, 11, 5), date(2024, 11, 8))
    )
    assert days
    assert all(date(2024, 11, 5) <= each.day <= date(2024, 11, 8) for each in days)


def test_what_the_summary_says_is_said_again_only_where_nothing_else_is() -> None:
    first = ARTICLES[:1]
    (day,) = choose_timeline(first, dates=1, sentences=1)
    (said,) = day.sentences
    (other,) = choose_timeline(first, dates=1, sentences=1, used=[said.text])
    assert other.day == day.day
    assert other.sentences[0].text != said.text
    every = [each.text for each in first[0].facts.sentences]
    assert choose_timeline(first, dates=1, sentences=1, used=every)


def test_what_was_said_of_an_earlier_day_is_not_said_again_in_other_words() -> None:
    first = "On {}, the gunman walked into the mill of Kells and hid a shotgun, police said."
    again = "The gunman walked into the mill of Kells on {} and hid his shotgun, police said."
    reports = [
        analysed("First", date(2021, 5, 4), first.format("3 May 2021")),
        analysed("Second", date(2021, 5, 5), again.format("4 May 2021")),
        analysed("Third", date(2021, 5, 7), "The council of Kells closed the mill on 6 May 2021."),
    ]
    days = [each.day for each in choose_timeline(reports, dates=9, sentences=1)]
    assert days == [date(2021, 5, 3), date(2021, 5, 6)]


def test_another_figure_is_news_however_alike_the_sentences_are() -> None:
    used = "The death toll of the earthquake in Marlhead rose to {} on {} May 2021."
    reports = [
        analysed(f"Report {day}", date(2021, 5, day + 1), used.format(toll, day))
        for day, toll in ((3, 8), (5, 16), (7, 24))
    ]
    days = [each.day.day for each in choose_timeline(reports, dates=9, sentences=1)]
    assert days == [3, 5, 7]
