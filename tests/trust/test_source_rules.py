"""What no file of the program may do, told from its syntax tree: one row a rule."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "reader"


@dataclass(frozen=True)
class Rule:
    """A call or an import that only some files may hold."""

    name: str
    broken_by: Callable[[ast.AST], bool]
    allowed: tuple[str, ...] = ()
    """Paths below ``reader/``, files or folders, in which it stands for a stated reason."""


def calls(*names: str) -> Callable[[ast.AST], bool]:
    """Match a call of one of these names, dotted as they are written; ``.x`` is any method x."""

    def match(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call):
            return False
        written = ast.unparse(node.func)
        return any(
            written == name or (name.startswith(".") and written.endswith(name)) for name in names
        )

    return match


def imports(*modules: str) -> Callable[[ast.AST], bool]:
    """Match an import of one of these modules or of something in it."""

    def match(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found = [node.module or ""]
        else:
            return False
        return any(each == m or each.startswith(f"{m}.") for each in found for m in modules)

    return match


def passes(keyword: str, value: object) -> Callable[[ast.AST], bool]:
    """Match a call with this keyword argument."""

    def match(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and any(
            each.arg == keyword
            and isinstance(each.value, ast.Constant)
            and each.value.value is value
            for each in node.keywords
        )

    return match


def imports_other_than(module: str, *names: str) -> Callable[[ast.AST], bool]:
    """Match an import of a name of this package that is none of these, dotted from the package."""

    def match(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            return False
        inside = [each for each in found if each == module or each.startswith(f"{module}.")]
        return any(each not in {f"{module}.{name}" for name in names} for each in inside)

    return match


def draws(*names: str) -> Callable[[ast.AST], bool]:
    """Match a call of one of these whose text is more than a constant."""
    called = calls(*names)

    def match(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and called(node)):
            return False
        return any(not _is_constant(each) for each in node.args[:1])

    return match


def _is_constant(node: ast.AST) -> bool:
    """Return whether it is a string written in the source, or one that is repeated."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _is_constant(node.left)
    return isinstance(node, ast.Constant)


def casts_to(*types: str) -> Callable[[ast.AST], bool]:
    """Match a cast to one of these types."""

    def match(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and node.args):
            return False
        return calls("cast", "typing.cast")(node) and any(
            name in ast.unparse(node.args[0]) for name in types
        )

    return match


def sets(*attributes: str) -> Callable[[ast.AST], bool]:
    """Match an assignment to one of these attributes, or a call with a keyword of that name."""

    def match(node: ast.AST) -> bool:
        if isinstance(node, ast.Assign):
            return any(isinstance(e, ast.Attribute) and e.attr in attributes for e in node.targets)
        if isinstance(node, ast.Call):
            return any(each.arg in attributes for each in node.keywords)
        return False

    return match


_SQL = re.compile(
    r"\s*(SELECT|INSERT|REPLACE|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|VACUUM|BEGIN|COMMIT|ROLLBACK)\b"
)


def says_sql(node: ast.AST) -> bool:
    """Match a string that begins as a statement of SQL does."""
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _SQL.match(node.value) is not None
    )


SINK = "tui/safe_render.py"
"""Where text meets Textual. Types check what it is given; rules, that nobody goes round it."""

RULES = [
    Rule("no code is made from data", calls("eval", "exec", "compile", "__import__")),
    Rule("no pickle", imports("pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib")),
    Rule("no shell", passes("shell", value=True)),
    Rule("no shell by another name", calls("os.system", "os.popen")),
    Rule("no download of data", calls("nltk.download", ".download", "urlretrieve")),
    Rule("no markup is read", calls(".from_markup", "render_markup", "escape_markup")),
    Rule("no widget reads markup", passes("markup", value=True)),
    Rule("one place writes", calls("print", "click.echo", "click.secho")),
    Rule(
        "one place writes to the streams",
        calls("sys.stdout.write", "sys.stderr.write", "os.write"),
        ("cli/output.py",),
    ),
    Rule("rich prints nothing", calls(".print", ".print_json")),
    Rule("one place asks", calls("click.confirm", "click.prompt", "input", "getpass.getpass"),
         ("cli/output.py",)),
    Rule("click draws nothing", calls("click.progressbar", "click.echo_via_pager", "click.edit")),
    Rule("one function makes text safe", calls("SafeText"), ("document/safe_text.py",)),
    Rule("nothing is called safe that is not", casts_to("SafeText", "Control")),
    Rule("control sequences are made where they are sent", calls("Control"),
         ("cli/output.py", "services/external_programs.py")),
    Rule("rich gives shapes and no text", imports_other_than("rich", "segment.Segment",
         "style.Style", "color.Color", "cells.cell_len", "cells.set_cell_size",
         "cells.get_character_cell_size"),
         (SINK, "cli/progress.py")),
    Rule("no widget of Textual takes a string", imports_other_than("textual.widgets", "Input"),
         (SINK, "tui/widgets/text_lines.py")),
    Rule("lines to type in draw what is safe", calls("Input", "TextArea")),
    Rule("one module draws text", draws("Segment", "Content", "Content.styled",
         "Content.assemble", "Content.from_text", "Content.from_rich_text"), (SINK,)),
    Rule("one module says and copies", calls(".notify", ".copy_to_clipboard", ".panic"), (SINK,)),
    # The application shows the terminal's cursor to those who follow it, by one fixed sequence.
    Rule("nothing is written beside Textual", calls("._driver.write", ".driver.write"),
         ("tui/app.py",)),
    Rule("titles and tooltips, which read markup, are not used",
         sets("border_title", "border_subtitle", "tooltip", "sub_title")),
    Rule("programs are started in a few places", imports("subprocess"), ("cli/commands/show.py",
         "services/command_line.py",
         "services/external_programs.py",
         "services/clipboard.py",
         "services/editor.py",
         "services/speech/reading_aloud.py",
         "intake/sandbox/child.py")),
    Rule("lxml reads in intake alone", imports("lxml"), ("intake",)),
    Rule("sockets are for intake alone", imports("socket", "http.client", "urllib.request",
         "requests", "urllib3", "httpx"), ("intake",)),
    Rule("databases are asked in the library alone", says_sql, ("library",)),
    Rule("statements are run in the library alone", calls(".execute", ".executemany"),
         ("library",)),
]  # fmt: skip


