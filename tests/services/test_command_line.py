"""Command lines of the user, on systems whose paths have backslashes and on others."""

import subprocess
import sys

import pytest

from reader.services.command_line import line_of, words_of


@pytest.mark.parametrize(
    ("line", "separator", "words"),
    [
        ("wc -w", "/", ["wc", "-w"]),
        (r"a\ b 'c d' #e", "/", ["a b", "c d", "#e"]),
        (r"C:\bin\wc.exe -w", "\\", [r"C:\bin\wc.exe", "-w"]),
        (r'"C:\Program Files\x.exe" "a b\"', "\\", [r"C:\Program Files\x.exe", "a b\\"]),
        ("", "\\", []),
    ],
)
def test_a_line_is_split_as_its_platform_splits_it(
    line: str, separator: str, words: list[str]
) -> None:
    assert words_of(line, separator=separator) == words


@pytest.mark.parametrize("separator", ["/", "\\"])
def test_a_quote_that_is_not_closed_is_an_error(separator: str) -> None:
    with pytest.raises(ValueError, match="No closing quotation"):
        words_of("'", separator=separator)


def test_the_shell_of_windows_gets_double_quotes() -> None:
    words = [r"C:\Program Files\python.exe", "-m", "reader"]
    assert line_of(words, separator="\\") == r'"C:\Program Files\python.exe" -m reader'


def test_the_shell_of_this_platform_starts_what_is_named() -> None:
    line = line_of([sys.executable, "-c", "import sys; print(sys.argv[1:])", "a b", "c;d"])
    done = subprocess.run(line, shell=True, capture_output=True, check=True)
    assert done.stdout.split() == b"['a b', 'c;d']".split()
