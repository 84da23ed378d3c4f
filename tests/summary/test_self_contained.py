"""Which sentences are understood far from the text that they are from."""

import pytest

from reader.document.words import word_texts
from reader.summary.self_contained import (
    connects,
    is_bare_quotation,
    is_beside_the_text,
    is_broken,
    leans,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In addition, the mill was closed.", True),
        ("They're all members of the choir of Marlhead.", True),
        ("Bleeding, he picked up a pencil.", True),
        ("By the next morning, his brother had left.", True),
        ("Initially its goal was a new bridge.", True),
        ("Keneally said in response to this bill that she would vote for it.", True),
        ("The mayor said in the spring of this year that she would go.", False),
        ("On Monday, the council of Ardmore voted.", False),
        ("Wounded, she went on.", True),
        ("Now, the mill is empty.", True),
        ("Conversely, the mayor praised the mill.", True),
        ("Now the council of Ardmore votes on it.", False),
        ("Ortiz, his wife and two daughters arrived.", False),
        ("Hale, he said, was the last of them.", False),
        ("Third, the mill takes water from the river.", True),
        ("The first came in May.", True),
        ("The first of two mills burned in May.", False),
        ("The second mill was closed.", False),
        ("The third mill takes water from the river.", False),
        ("We show in this paper that mills take water.", False),
        ("When Helen Ortiz came home, she found the letter.", False),
        ("Ardmore is the largest town of this region.", False),
        ("The mill was closed, and he lost his work.", False),
    ],
)
def test_what_refers_to_what_was_said_before(text: str, expected: bool) -> None:
    assert connects(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who closed the mill?", True),
        ('"The mill is closed, said the mayor.', True),
        ("One account shows what he wrote on the day of the fire: .", True),
        ("There are three reasons for that:", True),
        ("The largest mill of Kells…", True),
        ("File - In this May 2012 file photo, Helen Ortiz walks to the mill.", True),
        ("(Associated Press) In this Aug. 21, 2007 photo, a mill burns.", True),
        ("Correction: an earlier version named another mill.", True),
        ("The mayor said so (and left.", True),
        ("Ardmore, 6:48 p.m. ET) Mayor Hale said that she would vote.", True),
        ("Smoke over the mill of Kells The council of Ardmore will vote on Monday.", True),
        ("Page last updated at 16:51 GMT, Monday, 3 May 2021 The mill of Kells is closed.", True),
        ("May 3, 2021 at 6:27 pm | The council has to do what is right.", True),
        ("double-take when I saw the mill on the news.", True),
        ("iMill and al-Hadi closed the mill.", False),
        ("вчера мельница закрылась.", True),
        ("წისქვილი გუშინ დაიხურა.", False),
        ("The mill closed in May (and the mine in June).", False),
        ("The mill that The Hague and The Kells Courier wrote about is open.", False),
        ("The mill burned at 9:30.", False),
        ("Mill to close by June An owner of the mill said it made no money.", True),
        ("Team has a plan Two years ago, the mill won an award.", True),
        ("TWO MORE MILLS BURN Ardmore lost its mills.", True),
        ("The war that followed World War Two ended the trade.", False),
        ("NASA and ESA said The Hague is far.", False),
        ("Story continued below The mayor called it a gift.", True),
        ("Image copyright Getty Images The mayor called it a gift.", True),
        ("Ann: the mill is open again :)", False),
        ("b) The mill takes water from the river.", False),
        ('The mill sells 12" boards.', False),
        ("In this town, a photo of the mill hangs in every house.", False),
        ("The correction came late.", False),
        ('"The mill is closed," said the mayor.', False),
    ],
)
def test_what_is_cut_or_is_not_of_the_story(text: str, expected: bool) -> None:
    assert is_broken(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Um, and we are proud of it.", True),
        ("Yeah, so he closed the mill.", True),
        ("Well, Ardmore has a mill.", False),
        ("“Oh, well, he left,” said Ann.", True),
        ("Okay", False),
        ("Yeah " * 3000 + "Ardmore has a mill.", False),
    ],
)
def test_a_speaker_begins_after_the_fillers(text: str, expected: bool) -> None:
    assert leans(text, word_texts(text), "en") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is always hard to win here."', True),
        ("„Das war ein langer Tag.“", True),
        ('"It was a long day," said Helen Ortiz.', False),
        ('Helen Ortiz called it "a long day"', False),
        ('"Tidewatch" and "Skerry" sank.', False),
    ],
)
def test_which_quotation_leaves_open_who_speaks(text: str, expected: bool) -> None:
    assert is_bare_quotation(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Hale, Ana Ruiz and Nora Webb contributed to this report.", True),
        ("]]", True),
        ("Photo courtesy of the mill.", True),
        ("The mill contributed a tenth of the town's taxes.", False),
        ("Read the full story here.", True),
        ("See also: the mill.", True),
        ("Follow @millnews for more.", True),
        ("Follow-up studies found no flour in it.", False),
        ("Follow the path to the mill.", False),
        ("Watch sales fell in May.", False),
    ],
)
def test_what_is_no_sentence_of_the_story(text: str, expected: bool) -> None:
    assert is_beside_the_text(text) is expected
