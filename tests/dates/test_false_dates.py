"""A hundred and twenty sentences with words and figures that only look like dates or hours.

They were written before the rules were tried on them: ratios and results, streets and rooms, titles of
works, statutes, names, measures, product names, codes, idioms.
"""

import pytest

from tests.dates.conftest import Find

TRAPS = """
The mix is 1:10 by weight.
They won 21:15 in the last set.
Mix sand and cement at 3:45 parts.
The odds were 10:30 against her.
The screen has an aspect ratio of 16:09.
Her lap took 1:23 and his took 1:31.
He ran the course in 2:05:30.
The map is drawn to a scale of 1:50.
Leeds beat Hull 24:10 at home.
The book quotes Romans 12:10 twice.
She lives at 1984 Maple Street.
The shop is at 2010 Broadway.
Meet us at 1600 Pennsylvania Avenue.
Turn left on May Street and right on August Road.
The March Hare poured the tea.
He sat in Room 1912 and waited.
Take bus 2020 to the pier.
Flight 1950 was full.
Track 2001 is closed.
Gate 1815 is at the end.
The file is on page 1999 of the record.
It is case number 2014 of the court.
He cited § 1983 and § 2000 of the code.
He cited 42 U.S.C. 1983 and Rule 1925.
Article 1985 of the civil code says so.
Section 1886 was struck out.
It was filed under Form 1040 and Form 2020.
Bill 2015 passed both houses.
She read “2001” and liked it.
The film “1917” won a prize.
Orwell's 1984 sold well.
The band The 1975 sang.
He drove a Peugeot 2008 and a Lada 1200.
She bought an Acer 1920 for little.
Windows 2000 is no longer mended.
The camera has 2000 lines.
He paid 1999 dollars for it.
It holds 1800 litres.
The hill is 1990 m high.
She swam 1500 m and 2000 m.
The tower is 1815 feet high.
It weighs 1945 kg.
Some 1900 people came.
About 2000 homes lost power.
More than 1950 jobs will go.
At least 2010 sheep were counted.
The bridge cost £1999 and $2012.
Call 2012-1400 for a table.
The code is 1990-1234.
Her PIN is 1976.
The serial number is A2011B.
The chip runs at 2010 MHz.
The engine makes 1950 rpm.
The wire is 2000 mm long.
Version 2019.3 is out.
Use Python 3.11 and not 2.7.
The address is 192.168.1.10.
It fell 5.12 points to 1.10.
Shares rose to 19.20 from 18.12.
The result was 12-10 and then 11-9.
Spain beat Italy 3-1.
It is a 50/50 chance.
Two of 10/12 ships sank.
May I come in?
They may come and they may not.
Soldiers march past the palace.
The march was long and loud.
Mar not the wall.
Sep is short for something else, he said.
Dec and Ant were on the show.
Jan Novak and Jun Ito met.
Augustus and April's mother were there.
June Smith and May Jones sing.
Theresa May and Brian May never met.
Friday is the name of his man on the island, Robinson Crusoe's Man Friday.
Ruby Tuesday was their best song.
Wednesday Addams is a girl.
The Sunday Times and the Saturday Post wrote of it.
The Good Friday Agreement was signed by all.
Boxing is a sport and Day is a name, said Doris Day.
Easter Island is far away.
Christmas Humphreys was a judge.
Summer Street meets Winter Lane.
Autumn Lee wore white.
Spring Hill is a village.
He fell from the roof and will spring a leak.
The fall of the wall was loud.
The second door is the last.
Give me a second.
She came second in the race.
The minute hand of the clock is bent.
Please wait a minute.
Keep the minutes of the meeting short.
A quarter of the town voted.
Three quarters of them agreed.
The French Quarter is old.
He lives in the Latin Quarter.
The company Seven Seconds Ltd. makes watches.
She watched 60 Minutes and 48 Hours on television.
The Daily Mirror and the Weekly Standard said so.
The Now Show and the Tonight Show are on.
USA Today has the story.
Fight for the Future wrote a letter.
Back to the Future is on.
He was man of the match.
She is player of the year.
One day at a time, he said.
At the end of the day it is about money.
They are in it for the long run.
Time and again he fell.
Once in a blue moon it snows.
The 25-year-old driver was hurt.
A 3-day-old lamb stood up.
He is 19 and she is 20.
A man aged 31 was held.
The child is four.
The bus has 12 seats and 5 doors.
Chapter 12 has 31 pages.
Verse 9 of chapter 11 is short.
Sun and Sat are short words, and so is Fri.
"""

SENTENCES = TRAPS.strip().splitlines()
FOUND_STILL = ("Friday is the name of his man on the island, Robinson Crusoe's Man Friday.",)
"""Sentences in which something is found all the same: two at most."""


def test_there_are_enough_of_them() -> None:
    assert len(set(SENTENCES)) >= 120
    assert len(FOUND_STILL) <= 2


@pytest.mark.parametrize("text", SENTENCES)
def test_nothing_is_found(find: Find, text: str) -> None:
    assert bool(find(text)) == (text in FOUND_STILL)