def files() -> Iterator[Path]:
    """Iterate over the files of the program."""
    return iter(sorted(PACKAGE.rglob("*.py")))


@cache
def nodes(path: Path) -> list[ast.expr | ast.stmt]:
    """Return what a file is made of; each file is parsed once for all rules."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.Import, ast.ImportFrom, ast.Assign, ast.Constant))
    ]


def breaks(rule: Rule) -> list[str]:
    """Return where the rule is broken, as ``path:line``."""
    found = []
    for path in files():
        name = path.relative_to(PACKAGE).as_posix()
        if any(name == allowed or name.startswith(f"{allowed}/") for allowed in rule.allowed):
            continue
        found += [f"{name}:{node.lineno}" for node in nodes(path) if rule.broken_by(node)]
    return found


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_file_breaks(rule: Rule) -> None:
    assert breaks(rule) == []


def test_every_exception_is_still_needed() -> None:
    """A rule about a name that is called otherwise now would find nothing, and say nothing."""
    unused = [
        f"{rule.name}: {allowed}"
        for rule in RULES
        for allowed in rule.allowed
        if not any(
            rule.broken_by(node)
            for path in files()
            if f"{path.relative_to(PACKAGE).as_posix()}/".startswith(f"{allowed}/")
            for node in nodes(path)
        )
    ]
    assert unused == []


BROKEN = [
    ("no code is made from data", "eval('1')"),
    ("no pickle", "from pickle import loads"),
    ("no shell", "run('ls', shell=True)"),
    ("no download of data", "nltk.download('punkt')"),
    ("no markup is read", "Text.from_markup(title)"),
    ("no widget reads markup", "Static(title, markup=True)"),
    ("one place writes", "print(title)"),
    ("one place writes to the streams", "sys.stdout.write(title)"),
    ("rich prints nothing", "console.print(title)"),
    ("sockets are for intake alone", "import urllib.request"),
    ("one place asks", "click.confirm(title)"),
    ("one function makes text safe", "SafeText(title)"),
    ("nothing is called safe that is not", "cast('SafeText', title)"),
    ("rich gives shapes and no text", "from rich.text import Text"),
    ("rich gives shapes and no text", "from rich import print"),
    ("no widget of Textual takes a string", "from textual.widgets import Input, Label"),
    ("no widget of Textual takes a string", "import textual.widgets"),
    ("lines to type in draw what is safe", "Input(title)"),
    ("lines to type in draw what is safe", "TextArea(note)"),
    ("one module draws text", "Content(title)"),
    ("one module draws text", "Segment(f' {title}')"),
    ("one module draws text", "Content.assemble((title, 'bold'))"),
    ("one module says and copies", "self.app.notify(title)"),
    ("titles and tooltips, which read markup, are not used", "self.border_title = title"),
    ("titles and tooltips, which read markup, are not used", "Button(tooltip=title)"),
    ("databases are asked in the library alone", "state.rows('SELECT id FROM article')"),
    ("databases are asked in the library alone", "state.rows(f'SELECT {name} FROM article')"),
    ("statements are run in the library alone", "connection.execute(query)"),
    ("programs are started in a few places", "from subprocess import run"),
]


SOUND = [
    ("databases are asked in the library alone", "write('Select some text')"),
    ("one module draws text", "Content('')"),
    ("one module draws text", "Segment(' ' * width, style)"),
    ("no widget of Textual takes a string", "from textual.widgets import Input"),
    ("rich gives shapes and no text", "from rich.style import Style"),
]


@pytest.mark.parametrize(("name", "source"), SOUND)
def test_each_rule_lets_the_others_pass(name: str, source: str) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    assert not any(rule.broken_by(node) for node in ast.walk(ast.parse(source)))


@pytest.mark.parametrize(("name", "source"), BROKEN)
def test_each_rule_sees_what_it_forbids(name: str, source: str) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    assert any(rule.broken_by(node) for node in ast.walk(ast.parse(source)))
