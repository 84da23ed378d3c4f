"""The report of `reader doctor --report` has what a maintainer asks for, and nothing private."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.errors import GaveUpError
from reader.services import report as service
from reader.services.report import changed, report
from reader.settings import Settings, default_settings, settings_file
from tests.platform import set_config_home


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_config_home(monkeypatch, tmp_path / "config")


def test_it_says_the_versions_the_terminal_and_the_sandbox(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm-kitty")
    monkeypatch.setenv("SSH_CONNECTION", "203.0.113.7 50022 203.0.113.9 22")
    told = dict(report())
    assert told["reader"] == reader.__version__
    assert {"python", "system", "sqlite", "textual", "terminal"} <= set(told)
    assert told["TERM"] == "xterm-kitty"
    assert told["SSH_CONNECTION"] == "set"
    assert told["sandbox"].startswith("memory ")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, {}),
        ({"theme": "reader-light"}, {"theme": "reader-light"}),
        ({"library": Path("/home/ana/secret")}, {"library": "changed"}),
        ({"queries": {"Doctor": "tag:illness"}}, {"queries": "changed"}),
        ({"bind": {"help": ("F", "g x")}}, {"bind": "help = F | g x"}),
        ({"origins": {"theme": "/home/ana/settings.toml:3"}}, {}),
    ],
)
def test_settings_are_told_unless_they_are_private(
    change: dict[str, object], said: dict[str, str]
) -> None:
    with_change: Callable[..., Settings] = replace
    assert dict(changed(with_change(default_settings(), **change))) == said


def test_a_settings_file_with_a_mistake_is_no_end_of_it() -> None:
    path = settings_file()
    path.parent.mkdir(parents=True)
    path.write_text('nonsense = "secret"\n', encoding="utf-8")
    told = dict(report())
    assert told["settings"] == "not valid: `reader doctor` says where"
    assert "secret" not in str(told)


def test_a_package_and_a_sandbox_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise GaveUpError("the sandbox: given up")

    monkeypatch.setattr(service, "confinement", fail)
    monkeypatch.setattr(service, "_PACKAGES", ("no-such-package",))
    told = dict(report())
    assert told["no-such-package"] == "not installed"
    assert told["sandbox"] == "the sandbox: given up"
