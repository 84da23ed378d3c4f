"""What is announced is not before the day of publication, and what is told is not after it.

The day of publication is Tuesday 18 May 2021.
"""

import pytest

from tests.dates.conftest import Find

ANNOUNCED = [
    ("The vote is on Friday.", "2021-05-21"), ("The vote is Friday.", "2021-05-21"),
    ("The results are due on Monday.", "2021-05-24"), ("Deadline: Monday.", "2021-05-24"),
    ("The council votes on Monday.", "2021-05-24"), ("The band plays on Sunday.", "2021-05-23"),
    ("Trading resumes on Monday.", "2021-05-24"), ("Doors open on Saturday.", "2021-05-22"),
    ("Voters go to the polls on Sunday.", "2021-05-23"), ("Join us on Thursday.", "2021-05-20"),
    ("The case comes up on Friday.", "2021-05-21"), ("Schools remain closed on Monday.", "2021-05-24"),
    ("Talks resume on Wednesday.", "2021-05-19"), ("The hall is closed on Friday.", "2021-05-21"),
    ("The law takes effect in January.", "2022-01"), ("The pool will be closed in March.", "2022-03"),
    ("The election is on 5 November.", "2021-11-05"), ("She turns 70 on 3 December.", "2021-12-03"),
    ("The deadline for entries is 30 September.", "2021-09-30"),
    ("He plans to come on 3 January.", "2022-01-03"), ("The fair returns on 2 February.", "2022-02-02"),
]  # fmt: skip
TOLD = [
    ("The vote was on Friday.", "2021-05-14"), ("The council voted on Monday.", "2021-05-17"),
    ("Its shares closed at 40 on Friday.", "2021-05-14"), ("He said so on Friday.", "2021-05-14"),
    ("Minister's questions on Wednesday were loud.", "2021-05-12"),
    ("It rose after talks on Friday ended.", "2021-05-14"),
    ("The record was released on 3 July.", "2020-07-03"), ("He died on 30 May.", "2020-05-30"),
    ("It opened in November.", "2020-11"), ("The lease ended in July.", "2020-07"),
    ("It was moved there from the hall in June.", "2020-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), [*ANNOUNCED, *TOLD])
def test_the_verb_tells_which_one_is_meant(find: Find, text: str, value: str) -> None:
    assert [value for _, _, value in find(text)] == [value]
