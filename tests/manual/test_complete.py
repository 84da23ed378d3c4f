"""Everything that a user can type, press or set is in the manual."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from reader.cli.app import SUBCOMMANDS, cli, open_command
from reader.document.annotations import HIDDEN_REASONS, KINDS
from reader.intake.formats.registry import OPENED_SUFFIXES
from reader.intake.imports.registry import BY_NAME
from reader.library.query.fields import FIELDS, SORTS, STATUSES
from reader.settings import GROUPS, NAMES, ORDERS, VIEWS
from reader.summary.methods import METHODS
from reader.tui.keys.table import COMMANDS
from reader.tui.panes.registry import PANES
from reader.tui.theme.themes import THEMES
from tests.manual.pages import page_files, whole_manual

MANUAL = whole_manual()


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(cli, info_name="reader")
    for name in SUBCOMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", each) for inner, each in command.commands.items())


def options() -> Iterator[str]:
    for _, command in [*commands(), ("reader", cli), ("reader PATH", open_command())]:
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                yield from (*option.opts, *option.secondary_opts)


NAMED: dict[str, list[str]] = {
    "command": [f"reader {name}" for name, _ in commands()],
    "option": sorted(set(options())),
    "key": sorted({f"`{keys}`" for each in COMMANDS for keys in each.keys("vim")}),
    "plain key": sorted({f"`{keys}`" for each in COMMANDS for keys in each.keys("plain")}),
    "key command": [f"*{each.id}*" for each in COMMANDS],
    "pane": [f"go-{pane.name}" for pane in PANES],
    "setting": [f"`{name}`" for name in NAMES],
    "query field": [f"`{name}:`" for name in FIELDS],
    "query value": [*STATUSES, *SORTS],
    "format": [f"`{suffix}`" for suffix in sorted(OPENED_SUFFIXES)],
    "import": [f"`{name}`" for name in BY_NAME],
    "method": [f"`{name}`" for name in METHODS],
    "kind": [f"`{kind}`" for kind in KINDS],
    "reason": list(HIDDEN_REASONS),
    "look": [*VIEWS, *ORDERS, *GROUPS],
    "theme": [f"`{theme.name}`" for theme in THEMES],
}


@pytest.mark.parametrize("kind", NAMED)
def test_the_manual_names_every(kind: str) -> None:
    assert NAMED[kind]
    assert [name for name in NAMED[kind] if name not in MANUAL] == []


def test_the_manual_names_every_column_of_a_digest_job() -> None:
    pytest.importorskip("pyarrow")
    from reader.batch.schema import ARTICLES

    page = MANUAL.partition("# Many articles into files")[2]
    assert [name for name in ARTICLES.names if f"`{name}`" not in page] == []


_PROSE = re.compile(r"(?s)```.*?```|<!-- [\w-]+: generated -->.*?<!-- end -->")
_KEY = re.compile(r"`((?:[;\w] )?[^\s`\\]|(?:ctrl|shift|alt)\+[\w.,]+)`")
_NO_KEYS = frozenset("w m y 3 #".split())
"""Single letters and figures that the manual writes as something else: units and a length."""


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.stem)
def test_a_key_that_a_page_names_is_a_key(path: Path) -> None:
    known = {keys for each in COMMANDS for name in ("vim", "plain") for keys in each.keys(name)}
    known |= {"".join(keys.split()[:1]) for keys in known}
    prose = _PROSE.sub("", path.read_text(encoding="utf-8"))
    assert sorted(set(_KEY.findall(prose)) - known - _NO_KEYS) == []
