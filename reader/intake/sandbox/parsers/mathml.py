"""A formula in MathML as a line of Unicode."""

from typing import Any

from reader.document.formulas import formula_line, laid_out, operator
from reader.intake.sandbox.parsers.xml import local

_UNSEEN = {ord(sign): None for sign in "\u2061\u2062\u2063\u2064"}
"""Signs that say how letters belong together and are not shown."""
_DEEPEST = 60


def formula(element: Any) -> str:
    """Return a formula as a line of text.

    Args:
        element: The ``math`` element, or one inside it.
    """
    text = _line(element, 0)
    if not text and element.get("alttext"):
        from reader.document.tex import tex_formula

        text = tex_formula(element.get("alttext"))
    return formula_line(text)


def _line(element: Any, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(element.itertext())
    parts = [_line(child, depth + 1) for child in element if _is_shown(child)]
    name = local(element)
    if name == "mo":
        return operator(_own(element))
    if name == "mtext":
        return "".join(element.itertext()).translate(_UNSEEN)
    if name in {"mi", "mn", "ms"}:
        return _own(element)
    return laid_out(name, parts)


def _own(element: Any) -> str:
    return " ".join("".join(element.itertext()).translate(_UNSEEN).split())


def _is_shown(element: Any) -> bool:
    return local(element) not in {"annotation", "annotation-xml", ""}
