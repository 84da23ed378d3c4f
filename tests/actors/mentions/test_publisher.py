"""Who brings the news, and when it is about them."""

import pytest

from tests.actors.conftest import Find

STORY = "(CNN) -- A storm hit Miami on Friday and took the roofs of forty houses with it. "
ABOUT = "(CNN) -- CNN is cutting a hundred jobs in Miami, and more will follow in the autumn. "


@pytest.mark.parametrize(
    "asked",
    [
        "Ann Lee told CNN.",
        "Ann Lee told CNN's John Poe so.",
        "CNN affiliate WSVN showed it.",
        "CNN reported it first.",
    ],
)
def test_the_agency_of_the_dateline_that_was_told_is_no_actor(find: Find, asked: str) -> None:
    _, actors = find(STORY + asked)
    assert "CNN" not in {actor.name for actor in actors}


def test_an_agency_that_the_story_is_about_is_an_actor(find: Find) -> None:
    _, actors = find(ABOUT + "Ann Lee told CNN.")
    found = {actor.name: len(actor.mentions) for actor in actors}
    assert found["CNN"] == 2


def test_an_agency_that_no_dateline_names_is_an_actor(find: Find) -> None:
    _, actors = find("A storm hit Miami on Friday. Ann Lee told CNN.")
    assert "CNN" in {actor.name for actor in actors}
