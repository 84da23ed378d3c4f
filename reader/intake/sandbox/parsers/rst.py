"""A reStructuredText to an article: docutils makes HTML of it, which is read like any page.

Directives and roles that only Sphinx has are replaced by the text that they contain.
"""

from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree, publish_from_doctree
from docutils.parsers.rst import Directive, directives, roles

from reader.dates.stated import stated_day
from reader.document.building import build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.sandbox.parsers.cleaning import strip_controls
from reader.intake.sandbox.parsers.fragment import fragment_blocks

_SETTINGS = {
    # The text must not bring in files or raw markup, nor settings from outside.
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "_disable_config": True,
    "report_level": 5,
    "halt_level": 5,
    "line_length_limit": 10_000_000,
    "syntax_highlight": "none",
    "math_output": "MathML",
    "embed_stylesheet": False,
    "stylesheet_path": "",
    "output_encoding": "unicode",
    "language_code": "en",
}
_WITHOUT_TEXT = frozenset(
    "toctree contents sectnum index default-role highlight currentmodule module meta graphviz "
    "mermaid literalinclude".split()
)
"""Directives that contain no text of the article."""
_DAY_FIELDS = ("date", "published")


def parse_rst(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Read a reStructuredText.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.
        charset: The encoding that came with it.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If the bytes are not text, or contain none.
    """
    decoded = decode(data, name=name, declared=charset)
    tree = publish_doctree(strip_controls(decoded.text), settings_overrides=_SETTINGS)
    stated = _take_fields(tree)
    title = _take_title(tree)
    _plain_html(tree)
    source = publish_from_doctree(tree, writer="html5", settings_overrides=_SETTINGS)
    blocks = fragment_blocks(source.partition("<body")[2].partition(">")[2], url)
    if not blocks:
        raise UnreadableSourceError("no text in it")
    day = next((day for each in _DAY_FIELDS if (day := stated_day(stated.get(each, "")))), None)
    return {
        "document": document_values(build_document(blocks)),
        "title": title or stated.get("title", "") or _first_heading(tree),
        "author": stated.get("author", ""),
        "published": day.isoformat() if day else "",
        "language": stated.get("language", ""),
        "tags": [tag for each in stated.get("tags", "").split(",") if (tag := each.strip())],
        "url": url,
        "notes": decoded.notes,
    }


def _take_fields(tree: nodes.document) -> dict[str, str]:
    """Remove the fields at the beginning of a text, and return them."""
    found: dict[str, str] = {}
    for info in list(tree.findall(nodes.docinfo)):
        for each in info:
            if isinstance(each, nodes.field):
                found.setdefault(each[0].astext().lower(), each[1].astext())
            elif isinstance(each, nodes.authors):
                found["author"] = ", ".join(author.astext() for author in each)
            else:
                found.setdefault(each.tagname, each.astext())
        info.parent.remove(info)
    return found


def _take_title(tree: nodes.document) -> str:
    """Remove the title of the whole text from it, and return it."""
    first = next((each for each in tree if isinstance(each, nodes.title)), None)
    if first is None:
        return ""
    tree.remove(first)
    return " ".join(first.astext().split())


def _first_heading(tree: nodes.document) -> str:
    section = next(iter(tree), None)
    return section[0].astext() if isinstance(section, nodes.section) else ""


def _plain_html(tree: nodes.document) -> None:
    """Make a text produce the usual HTML: code, numbered notes, lines of verse."""
    for code in tree.findall(nodes.literal):
        code["classes"].append("code")
    for code in tree.findall(nodes.literal_block):
        code["classes"] = [f"lang-{name}" for name in code["classes"] if name != "code"][:1]
    for note in [*tree.findall(nodes.footnote), *tree.findall(nodes.citation)]:
        if isinstance(note[0], nodes.label) and isinstance(note[-1], nodes.paragraph):
            note[1].insert(0, nodes.Text(f"[{note[0].astext()}] "))
            note.remove(note[0])
    for verse in list(tree.findall(nodes.line_block)):
        if verse.parent is not None and not isinstance(verse.parent, nodes.line_block):
            verse.replace_self(_paragraph_of(verse))


def _paragraph_of(verse: nodes.line_block) -> nodes.paragraph:
    made = nodes.paragraph()
    for line in verse.findall(nodes.line):
        made += [*([nodes.raw("", "<br>", format="html")] if len(made) else []), *line.children]
    return made


# Unknown directives and roles


class _AnyOptions(dict[str, Callable[[str], str]]):
    """Accepts every option of a directive."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, name: str) -> Callable[[str], str]:
        taken: Callable[[str], str] = directives.unchanged
        return taken


class _AnyDirective(Directive):  # type: ignore[misc]  # docutils has no types
    """A directive that docutils does not know: its text is read."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = _AnyOptions()

    def run(self) -> list[nodes.Node]:
        """Return its argument as a paragraph, and its content; ``only`` names a kind of output."""
        if self.name in _WITHOUT_TEXT or self.name.startswith("auto"):
            return []
        found = nodes.container()
        if self.arguments and self.name != "only":
            text, _ = self.state.inline_text(self.arguments[0], self.lineno)
            found += nodes.paragraph("", "", *text)
        self.state.nested_parse(self.content, self.content_offset, found)
        return list(found)


def _any_role(
    name: str,  # noqa: ARG001
    rawtext: str,
    text: str,
    *_more: object,
    **_options: object,
) -> tuple[list[nodes.Node], list[nodes.Node]]:
    """Return the text of a role that docutils does not know, without its target."""
    said, opened, _ = text.rpartition(" <")
    return [nodes.inline(rawtext, said if opened and text.endswith(">") else text.lstrip("~!"))], []


_known_directive, _known_role = directives.directive, roles.role


def _directive(*asked: Any) -> tuple[Any, list[nodes.Node]]:
    """Return the class of a directive, which takes any option."""
    found, _ = _known_directive(*asked)
    if found is None:
        return _AnyDirective, []
    if not found.option_spec:
        return found, []
    return type(found.__name__, (found,), {"option_spec": _AnyOptions(found.option_spec)}), []


def _role(*asked: Any) -> tuple[Any, list[nodes.Node]]:
    found, _ = _known_role(*asked)
    return (found, []) if found is not None else (_any_role, [])


# docutils offers no other hook; this process uses it for nothing else.
directives.directive, roles.role = _directive, _role
