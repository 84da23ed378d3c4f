"""An option that another command has: the message says what to write here."""

import pytest

from tests.cli.conftest import Run

SELECTING = (
    (("search", "--query", "ferry"), "Write the query without an option: reader search 'QUERY'"),
    (("search", "--search", "ferry"), "Write the query without an option: reader search 'QUERY'"),
    (("brief", "--query", "ferry"), "Here it is --search: reader brief --search 'QUERY'"),
    (("tag", "--query", "ferry"), "Here it is --search: reader tag --search 'QUERY'"),
    (("show", "--query", "ferry"), "Here it is --search: reader show --search 'QUERY'"),
    (("speak", "--output", "a.wav"), "writes no file; `reader show SOURCE` prints the words"),
    (("brief", "--output", "brief.html"), "standard output: reader brief … > FILE"),
)


@pytest.mark.parametrize(("words", "advice"), SELECTING)
def test_the_message_says_what_to_write_instead(
    here: Run, words: tuple[str, ...], advice: str
) -> None:
    done = here(*words)
    assert done.returncode == 2
    said = done.stderr.decode()
    assert f"No such option '{words[1]}'" in said
    assert said.endswith(f"{advice}\n")


@pytest.mark.parametrize("words", [("undo", "--search", "x"), ("timeline", "--nothing", "x")])
def test_no_advice_where_nothing_is_known_to_help(here: Run, words: tuple[str, ...]) -> None:
    said = here(*words).stderr.decode()
    assert said.rstrip("\n").splitlines()[-1].startswith(f"Error: No such option '{words[1]}'")
