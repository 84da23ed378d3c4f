"""What no file of the program may do, told from its syntax tree: one row a rule."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


RULES = [
    Rule("no code is made from data", calls("eval", "exec", "compile", "__import__")),
    Rule("no pickle", imports("pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib")),
    Rule("no shell", passes("shell", value=True)),
    Rule("no shell by another name", calls("os.system", "os.popen")),
    Rule("no download of data", calls("nltk.download", ".download", "urlretrieve")),
    Rule("no markup is read", calls(".from_markup", "render_markup", "escape_markup")),
    Rule("no widget reads markup", passes("markup", value=True)),
    Rule("one place writes", calls("print", "click.echo", "click.secho"), ("cli/output.py",)),
    Rule(
        "one place writes to the streams",
        calls("sys.stdout.write", "sys.stderr.write", "os.write"),
        ("cli/output.py",),
    ),
    Rule("rich prints nothing", calls(".print", ".print_json")),
    Rule("lxml reads in intake alone", imports("lxml"), ("intake",)),
    Rule("sockets are for intake alone", imports("socket", "http.client", "urllib.request",
         "requests", "urllib3", "httpx"), ("intake",)),
]  # fmt: skip


def files() -> Iterator[Path]:
    """Iterate over the files of the program."""
    return iter(sorted(PACKAGE.rglob("*.py")))


def breaks(rule: Rule) -> list[str]:
    """Return where the rule is broken, as ``path:line``."""
    found = []
    for path in files():
        name = path.relative_to(PACKAGE).as_posix()
        if any(name == allowed or name.startswith(f"{allowed}/") for allowed in rule.allowed):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [
            f"{name}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, (ast.expr, ast.stmt)) and rule.broken_by(node)
        ]
    return found


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_file_breaks(rule: Rule) -> None:
    assert breaks(rule) == []


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
]


@pytest.mark.parametrize(("name", "source"), BROKEN)
def test_each_rule_sees_what_it_forbids(name: str, source: str) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    assert any(rule.broken_by(node) for node in ast.walk(ast.parse(source)))
