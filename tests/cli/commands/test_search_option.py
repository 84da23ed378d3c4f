"""Commands that read sources take the stored articles that a query finds, as well."""

import pytest

from tests.cli.conftest import Run
from tests.cli.test_library import run, stored  # noqa: F401 - fixtures: in this process

COMMANDS = (("summarize",), ("actors",), ("timeline",), ("timeline", "--story"), ("show",))


@pytest.mark.parametrize("command", COMMANDS)
def test_only_what_the_query_finds_is_read(
    run: Run,  # noqa: F811
    stored: list[str],  # noqa: F811
    command: tuple[str, ...],
) -> None:
    (identity,) = run("search", "--ids", "--all-words", "lorries").stdout.decode().split()
    done = run(*command, "--search", "lorries", "--format", "json")
    assert done.returncode == 0
    assert done.stdout == run(*command, identity, "--format", "json").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_a_query_that_finds_nothing_does_not_mean_the_whole_library(
    run: Run,  # noqa: F811
    stored: list[str],  # noqa: F811
    command: tuple[str, ...],
) -> None:
    done = run(*command, "--search", "zeppelins")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"no article matches the query" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_sources_and_a_query_exclude_each_other(run: Run, command: tuple[str, ...]) -> None:  # noqa: F811
    done = run(*command, "story.md", "--search", "lorries")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"remove it, or name no SOURCE" in done.stderr


@pytest.mark.parametrize("command", ["export", "highlights"])
def test_a_query_may_be_written_with_the_option_or_without(
    run: Run,  # noqa: F811
    stored: list[str],  # noqa: F811
    command: str,
) -> None:
    for identity in stored:
        run("highlights", identity, "--note", "Ask the harbour.")
    with_option, without = run(command, "--search", "lorries"), run(command, "lorries")
    assert with_option.returncode == 0
    assert with_option.stdout == without.stdout != run(command).stdout
    both = run(command, "lorries", "--search", "lorries")
    assert (both.returncode, both.stdout) == (2, b"")
    assert b"write the query once" in both.stderr
