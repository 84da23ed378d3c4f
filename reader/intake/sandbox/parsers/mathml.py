"""A formula in MathML as a line of Unicode: ``a = 2b``, ``x² + y²``, ``(a + b)/c``, ``√(2x)``."""

import unicodedata
from typing import Any

from reader.document.raised import power

_SPACED = frozenset("=+−-×÷±≤≥<>≈≠≡→⇒∈∉⊂⊆∪∩∧∨·")
_ACCENTS = {
    "¯": "\u0304", "‾": "\u0305", "_": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303",
    "˜": "\u0303", "→": "\u20d7", ".": "\u0307", "˙": "\u0307", "¨": "\u0308", "´": "\u0301",
    "`": "\u0300", "ˇ": "\u030c",
}  # fmt: skip
"""Signs over a letter, and the characters that put them there."""
_UNSEEN = {ord(sign): None for sign in "\u2061\u2062\u2063\u2064"}
"""Signs that say how letters belong together and are not drawn."""
_DEEPEST = 60


def formula(element: Any) -> str:
    """Return a formula as a line of text.

    Args:
        element: The ``math`` element, or one inside it.
    """
    text = _line(element, 0)
    if not text and element.get("alttext"):
        from reader.intake.sandbox.parsers.tex import tex_formula

        text = tex_formula(element.get("alttext"))
    return " ".join(text.split())


def _line(element: Any, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(element.itertext())
    parts = [_line(child, depth + 1) for child in element if _is_shown(child)]
    name = _local(element)
    if name == "mo":
        sign = _own(element)
        return f" {sign} " if sign in _SPACED else sign
    if name == "mtext":
        return "".join(element.itertext()).translate(_UNSEEN)
    if name in {"mi", "mn", "ms"}:
        return _own(element)
    return built(name, parts)


def built(name: str, parts: list[str]) -> str:
    """Return an element that is made of others as a line of text.

    Args:
        name: What MathML calls it.
        parts: The elements in it, as lines of text.
    """
    match name, parts:
        case "mfrac", [above, below]:
            text = f"{_group(above)}/{_group(below)}"
        case "mover", [base, upper] if upper.strip() in _ACCENTS:
            text = _accented(base.strip(), upper.strip())
        case "msup" | "mover", [base, upper]:
            text = base + power(upper)
        case "msub" | "munder", [base, lower]:
            text = f"{base}_{_group(lower)}"
        case "msubsup" | "munderover", [base, lower, upper]:
            text = f"{base}_{_group(lower)}{power(upper)} "
        case "msqrt", _:
            text = f"√{_group(''.join(parts))}"
        case "mroot", [base, index]:
            text = f"{power(index)}√{_group(base)}"
        case "mtr" | "mlabeledtr", _:
            text = " ".join(parts) + "; "
        case "mfenced", _:
            text = f"({', '.join(parts)})"
        case _:
            text = "".join(parts)
    return text


def _accented(base: str, sign: str) -> str:
    """Return one letter with a sign over it; over several it is left out."""
    letter = len(unicodedata.normalize("NFC", base)) == 1
    return unicodedata.normalize("NFC", base + _ACCENTS[sign]) if letter else base


def _group(text: str) -> str:
    """Return what belongs together, in brackets where one could not see that."""
    text = text.strip()
    return text if text.isalnum() or len(text) == 1 else f"({text})"


def _own(element: Any) -> str:
    return " ".join("".join(element.itertext()).translate(_UNSEEN).split())


def _is_shown(element: Any) -> bool:
    return _local(element) not in {"annotation", "annotation-xml", ""}


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
