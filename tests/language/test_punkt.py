"""Punkt is loaded without the rest of NLTK, and with it where that does not work."""

import subprocess
import sys

import pytest

from reader.language import punkt as module


def test_the_rest_of_nltk_stays_out() -> None:
    code = (
        "import sys; from reader.language.punkt import punkt; punkt();"
        "print(sorted(n for n in sys.modules if n.partition('.')[0] in {'nltk', 'numpy'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_nltk_that_is_loaded_already_is_used() -> None:
    import nltk.tokenize.punkt

    assert module.punkt() is nltk.tokenize.punkt


def test_it_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "nltk"]:
        monkeypatch.delitem(sys.modules, name)
    assert module.punkt().__name__ == "nltk.tokenize.punkt"
    assert "nltk" not in sys.modules


def test_an_nltk_in_which_it_leans_on_its_package_is_loaded_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "nltk"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    assert module.punkt().__name__ == "nltk.tokenize.punkt"
    assert "nltk" in sys.modules
