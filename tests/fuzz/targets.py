"""What fuzzing drives: each takes any bytes and may do nothing worse than raise a ReaderError."""

import contextlib
import importlib
import inspect
import pkgutil
import traceback
from collections.abc import Callable
from pathlib import Path

from reader import ReaderError, digest
from reader.document import from_markdown
from reader.document.from_plain import plain_document
from reader.intake.formats import archive, front_matter, mhtml, org
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.text import read_markdown
from reader.intake.imports import FORMATS, csv_rows
from reader.intake.imports.export_file import ExportFile
from reader.intake.sandbox import parsers
from reader.intake.sandbox.parsers.__main__ import load
from reader.library.query import parser as query
from reader.tui.keys.keymap import KeyMap
from tests.conftest import ROOT
from tests.intake.books import book, members
from tests.intake.formats import test_docx
from tests.intake.formats.test_docx import docx

Target = Callable[[bytes], object]

CORPUS = Path(__file__).parent / "corpus"
"""Small inputs to begin with and those that broke something, a folder a target."""


class OwnCrashError(Exception):
    """A parser of ours tripped: the error was raised in this project's own code."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace")


def decoded(data: bytes) -> str:
    """Return bytes as a text in which anything may stand, lone surrogates too."""
    try:
        return _text(data)
    except UnicodeDecodeError:
        return data.decode("latin-1")


def parsers_in_the_sandbox() -> list[str]:
    """Return the names of the parsers: functions of bytes, called after the file they are in."""
    names = []
    for found in pkgutil.iter_modules(parsers.__path__):
        if not found.name.startswith("_"):
            module = importlib.import_module(f"{parsers.__name__}.{found.name}")
            own = {n: f for n, f in vars(module).items() if n.startswith(f"parse_{found.name}")}
            names += [n for n, f in own.items() if "data" in inspect.signature(f).parameters]
    return [name.removeprefix("parse_").replace("_", " ") for name in names]


def _caged(name: str) -> Target:
    parser = load(name)

    def parse(data: bytes) -> object:
        try:
            return parser(data)
        except (ReaderError, MemoryError):
            return None
        except Exception as error:
            # What a library trips over is named by the child and the next page goes on.
            if _is_ours(error):
                raise OwnCrashError(name) from error
            return None

    return parse


def _is_ours(error: Exception) -> bool:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Path(last.filename).is_relative_to(ROOT / "reader")


def _all_imports(data: bytes) -> None:
    list(csv_rows.read_rows(decoded(data)))
    export = ExportFile("an export", held=data)
    for each in FORMATS:
        # What a parser in the sandbox reads is a target of its own.
        if each.read is not None and not each.parser:
            with contextlib.suppress(ReaderError):
                list(each.read(export))
    with contextlib.suppress(ReaderError):
        sample = export.sample()
        [each.is_like(sample) for each in FORMATS]


def _key_map(data: bytes) -> None:
    keys, _, commands = decoded(data).partition("\n")
    KeyMap("vim", dict.fromkeys(commands.split(), keys))


def _tolerant(target: Target) -> Target:
    """Let the errors pass that a caller is promised."""

    def run(data: bytes) -> None:
        with contextlib.suppress(ReaderError):
            target(data)

    return run


def _book_with(page: bytes) -> bytes:
    parts: dict[str, str | bytes] = {**members(), "OEBPS/text/one.xhtml": page}
    return book(parts)


def _packed(target: Target, pack: Callable[[bytes], bytes]) -> Target:
    """Drive what reads a packed file with the part of it that contains the text."""
    return lambda data: target(pack(data))


TARGETS: dict[str, Target] = {
    **{name.replace(" ", "-"): _caged(name) for name in parsers_in_the_sandbox()},
    "docx-text": _packed(
        _caged("docx"), lambda data: docx({**test_docx.members(), "word/document.xml": data})
    ),
    "odt-text": _packed(_caged("odt"), lambda data: docx({"content.xml": data})),
    "epub-page": _packed(_caged("epub"), _book_with),
    "mhtml": _tolerant(lambda data: mhtml.page_of_mhtml(data, name="a page")),
    "file": _tolerant(lambda data: read_markdown(RawSource(data=data, name="a file"))[0].article()),
    "org": _tolerant(lambda data: org.read(RawSource(data=data, name="a"))[0].article()),
    "zip": _tolerant(lambda data: archive.read_zip(RawSource(data=data, name="a", whole=True))),
    "plain": lambda data: plain_document(decoded(data)),
    "markdown": lambda data: from_markdown.markdown_document(decoded(data)),
    "front-matter": lambda data: front_matter.read_front_matter("---\n" + decoded(data)),
    "imports": _tolerant(_all_imports),
    "query": _tolerant(lambda data: query.parse(decoded(data))),
    "key-map": _tolerant(_key_map),
    "digest": lambda data: digest(decoded(data)),
}
"""Name -> what is driven."""
