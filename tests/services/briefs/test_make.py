"""A brief has the stories in order of weight, and every sentence of it has a source."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from reader.document.options import SummaryOptions
from reader.document.span import Span
from reader.services.briefs.brief import Brief, BriefOptions
from reader.services.briefs.make import brief_of_articles, says_what
from reader.services.briefs.page import page_of
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.article_sentence import ArticleSentence
from reader.services.multi.chosen_timeline import TimelineDay
from tests.services.briefs.articles import ALL, ALONE, FERRY, analysed

OPTIONS = BriefOptions(SummaryOptions(length="60w"))


@cache
def articles() -> tuple[AnalysedArticle, ...]:
    return tuple(analysed(*each) for each in ALL)


def brief(**changes: object) -> Brief:
    return brief_of_articles(articles(), replace(OPTIONS, **changes))  # type: ignore[arg-type]


def test_stories_are_in_order_of_weight() -> None:
    made = brief()
    assert [story.count for story in made.stories] == [3, 2, 1]
    assert made.stories[0].title in {title for title, *_ in FERRY}
    assert made.articles == 6
    assert made.left == 0


def test_every_sentence_is_where_its_source_has_it() -> None:
    for story in brief().stories:
        for each in story.summary:
            text = each.analysed.facts.text
            assert text[each.sentence.start : each.sentence.end] == each.sentence.text
            assert each.analysed in story.articles


def test_a_story_names_who_and_chooses_when() -> None:
    ferry = brief(dates=3).stories[0]
    assert "Jorun Vik" in {actor.name for actor in ferry.actors}
    assert len(ferry.timeline) <= 3
    days = [each.day for each in ferry.timeline]
    assert date(2024, 11, 7) in days
    assert days == sorted(days)
    (ran,) = next(each for each in ferry.timeline if each.day == date(2024, 11, 7)).sentences
    assert "ran onto rocks" in ran.text


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2024, 11, 8), None, 2),
        (None, date(2024, 11, 6), 3),
        (date(2024, 11, 6), date(2024, 11, 7), 2),
        (date(2030, 1, 1), None, 0),
    ],
)
def test_the_days_that_were_asked_for(
    since: date | None, until: date | None, expected: int
) -> None:
    made = brief(since=since, until=until)
    assert made.articles == expected
    assert sum(story.count for story in made.stories) == expected
    for each in made.timeline:
        assert (since or each.day) <= each.day <= (until or each.day)


def test_an_article_without_a_day_is_in_no_brief_of_days() -> None:
    undated = analysed(ALONE[0], None, ALONE[2])
    assert brief_of_articles([undated], OPTIONS).articles == 1
    assert brief_of_articles([undated], replace(OPTIONS, until=date(2025, 1, 1))).articles == 0


def test_all_together_are_one_story() -> None:
    (story,) = brief(together=True).stories
    assert story.count == len(ALL)


def test_a_file_name_is_no_headline() -> None:
    made = brief_of_articles([analysed("a835058ea4", ALONE[1], ALONE[2])], OPTIONS)
    assert made.stories[0].title == ALONE[2]


def test_the_headline_of_articles_without_titles_is_understood_alone() -> None:
    first = "The council of Marlhead met. Now, Helen Ortiz wants a new bridge for Marlhead."
    second = (
        "Helen Ortiz opened the bridge of Marlhead on Monday with the mayor of Kells. "
        "Many people of Marlhead came to the bridge."
    )
    both = [analysed("a1b2c3d4e5", None, first), analysed("b1b2c3d4e5", None, second)]
    (story,) = brief_of_articles(both, replace(OPTIONS, together=True)).stories
    assert story.title.startswith("Helen Ortiz opened the bridge")
    assert story.title == story.summary[0].sentence.text


def test_the_headline_is_the_first_sentence_though_the_summary_has_others() -> None:
    text = (
        "The ferry of Kells ran aground at Marlhead on Monday morning. The sand had moved in the"
        " storm. Helen Ortiz, the mayor of Kells, had asked the harbour trust of Marlhead for a"
        " survey of the sand at Marlhead in May, said the harbour trust of Marlhead."
    )
    options = replace(OPTIONS, summary=SummaryOptions(length="1"), query="survey trust")
    (story,) = brief_of_articles([analysed("a1b2c3d4e5", None, text)], options).stories
    assert story.title == "The ferry of Kells ran aground at Marlhead on Monday morning."


def test_a_sentence_that_refers_to_one_that_is_not_there_is_left_out() -> None:
    text = (
        "The ferry of Kells ran aground at Marlhead on Monday. Helen Ortiz, the mayor, came at"
        " noon. She said that the survey of the harbour trust of Marlhead had warned of sand."
    )
    options = replace(OPTIONS, summary=SummaryOptions(length="2"), query="survey warned sand")
    (story,) = brief_of_articles([analysed("Ferry aground", None, text)], options).stories
    assert [each.sentence.index for each in story.summary] in ([0], [0, 1], [1, 2])
    assert [each.sentence.index for each in story.summary] != [0, 2]


def test_the_headline_is_what_an_article_without_a_title_begins_with() -> None:
    text = (
        "The ferry of Kells ran aground at Marlhead on Monday morning. Helen Ortiz, the mayor of"
        " Kells, said on Monday that the ferry of Kells and its crew had left Kells in a storm."
    )
    both = [analysed(name, None, text) for name in ("a1b2c3d4e5", "IMG 2041")]
    (story,) = brief_of_articles(both, replace(OPTIONS, together=True)).stories
    assert story.title == "The ferry of Kells ran aground at Marlhead on Monday morning."


def test_the_title_of_another_article_is_the_headline_before_any_sentence_is() -> None:
    text = "The ferry of Kells ran aground at Marlhead on Monday morning."
    for title in ("Ferry of Kells aground", "凯尔斯渡轮搁浅"):
        both = [analysed(name, None, text) for name in (title, "a1b2c3d4e5")]
        (story,) = brief_of_articles(both, replace(OPTIONS, together=True)).stories
        assert story.title == title


@pytest.mark.parametrize(
    "title",
    [
        "G7 summit", "COVID-19 explained", "9/11 trial", "3 Idiots", "MH370 found", "Vitamin D",
        "2026 US election", "Les 7 samouraïs", "Новости дня", "国庆节到了", "ข่าววันนี้",
    ],
)  # fmt: skip
def test_a_title_may_have_a_number(title: str) -> None:
    assert says_what(title)


@pytest.mark.parametrize(
    "name",
    ["", "a1b2c3d4e5", "cnn 099", "IMG 2041", "doc-12 v2", "scan 0001 b", "page 3 of 7", "档12"],
)
def test_the_name_of_a_file_says_nothing(name: str) -> None:
    assert not says_what(name)


def test_a_day_that_one_article_alone_looks_forward_to_is_in_no_timeline() -> None:
    def reports(planning: int) -> list[AnalysedArticle]:
        return [
            analysed(
                f"Report {place} of the ferry",
                date(2021, 5, 10 + place),
                "The ferry of Kells ran aground on 3 May 2021, and its crew of nine was saved. "
                + "A ball for its crew is planned in Kells on 9 June 2021." * (place < planning),
            )
            for place in range(4)
        ]

    for planning in (1, 2):
        made = brief_of_articles(reports(planning), replace(OPTIONS, together=True))
        days = {each.day for each in made.stories[0].timeline}
        assert date(2021, 5, 3) in days
        assert (date(2021, 6, 9) in days) is (planning > 1)


def test_nothing_makes_an_empty_brief() -> None:
    made = brief_of_articles([], OPTIONS)
    assert (made.stories, made.timeline, made.articles) == ((), (), 0)
    assert page_of(made).document.text == "Brief\n\n0 articles"


def test_a_page_leads_from_each_sentence_to_its_source() -> None:
    page = page_of(brief())
    assert page.places
    for place in page.places:
        shown = page.document.text[place.span.start : place.span.end]
        source = " ".join(place.analysed.facts.text[place.start :].split())
        assert source.startswith(shown.partition(" [")[0])


def test_a_story_of_one_article_numbers_no_source() -> None:
    alone = page_of(brief_of_articles([articles()[-1]], OPTIONS)).document.text
    assert "[1]" not in alone
    assert "[1]" in page_of(brief()).document.text


def test_a_sentence_that_is_the_headline_is_not_written_again() -> None:
    reports = [analysed(f"a83505{n}", day, text) for n, (_, day, text) in enumerate(FERRY)]
    made = brief_of_articles(reports, replace(OPTIONS, together=True))
    (story,) = made.stories
    assert story.title in {each.sentence.text for each in story.summary}
    page = page_of(made)
    before = page.document.text.partition("When\n")[0]
    assert before.count(story.title) == 1
    (heading,) = (each for each in page.places if each.span.start == before.index(story.title))
    assert story.title in heading.analysed.facts.text


def test_the_sentences_of_an_article_stay_in_its_order() -> None:
    for story in brief(summary=SummaryOptions(length="200w")).stories:
        places = [(story.articles.index(s.analysed), s.sentence.index) for s in story.summary]
        assert places == sorted(places)


def test_a_timeline_that_says_nothing_new_is_not_shown() -> None:
    made = brief()
    (story, *_) = made.stories
    told = [
        ArticleSentence(each.analysed, Span(each.sentence.start, each.sentence.end))
        for each in story.summary
    ]
    again = tuple(
        TimelineDay(date(2024, 11, day), (said,)) for day, said in enumerate(told[:2], start=7)
    )
    for timeline, shown in ((story.timeline, True), (again, False)):
        only = replace(made, stories=(replace(story, timeline=timeline),))
        assert ("When\n" in page_of(only).document.text) is shown
    # Of a timeline that says some of it again the rest is shown.
    both = replace(story, timeline=(again[0], *story.timeline))
    text = page_of(replace(made, stories=(both,))).document.text
    assert text.count(" ".join(told[0].text.split())) == 1


def test_a_day_over_all_articles_is_one_of_several_articles() -> None:
    days = {each.day for each in brief().timeline}
    assert days == {date(2024, 11, 7)}
    assert len(brief(dates=20).timeline) > len(days)
