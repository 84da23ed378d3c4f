"""The colours of code in a language that is named."""

from reader.document.from_markdown import markdown_document
from reader.tui.drawing.code_colours import code_layer, has_named_code

CODE = "```python\ndef f(x):  # why\n    return 'a' + 1\n```\n"


def coloured(markdown: str) -> set[tuple[str, str]]:
    document = markdown_document(markdown)
    return {
        (each.style, document.text[each.start : each.end]) for each in code_layer(document).spans
    }


def test_each_stretch_has_the_style_of_its_token() -> None:
    found = coloured(CODE)
    assert {
        ("code-keyword", "def"),
        ("code-name", "f"),
        ("code-comment", "# why"),
        ("code-keyword", "return"),
        ("code-number", "1"),
    } <= found


def test_code_without_a_known_language_has_no_colours() -> None:
    assert coloured(CODE.replace("python", "")) == set()
    assert coloured(CODE.replace("python", "no-such-language")) == set()
    assert not has_named_code(markdown_document(CODE.replace("python", "")))
    assert has_named_code(markdown_document(CODE))
